"""Figures of one step for the clinician: each is None while there are too few tries to say anything.

They describe what a person learned in a few tries that are neither independent nor alike. No figure is a risk,
and none is pooled over steps, because a new step starts higher by being harder.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import fmean, median

from exposure.domain.gap import GapPoint, counts
from exposure.domain.intervals import clopper_pearson, upper_bound
from exposure.domain.progression.settings import Settings

# Below these a figure would say more than the tries do: no average of under five, and the protocol's other two.
FEWEST = 5
FEWEST_FOR_SLOPE = 4
LEAST_VIOLATION = 20
PARTLY = 50
HAPPENED = {"did_not_occur": 0, "partly": PARTLY, "occurred": 100}


@dataclass(frozen=True, slots=True)
class Said:
    """One try in numbers: said before, what happened (0, 50 partly, 100), said for next time or None."""

    before: int
    happened: int
    after: int | None

    @classmethod
    def of(cls, point: GapPoint) -> "Said":
        """Give the numbers of a try that was predicted and answered."""
        return cls(point.before or 0, HAPPENED[point.mark], point.after)


@dataclass(frozen=True, slots=True)
class Brier:
    """The mean squared error of the predictions, 0 best, 1 worst, without the tries that partly happened.

    `low` and `high` are what it would be with those counted as happened or as not, whichever gives less or more.
    """

    score: float
    low: float
    high: float
    tries: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What the tries of one step add up to; None where they are too few to say.

    `violation`, `change` and `bounce_back` are means in points of 100, `slope` points a try, `learning_rate` a ratio,
    `upper` (one-sided, only where it never happened) and `interval` (two-sided) 95 % bounds from 0 to 1.
    """

    tries: int
    happened: int
    partly: int
    violation: float | None
    change: float | None
    learning_rate: float | None
    bounce_back: float | None
    slope: float | None
    brier: Brier | None
    upper: float | None
    interval: tuple[float, float] | None


def figures(points: Sequence[GapPoint], feared_min: int = Settings().feared_min) -> Figures:
    """Work out the figures of the tries of one step, oldest first (protocol §7.3)."""
    counted = counts(points)
    # Aided, half-done or late-predicted tries tested something else, and would flatter or darken the figures.
    said = [Said.of(point) for point in points if point.counted and point.predicted]
    # What was never a worry has nothing to violate; where it happened all the same, leaving it out would hide it.
    feared = [one for one in said if one.before >= feared_min or one.happened]
    came_true = bool(counted.happened or counted.partly)
    return Figures(
        tries=counted.answered,
        happened=counted.happened,
        partly=counted.partly,
        violation=violation(feared),
        change=change(feared),
        learning_rate=learning_rate(feared),
        bounce_back=bounce_back(said),
        slope=theil_sen([one.before for one in said]),
        brier=brier(said),
        upper=None if came_true else upper_bound(counted.answered),
        interval=clopper_pearson(counted.happened, counted.answered),
    )


def violation(said: Sequence[Said]) -> float | None:
    """Give the mean of before − happened; above 0 more was expected than happened, and falling is success."""
    return _mean([one.before - one.happened for one in said])


def change(said: Sequence[Said]) -> float | None:
    """Give the mean of before − after, of the tries after which it was said how likely it feels next time."""
    return _mean([one.before - one.after for one in said if one.after is not None])


def learning_rate(said: Sequence[Said]) -> float | None:
    """Give the pooled ratio of change to violation; None near 0, where the ratio means nothing."""
    rated = [one for one in said if one.after is not None]
    violated = sum(one.before - one.happened for one in rated)
    if len(rated) < FEWEST or violated < LEAST_VIOLATION:
        return None
    return sum(one.before - (one.after or 0) for one in rated) / violated


def bounce_back(said: Sequence[Said]) -> float | None:
    """Give the mean rise from "next time" to what was said before the next try."""
    rises = [later.before - one.after for one, later in pairwise(said) if one.after is not None]
    return fmean(rises) if len(rises) >= FEWEST - 1 else None


def theil_sen(values: Sequence[float]) -> float | None:
    """Give the median of all pairwise slopes, per try and never per day."""
    if len(values) < FEWEST_FOR_SLOPE:
        return None
    places = combinations(enumerate(values), 2)
    return median((later - earlier) / (end - start) for (start, earlier), (end, later) in places)


def brier(said: Sequence[Said]) -> Brier | None:
    """Give the mean squared error of the predictions, and its bounds with the partly ones either way."""
    clear = [(one.before / 100 - one.happened / 100) ** 2 for one in said if one.happened != PARTLY]
    if len(clear) < FEWEST:
        return None
    partly = [one.before / 100 for one in said if one.happened == PARTLY]
    either = [fmean([*clear, *((before - happened) ** 2 for before in partly)]) for happened in (0, 1)]
    return Brier(score=fmean(clear), low=min(either), high=max(either), tries=len(clear))


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if len(values) >= FEWEST else None
