"""Days and times as a person reads them: "Thu 26 Nov", "Thursday 26 November", "17 Nov", "14:30"."""

from datetime import date, datetime, timedelta

from exposure.words.language import _


def _weekdays() -> tuple[tuple[str, str], ...]:
    return (
        (_("Mon"), _("Monday")),
        (_("Tue"), _("Tuesday")),
        (_("Wed"), _("Wednesday")),
        (_("Thu"), _("Thursday")),
        (_("Fri"), _("Friday")),
        (_("Sat"), _("Saturday")),
        (_("Sun"), _("Sunday")),
    )


def _months() -> tuple[tuple[str, str], ...]:
    return (
        (_("Jan"), _("January")),
        (_("Feb"), _("February")),
        (_("Mar"), _("March")),
        (_("Apr"), _("April")),
        # "May" is short and long at once; the mark lets a translator tell them apart.
        (_("May (short)").removesuffix(" (short)"), _("May")),
        (_("Jun"), _("June")),
        (_("Jul"), _("July")),
        (_("Aug"), _("August")),
        (_("Sep"), _("September")),
        (_("Oct"), _("October")),
        (_("Nov"), _("November")),
        (_("Dec"), _("December")),
    )


def short_day(day: date) -> str:
    """Give "Thu 26 Nov"."""
    return _written(_("{weekday} {day} {month}"), day, 0)


def long_day(day: date) -> str:
    """Give "Thursday 26 November"."""
    return _written(_("{weekday} {day} {month}"), day, 1)


def bare_day(day: date) -> str:
    """Give "17 Nov"."""
    return _written(_("{day} {month}"), day, 0)


def full_day(day: date) -> str:
    """Give "4 March 1968", for what needs its year."""
    return _written(_("{day} {month} {year}"), day, 1)


def clock(at: datetime) -> str:
    """Give the time of day on a 24-hour clock: "09:05"."""
    return f"{at:%H:%M}"


def short_moment(at: datetime) -> str:
    """Give "Thu 3 Dec, 10:30"."""
    return _("{day}, {time}").format(day=short_day(at), time=clock(at))


def near_day(day: date, today: date) -> str:
    """Give "Today", "Yesterday" or "Tomorrow" where that is so, else "Thu 26 Nov"."""
    names = {-1: _("Yesterday"), 0: _("Today"), 1: _("Tomorrow")}
    return names.get((day - today) // timedelta(days=1), short_day(day))


def near_moment(at: datetime, today: date) -> str:
    """Give "Today 10:30", or "Thu 3 Dec 10:30"."""
    return _("{day} {time}").format(day=near_day(at.date(), today), time=clock(at))


def _written(pattern: str, day: date, length: int) -> str:
    return pattern.format(
        weekday=_weekdays()[day.weekday()][length], day=day.day, month=_months()[day.month - 1][length], year=day.year
    )
