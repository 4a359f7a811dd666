"""Moments: what the clock on the wall said, with its offset; and the named moments of a horizon."""

from datetime import date, datetime, time, timedelta

from exposure.errors import ExposureError

BEDTIME = time(21, 0)
MORNING = time(9, 0)


def moment(value: object, field: str) -> datetime:
    """Give an ISO 8601 time that carries its offset; raises `type` for anything else."""
    if not isinstance(value, str) or "T" not in value.upper().replace(" ", "T"):
        raise ExposureError("type", field)
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        raise ExposureError("type", field) from None
    if read.tzinfo is None:
        raise ExposureError("type", field, why="offset")
    return read


def day(value: object, field: str) -> date:
    """Give a date written YYYY-MM-DD; raises `type` for anything else."""
    if not isinstance(value, str) or len(value) != len("2000-01-01"):
        raise ExposureError("type", field)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ExposureError("type", field) from None


def hours_until(start: datetime, days: int, at: time) -> float:
    """Give the hours from `start` to the clock time `at`, `days` later, at the same offset; never below 0."""
    end = datetime.combine(start.date() + timedelta(days=days), at, start.tzinfo)
    return max(0.0, (end - start) / timedelta(hours=1))
