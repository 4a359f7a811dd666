"""Moments: what the clock on the wall said, with its offset; and the named moments of a horizon."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from exposure.errors import ExposureError

BEDTIME = time(21, 0)
MORNING = time(9, 0)
FIRST_YEAR, LAST_YEAR = 1900, 2100
_NONE = timedelta(0)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def moment(value: object, field: str) -> datetime:
    """Give an ISO 8601 time that carries its offset in whole minutes; raises `type`, or `range` for a far year."""
    if not isinstance(value, str) or "T" not in value.upper().replace(" ", "T"):
        raise ExposureError("type", field, why="offset")
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        raise ExposureError("type", field, why="offset") from None
    if not _has_offset(read):
        raise ExposureError("type", field, why="offset")
    _refuse_far(read, field)
    return read


def day(value: object, field: str) -> date:
    """Give a date written YYYY-MM-DD; raises `type` for anything else, `range` for a far year."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ExposureError("type", field, why="day")
    try:
        read = date.fromisoformat(value)
    except ValueError:
        raise ExposureError("type", field, why="day") from None
    _refuse_far(read, field)
    return read


def hours_between(start: datetime, end: datetime) -> float:
    """Give the hours that pass from `start` to `end`, whatever the clocks do meanwhile; never below 0."""
    # two times of one zone are subtracted as clocks show them, so both are taken to UTC first
    return max(0.0, (end.astimezone(UTC) - start.astimezone(UTC)) / timedelta(hours=1))


def named_for(named: datetime, said: datetime, ended: datetime) -> datetime:
    """Give the moment `named`, as it was called at `said`, for a movement that ended at `ended`.

    On a later day it is as many days on as it was then, at the same time of day ("tomorrow at 09:00"). An evening that
    is past already becomes the next morning. The clock is that of where the movement ended, at the offset that is known
    to hold last (docs/decisions/0009).
    """
    if ended.date() <= said.date() and named >= ended:
        return named
    there = _newer_clock(named, ended)
    meant = datetime.combine(ended.date() + (named.date() - said.date()), named.time(), there)
    return meant if meant >= ended else datetime.combine(ended.date() + timedelta(days=1), MORNING, there)


def _newer_clock(named: datetime, ended: datetime) -> tzinfo | None:
    """Give the clock that is known to hold after both: a moment named for after a change of clocks tells of it."""
    ahead = (named.utcoffset() or _NONE) - (ended.utcoffset() or _NONE)
    # More than an hour is no change of clocks: she has travelled, and goes by the clock where she is.
    return named.tzinfo if named > ended and abs(ahead) <= timedelta(hours=1) else ended.tzinfo


def _has_offset(read: datetime) -> bool:
    """Say whether there is an offset in whole minutes: that is how a time is stored."""
    offset = read.utcoffset()
    return offset is not None and offset % timedelta(minutes=1) == _NONE


def _refuse_far(read: date, field: str) -> None:
    """Refuse a year nobody can mean: at the ends of the calendar no offset and no horizon can be added."""
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise ExposureError("range", field, first_year=FIRST_YEAR, last_year=LAST_YEAR)
