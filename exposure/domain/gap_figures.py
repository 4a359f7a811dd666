"""Figures of one step for the clinician: each is None while there are too few tries to say anything.

They describe what a person learned in a few tries that are neither independent nor alike. No figure is a risk,
and none is pooled over steps, because a new step starts higher by being harder.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from exposure.domain.gap import GapPoint, covered_up, first_and_now
from exposure.domain.gap_counts import Counts, counts
from exposure.domain.identifiers import RungId
from exposure.domain.intervals import clopper_pearson, upper_bound
from exposure.domain.progression.settings import Settings
from exposure.domain.trend import theil_sen

# Below these a figure would say more than the tries do: no average of under five, and the protocol’s violation of 20.
FEWEST = 5
LEAST_VIOLATION = 20
PARTLY = 50
HAPPENED = {"did_not_occur": 0, "partly": PARTLY, "occurred": 100}


@dataclass(frozen=True, slots=True)
class Said:
    """One try in numbers: said before, what happened (0, 50 partly, 100), said for next time or None.

    `course` counts the wordings and amounts of the step: what was said of another one is another worry.
    """

    before: int
    happened: int
    after: int | None
    course: int = 0


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

    `first` and `now` are what was said, 0–100. `violation`, `change` and `bounce_back` are means in points of 100,
    `slope` points a try, `learning_rate` a ratio, `upper` (one-sided, only where it never happened) and `interval`
    (two-sided) 95 % bounds from 0 to 1.
    """

    counts: Counts
    first: int | None
    now: int | None
    violation: float | None
    change: float | None
    learning_rate: float | None
    bounce_back: float | None
    slope: float | None
    brier: Brier | None
    upper: float | None
    interval: tuple[float, float] | None


def figures(points: Sequence[GapPoint], feared_min: int = Settings().feared_min) -> Figures:
    """Work out the figures of the tries of one step, oldest first (protocol §7.3, with the classes of §10.3)."""
    counted, said = counts(points), tuple(said_in(points))
    first, now = first_and_now(covered_up(points))
    in_use = sum(point.starts_anew for point in points)
    # What was never a worry has nothing to violate; where it happened all the same, leaving it out would hide it.
    feared = [one for one in said if one.before >= feared_min or one.happened]
    came_true = counted.happened + counted.partly
    return Figures(
        counts=counted,
        first=first,
        now=now,
        violation=violation(feared),
        change=change(feared),
        learning_rate=learning_rate(feared),
        bounce_back=bounce_back(said),
        slope=slope([one.before for one in said if one.course == in_use]),
        brier=brier(said),
        upper=None if came_true else upper_bound(counted.answered),
        interval=interval(counted.happened, came_true, counted.answered),
    )


def by_step(points: Iterable[GapPoint]) -> dict[RungId, list[GapPoint]]:
    """Part the tries of a ladder by their step, in one pass; a step without a try is not in it."""
    found: dict[RungId, list[GapPoint]] = {}
    for point in points:
        found.setdefault(point.rung, []).append(point)
    return found


def said_in(points: Sequence[GapPoint]) -> Iterator[Said]:
    """Give the numbers of the tries that count and were predicted.

    Aided, half-done or late-predicted tries tested something else, and would flatter or darken every figure.
    """
    course = 0
    for point in points:
        course += point.starts_anew
        if point.counted and point.predicted and point.before is not None:
            yield Said(point.before, HAPPENED[point.mark], point.after, course)


def violation(said: Sequence[Said]) -> float | None:
    """Give the mean of before − happened, of five tries or more (expectancy violation, Craske 2014).

    Above 0 more was expected than happened. It falls as people learn, so a smaller one is success and no loss.
    """
    return _mean([one.before - one.happened for one in said])


def change(said: Sequence[Said]) -> float | None:
    """Give the mean of before − after, of five tries or more after which it was said how likely it feels next time.

    Expectancy change, the part that went with outcome in 8,484 exposure records (Pittig 2023).
    """
    return _mean([one.before - one.after for one in said if one.after is not None])


def learning_rate(said: Sequence[Said]) -> float | None:
    """Give the pooled ratio of change to violation, of five tries or more (Pittig 2023; pooled, no mean of ratios).

    None where the violations add up to under 20 points: near 0 the ratio means nothing.
    """
    rated = [(one.before - one.happened, one.before - one.after) for one in said if one.after is not None]
    violated = sum(off for off, _changed in rated)
    if len(rated) < FEWEST or violated < LEAST_VIOLATION:
        return None
    return sum(changed for _off, changed in rated) / violated


def bounce_back(said: Sequence[Said]) -> float | None:
    """Give the mean rise from "next time" to what was said before the next try, of four rises or more.

    The return of expectation between tries (Craske 2014). Another wording or amount is no return of the same worry.
    """
    following = [(one, later) for one, later in pairwise(said) if one.course == later.course]
    rises = [later.before - one.after for one, later in following if one.after is not None]
    return fmean(rises) if len(rises) >= FEWEST - 1 else None


def slope(before: Sequence[int]) -> float | None:
    """Give the median slope of what was said before, in points a try and never a day (Theil 1950, Sen 1968).

    Of four tries or more, all of one wording and amount: another one starts higher or lower by being another.
    """
    found = theil_sen(before)
    return None if found is None else float(found)


def interval(happened: int, at_most: int, tries: int) -> tuple[float, float] | None:
    """Give the exact two-sided 95 % interval, each end 0–1; None without a try (Clopper and Pearson 1934).

    Its low end is that of the tries in which it happened, its high end that with the partly ones as happened.
    """
    lowest, highest = clopper_pearson(happened, tries), clopper_pearson(at_most, tries)
    return (lowest[0], highest[1]) if lowest and highest else None


def brier(said: Sequence[Said]) -> Brier | None:
    """Give the mean squared error of the predictions, and its bounds with the partly ones either way.

    Brier 1950; of five tries or more in which it happened or did not. It is not taken apart: that needs fifty.
    """
    clear = [(one.before / 100 - one.happened / 100) ** 2 for one in said if one.happened != PARTLY]
    if len(clear) < FEWEST:
        return None
    partly = [one.before / 100 for one in said if one.happened == PARTLY]
    either = [fmean([*clear, *((before - happened) ** 2 for before in partly)]) for happened in (0, 1)]
    return Brier(score=fmean(clear), low=min(either), high=max(either), tries=len(clear))


def _mean(values: Sequence[float]) -> float | None:
    return fmean(values) if len(values) >= FEWEST else None
