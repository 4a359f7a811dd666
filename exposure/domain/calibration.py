"""Calibration: what was said before, in five ranges, against how often it happened, with how many tries each has.

Unfolded: 10 stays a 10 and does not become a 90 that it will not happen, so that each range can be read by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from exposure.domain.gap import GapPoint
from exposure.domain.gap_figures import FEWEST, PARTLY, Said, said_in
from exposure.domain.ratings import LIKELY, RATING_MAX, UNLIKELY

# "Unlikely" and "likely" end where the program’s words for them do.
HIGHEST = (UNLIKELY, 40, 60, LIKELY - 1, RATING_MAX)


@dataclass(frozen=True, slots=True)
class Bin:
    """The tries of one range of what was said before, `lowest` to `highest` of 100, both in it.

    `said` is the mean of what was said, 0–100. `share` is how often it happened, 0–1, with the partly ones as not and
    as happened. Both are None below five tries.
    """

    lowest: int
    highest: int
    tries: int
    happened: int
    partly: int
    said: float | None
    share: tuple[float, float] | None


def calibration(points: Sequence[GapPoint]) -> tuple[Bin, ...]:
    """Give the five ranges from the lowest, those without a try too (protocol §7.3, product D5; Brier 1950).

    The tries are those that count and were predicted, of a step, of a ladder or of a person; of more than a step only
    the numbers of tries should be shown, for tries of different steps are not alike.
    """
    said = tuple(said_in(points))
    lowest = (0, *(highest + 1 for highest in HIGHEST))
    return tuple(
        _bin(low, high, [one for one in said if low <= one.before <= high])
        for low, high in zip(lowest, HIGHEST, strict=False)
    )


def _bin(lowest: int, highest: int, said: Sequence[Said]) -> Bin:
    tries = len(said)
    happened, partly = sum(one.happened > PARTLY for one in said), sum(one.happened == PARTLY for one in said)
    enough = tries >= FEWEST
    return Bin(
        lowest=lowest,
        highest=highest,
        tries=tries,
        happened=happened,
        partly=partly,
        said=fmean(one.before for one in said) if enough else None,
        share=(happened / tries, (happened + partly) / tries) if enough else None,
    )
