"""Days as a letter or a chart writes them: "17 Nov", "Thu 26 Nov", "29 September", "4 March 1968"."""

from collections.abc import Sequence
from datetime import date

from exposure.words.language import _


def bare_day(day: date) -> str:
    """Give "17 Nov"."""
    return _("{day} {month}").format(day=day.day, month=_short_months()[day.month - 1])


def short_day(day: date) -> str:
    """Give "Thu 26 Nov"."""
    weekday = _short_weekdays()[day.weekday()]
    return _("{weekday} {day} {month}").format(weekday=weekday, day=day.day, month=_short_months()[day.month - 1])


def full_day(day: date) -> str:
    """Give "4 March 1968", for what needs its year."""
    return _("{day} {month} {year}").format(day=day.day, month=_months()[day.month - 1], year=day.year)


def day_within(day: date, year: int) -> str:
    """Give "29 September", and its year where that is not `year`."""
    if day.year != year:
        return full_day(day)
    return _("{day} {month}").format(day=day.day, month=_months()[day.month - 1])


def from_to(first: date, last: date) -> str:
    """Give "6 Oct to 18 Nov", or the one day, with years where they differ."""
    if first == last:
        return bare_day(first)
    write = bare_day if first.year == last.year else full_day
    return _("{first} to {last}").format(first=write(first), last=write(last))


def _short_weekdays() -> Sequence[str]:
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _months() -> Sequence[str]:
    return (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )


def _short_months() -> Sequence[str]:
    return (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        # "May" is long and short at once; the mark lets a translator tell them apart.
        _("May (short)").removesuffix(" (short)"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )
