"""When a try on the practice sheet was made, known and answered: a sheet has days, and the rule asks for moments.

A try is put at noon of its day, where the patient was, later tries of one day a minute each after it. It is known at
the moment its step names for that day, at once, at bedtime or on a morning, and counts as answered then: that is when
it was written down. What could not be known by now counts as answered now, which keeps the try open.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from exposure.domain.ladder import LONGEST_HORIZON
from exposure.domain.moments import BEDTIME, MORNING

There = Callable[[datetime], datetime]
NOON = time(12, 0)
_EVENING_HOURS = 12
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class RowTimes:
    """The moments of one try; `hours` is the horizon, from the movement to the moment from which we know."""

    moved: datetime
    answered: datetime
    hours: float


@dataclass(frozen=True, slots=True)
class Clockwork:
    """What the moments of a sheet hang on: now, when the last visit ended (None: never), and the local offsets.

    `there` gives a time on the wall the offset of its day.
    """

    now: datetime
    after: datetime | None
    there: There

    def times(self, day: date, earlier: int, hours: float) -> RowTimes:
        """Give the moments of a try on `day`, `earlier` tries being on that day before it; `hours` as the step asks."""
        moved = self._moved(day, earlier)
        known = self._known(moved, hours)
        horizon = min((known - moved) / _HOUR, float(LONGEST_HORIZON))
        return RowTimes(moved, min(moved + timedelta(hours=horizon), self.now), horizon)

    def _moved(self, day: date, earlier: int) -> datetime:
        noon = self._at(day, NOON)
        # What she did at home on the day of the last visit came after it, and nothing came after now.
        if self.after is not None and self.after.date() == day:
            noon = max(noon, self.after + _MINUTE)
        return min(noon + earlier * _MINUTE, self.now)

    def _known(self, moved: datetime, hours: float) -> datetime:
        if hours <= 0:
            return moved
        if hours <= _EVENING_HOURS:
            return max(moved, self._at(moved.date(), BEDTIME))
        days = timedelta(days=max(1, round(hours / 24)))
        return max(moved, self._at(moved.date() + days, MORNING))

    def _at(self, day: date, clock: time) -> datetime:
        at = self.there(datetime.combine(day, clock))
        # With the offset of that day alone, hours are counted as they pass, also over a night the clock is put back in.
        return at.replace(tzinfo=timezone(at.utcoffset() or timedelta(0)))
