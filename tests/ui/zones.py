"""Tests in a place where the clocks are put forward and back."""

from collections.abc import Callable
from datetime import date, datetime, time

LiveIn = Callable[[str], None]


def here(day: date, hour: int) -> datetime:
    """Give a time of this computer's own clock."""
    return datetime.combine(day, time(hour)).astimezone()
