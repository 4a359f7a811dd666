"""What the clock on the wall will show: a day and a time of day, with the offset that holds then where we are."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta


def there_of(now: datetime) -> Callable[[datetime], datetime]:
    """Give what tells the offset of a time on the wall: that of this computer's place, or the offset of `now`.

    This computer's own zone says when clocks are put forward or back; a clock that shows another zone keeps its offset.
    """
    # A clock with another offset than this computer's is that of a file elsewhere, or of a test.
    is_here = now.astimezone().utcoffset() == now.utcoffset()
    return lambda on_the_wall: on_the_wall.astimezone() if is_here else on_the_wall.replace(tzinfo=now.tzinfo)


def on_day(day: date, at: time, now: datetime) -> datetime:
    """Give the time `at`, which has no offset of its own, on the clock of that day."""
    return there_of(now)(datetime.combine(day, at))


def at_clock(now: datetime, days: int, at: time) -> datetime:
    """Give the time `at` on the clock `days` after `now`."""
    return on_day(now.date() + timedelta(days=days), at, now)
