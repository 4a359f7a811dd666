"""When we will know: named moments as hours from now, and back; and when and how we ask."""

from datetime import datetime, time, timedelta
from typing import Literal

from exposure.domain.ladder import LONGEST_HORIZON
from exposure.domain.moments import BEDTIME, MORNING, hours_until
from exposure.domain.trial_entries import AskHow, Prediction
from exposure.domain.visit import Visit

When = Literal["straight_away", "bedtime", "morning", "days"]
FURTHEST_DAYS = 7


def bedtime_is_ahead(now: datetime) -> bool:
    """Say whether today's bedtime is still to come."""
    return now.time() < BEDTIME


def horizon_hours(when: When, days: int | None, now: datetime) -> float:
    """Give the hours from `now` to a named moment, 0 to 168; raises ValueError for "days" without a number."""
    if when == "straight_away":
        return 0.0
    if when == "bedtime":
        return hours_until(now, 0, BEDTIME)
    if when == "days" and days is None:
        raise ValueError(when)
    return _within_limit(hours_until(now, days or 1 if when == "days" else 1, MORNING))


def same_moment_again(prediction: Prediction, now: datetime) -> float:
    """Give the hours from `now` to the moment an earlier prediction named: as many days on, at the same time of day.

    Where that was the same evening and it is past already, it is the next morning.
    """
    if not prediction.horizon_hours:
        return 0.0
    # Only hours are on record; the name they came from is read back from the day and the time they end at.
    named = prediction.at + timedelta(hours=prediction.horizon_hours)
    days = (named.date() - prediction.at.date()).days
    hours = hours_until(now, days, _to_the_minute(named))
    return _within_limit(hours) or hours_until(now, 1, MORNING)


def ask_at(how: AskHow, due: datetime, visit: Visit | None) -> datetime:
    """Give the agreed moment to ask: when we know, or at the next visit where that is later and the way agreed."""
    if how != "visit" or visit is None:
        return due
    at = visit.at or datetime.combine(visit.day, MORNING, due.tzinfo)
    return max(at, due)


def _within_limit(hours: float) -> float:
    # Seven days on at 09:00, said before nine, is a little more than the longest horizon there is.
    return min(hours, float(LONGEST_HORIZON))


def _to_the_minute(moment: datetime) -> time:
    return (moment + timedelta(seconds=30)).time().replace(second=0, microsecond=0)
