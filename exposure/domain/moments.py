"""Moments: what the clock on the wall said, with its offset; and the named moments of a horizon."""

import re
from datetime import date, datetime, time, timedelta

from exposure.errors import ExposureError

BEDTIME = time(21, 0)
MORNING = time(9, 0)
FIRST_YEAR, LAST_YEAR = 1900, 2100
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


def hours_until(start: datetime, days: int, at: time) -> float:
    """Give the hours from `start` to the clock time `at`, `days` later, at the same offset; never below 0."""
    end = datetime.combine(start.date() + timedelta(days=days), at, start.tzinfo)
    return max(0.0, (end - start) / timedelta(hours=1))


def _has_offset(read: datetime) -> bool:
    """Say whether there is an offset in whole minutes: that is how a time is stored."""
    offset = read.utcoffset()
    return offset is not None and offset % timedelta(minutes=1) == timedelta(0)


def _refuse_far(read: date, field: str) -> None:
    """Refuse a year nobody can mean: at the ends of the calendar no offset and no horizon can be added."""
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        raise ExposureError("range", field, first_year=FIRST_YEAR, last_year=LAST_YEAR)
