"""Days and times as a person reads them: "Thu 26 Nov", "Thursday 26 November", "17 Nov", "4 March 1968", "14:30"."""

from datetime import date, datetime, timedelta

from babel.dates import format_date

from exposure.words import language
from exposure.words.language import _


def bare_day(day: date) -> str:
    """Give "17 Nov"."""
    return _written(day, _("d MMM"))


def short_day(day: date) -> str:
    """Give "Thu 26 Nov"."""
    return _written(day, _("EEE d MMM"))


def long_day(day: date) -> str:
    """Give "Thursday 26 November"."""
    return _written(day, _("EEEE d MMMM"))


def full_day(day: date) -> str:
    """Give "4 March 1968"."""
    return _written(day, _("d MMMM y"))


def day_within(day: date, year: int) -> str:
    """Give "29 September", and its year where that is not `year`."""
    return _written(day, _("d MMMM")) if day.year == year else full_day(day)


def from_to(first: date, last: date) -> str:
    """Give "6 Oct to 18 Nov", or the one day, with years where they differ."""
    if first == last:
        return bare_day(first)
    write = bare_day if first.year == last.year else full_day
    return _("{first} to {last}").format(first=write(first), last=write(last))


def near_day(day: date, today: date) -> str:
    """Give "Today", "Yesterday" or "Tomorrow" where that is so, else "Thu 26 Nov"."""
    names = {-1: _("Yesterday"), 0: _("Today"), 1: _("Tomorrow")}
    return names.get((day - today) // timedelta(days=1), short_day(day))


def clock(at: datetime) -> str:
    """Give the time of day on a 24-hour clock: "09:05"."""
    return f"{at:%H:%M}"


def short_moment(at: datetime) -> str:
    """Give "Thu 3 Dec, 10:30"."""
    return _("{day}, {time}").format(day=short_day(at), time=clock(at))


def near_moment(at: datetime, today: date) -> str:
    """Give "Today 10:30", or "Thu 3 Dec 10:30"."""
    return _("{day} {time}").format(day=near_day(at.date(), today), time=clock(at))


def _written(day: date, pattern: str) -> str:
    """Write a day by a pattern of Unicode's date letters (UTS 35); a translator may put them in another order."""
    return format_date(day, pattern, locale=language.code())
