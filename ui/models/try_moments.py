"""When we will know: named moments, the hours until they come, and back; and when and how we ask."""

from datetime import datetime, time, timedelta
from typing import Literal

from exposure.domain.ladder import LONGEST_HORIZON
from exposure.domain.moments import BEDTIME, MORNING, hours_between
from exposure.domain.trial_entries import AskHow, Prediction
from exposure.domain.visit import Visit
from ui.models.wall_clock import at_clock, on_day

When = Literal["straight_away", "bedtime", "morning", "days"]
FURTHEST_DAYS = 7


def bedtime_is_ahead(now: datetime) -> bool:
    """Say whether today's bedtime is still to come."""
    return now.time() < BEDTIME


def known_at(when: When, days: int | None, now: datetime) -> datetime | None:
    """Give the moment that is named, by the clock on the wall of that day; None for straight away, or a past bedtime.

    Raises ValueError for "days" without a number.
    """
    if when == "straight_away":
        return None
    if when == "bedtime":
        bedtime = at_clock(now, 0, BEDTIME)
        return bedtime if bedtime > now else None
    if when == "days" and days is None:
        raise ValueError(when)
    return at_clock(now, days or 1 if when == "days" else 1, MORNING)


def horizon_hours(when: When, days: int | None, now: datetime) -> float:
    """Give the hours from `now` to a named moment, 0 to 168; raises ValueError for "days" without a number."""
    return _hours(now, known_at(when, days, now))


def known_at_again(prediction: Prediction, now: datetime) -> datetime | None:
    """Give the moment an earlier prediction named, named again now: as many days on, at the same time of day.

    Where that was the same evening and it is past already, it is the next morning; None for straight away.
    """
    if not prediction.horizon_hours:
        return None
    # Of an older prediction only hours are on record; its name is read back from the day and the time they end at.
    named = prediction.known_at or prediction.at + timedelta(hours=prediction.horizon_hours)
    again = at_clock(now, (named.date() - prediction.at.date()).days, _to_the_minute(named))
    return again if again > now else at_clock(now, 1, MORNING)


def same_moment_again(prediction: Prediction, now: datetime) -> float:
    """Give the hours from `now` to the moment an earlier prediction named, named again."""
    return _hours(now, known_at_again(prediction, now))


def ask_at(how: AskHow, due: datetime, visit: Visit | None) -> datetime:
    """Give the agreed moment to ask: when we know, or at the next visit where that is later and the way agreed."""
    if how != "visit" or visit is None:
        return due
    at = visit.at or on_day(visit.day, MORNING, due)
    return max(at, due)


def _hours(now: datetime, named: datetime | None) -> float:
    # Seven days on at 09:00, said before nine, is a little more than the longest horizon there is.
    return 0.0 if named is None else min(hours_between(now, named), float(LONGEST_HORIZON))


def _to_the_minute(moment: datetime) -> time:
    return (moment + timedelta(seconds=30)).time().replace(second=0, microsecond=0)
