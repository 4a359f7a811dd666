"""When a try on the practice sheet was made, known and answered: a sheet has days, and the rule asks for moments.

A try is put at noon of its day, where the patient was, later tries of one day a minute each after it; where noon is
still to come, a minute each before the next, the last one now. It is known at
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

    @property
    def too_early(self) -> bool:
        """Say whether it was answered before we could know, so that “no” can only mean nothing so far."""
        return self.answered < self.moved + timedelta(hours=self.hours)


@dataclass(frozen=True, slots=True)
class Clockwork:
    """What the moments of a sheet hang on: now, when the last visit ended (None: never), and the local offsets.

    `there` gives a time on the wall the offset of its day.
    """

    now: datetime
    after: datetime | None
    there: There

    def times(self, day: date, earlier: int, hours: float, later: int = 0) -> RowTimes:
        """Give the moments of a try on `day`; `hours` as the step asks.

        `earlier` tries of that day came before it, and `later` ones are still to be put after it.
        """
        moved = self._moved(day, earlier, later)
        known = self._known(moved, hours)
        horizon = min((known - moved) / _HOUR, float(LONGEST_HORIZON))
        return RowTimes(moved, min(moved + timedelta(hours=horizon), self.now), horizon)

    def _moved(self, day: date, earlier: int, later: int) -> datetime:
        noon, first = self._at(day, NOON), self._at(day, time())
        # What she did at home on the day of the last visit came after it, and nothing came after now.
        if self.after is not None and self.after.date() == day:
            first = self.after + _MINUTE
            noon = max(noon, first)
        # The latest it can be leaves room for those after it, but not so much that it falls on the day before.
        latest = max(self.now - later * _MINUTE, min(first + earlier * _MINUTE, self.now))
        return min(noon + earlier * _MINUTE, latest)

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
