"""The worry ratings of one step before and after the tries began, compared: for the clinician alone (protocol §7.5).

The ratings depend on each other, nobody was compared with, and what was high falls by itself: no figure proves a cause.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from math import sqrt

from exposure.domain.case import LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.trend import chance_of_trend, falls_less_rises, theil_sen
from exposure.domain.trial_entries import Movement

FEWEST_RATINGS = 5
LEAST_CHANCE = 0.05


@dataclass(frozen=True, slots=True)
class Phases:
    """The ratings of a step (0–100, oldest first): A `before` the first try of its ladder, B `after` it."""

    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SingleCase:
    """How phases A and B compare; above 0 is lower after the start, above 0.5 for `nap`, which goes from 0 to 1.

    `trend_before` is S of A, pairs that fall less pairs that rise. `corrected` says that a trend of A was taken away
    before `corrected_tau`, a tau-b that stays below 1; that is None where no two ratings differ any more.
    """

    ratings_before: int
    ratings_after: int
    nap: float
    tau: float
    trend_before: int
    corrected: bool
    corrected_tau: float | None


def phases(ladder: LadderCase, rung: RungId, now: datetime) -> Phases:
    """Give the ratings of a step as they were known at `now`, parted where the first try of the ladder was moved.

    A step is rated anew as soon as another has been tried, so its own first try would come too late to begin B.
    """
    rated = sorted((one for one in ladder.ratings if one.rung == rung and one.at <= now), key=lambda one: one.at)
    start = began(ladder, now)
    return Phases(
        before=tuple(one.threat for one in rated if start is None or one.at < start),
        after=tuple(one.threat for one in rated if start is not None and one.at >= start),
    )


def began(ladder: LadderCase, now: datetime) -> datetime | None:
    """Give when the first try of a ladder was moved, up to `now`; None where none was."""
    return min((movement.ended for movement in moved(ladder, now)), default=None)


def moved(ladder: LadderCase, now: datetime) -> tuple[Movement, ...]:
    """Give the movements of a ladder’s tries up to `now`, without those not attempted or entered in error."""
    known = (one.movement for one in ladder.trials if one.movement is not None and not one.void)
    return tuple(movement for movement in known if movement.done != "not_attempted" and movement.ended <= now)


def single_case(found: Phases) -> SingleCase | None:
    """Compare two phases; None while one of them has under five ratings.

    NAP: Parker and Vannest 2009, of all pairs of A and B those that are lower in B, equal ones by half. Tau: 2·NAP − 1.
    Baseline-corrected tau: Tarlow 2017, where Kendall’s test of A against time gives under 0.05, its Theil–Sen slope is
    taken from every rating, with the order of the ratings for time.
    """
    if min(len(found.before), len(found.after)) < FEWEST_RATINGS:
        return None
    tau = _lower_less_higher(found.before, found.after) / (len(found.before) * len(found.after))
    slope = _slope_to_remove(found.before)
    return SingleCase(
        ratings_before=len(found.before),
        ratings_after=len(found.after),
        nap=(tau + 1) / 2,
        tau=tau,
        trend_before=falls_less_rises(found.before),
        corrected=slope is not None,
        corrected_tau=_tau_b(found, slope or Fraction(0)),
    )


def _slope_to_remove(before: Sequence[int]) -> Fraction | None:
    return theil_sen(before) if chance_of_trend(before) < LEAST_CHANCE else None


def _lower_less_higher(before: Sequence[int], after: Sequence[int]) -> int:
    """Count the pairs of A and B whose later one is lower, less those where it is higher."""
    ordered = sorted(before)
    # Looked up in order, not pair by pair: somebody may have rated a step for years.
    return sum(len(ordered) - bisect_right(ordered, later) - bisect_left(ordered, later) for later in after)


def _tau_b(found: Phases, slope: Fraction) -> float | None:
    # Whole numbers keep equal what is equal, where rounding would make an order of it.
    rated = enumerate((*found.before, *found.after))
    straight = [value * slope.denominator - slope.numerator * at for at, value in rated]
    before, after = straight[: len(found.before)], straight[len(found.before) :]
    unlike = _unlike_pairs(straight)
    return _lower_less_higher(before, after) / sqrt(unlike * len(before) * len(after)) if unlike else None


def _unlike_pairs(values: Sequence[int]) -> int:
    return (len(values) ** 2 - sum(count**2 for count in Counter(values).values())) // 2
