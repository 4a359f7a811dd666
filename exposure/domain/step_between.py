"""Where a step between can go: the gaps beside a step, and what lies between the two that make each."""

from collections.abc import Iterator
from dataclasses import dataclass

from exposure.domain.case import LadderCase
from exposure.domain.dose import Proposal, between
from exposure.domain.dose_scale import Scales
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung

# More at once would be a list to read instead of a step to take.
_MOST = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """Two neighbours on a ladder, and the doses that lie between them, nearest to the easier one first."""

    lower: Rung
    upper: Rung
    proposals: tuple[Proposal, ...]

    @property
    def place(self) -> int:
        """Give the place of a step between, counted from 0 at the bottom."""
        return (self.lower.position or 0) + 1

    @property
    def unsaid(self) -> tuple[Rung, ...]:
        """Give those of the two of which it is not said how much they are."""
        return tuple(rung for rung in (self.lower, self.upper) if not rung.dose)


def gaps_at(ladder: LadderCase, rung: RungId, scales: Scales) -> tuple[Gap, ...]:
    """Give the gaps below and above a step; between two that are done nothing is to be climbed any more."""
    return tuple(_gap(ladder, lower, upper, scales) for lower, upper in _beside(ladder, rung))


def _beside(ladder: LadderCase, rung: RungId) -> Iterator[tuple[Rung, Rung]]:
    for lower, upper in zip(ladder.steps, ladder.steps[1:], strict=False):
        if rung in (lower.id, upper.id) and not (lower.passed and upper.passed):
            yield lower, upper


def _gap(ladder: LadderCase, lower: Rung, upper: Rung, scales: Scales) -> Gap:
    there = [step.dose for step in ladder.steps if step.dose]
    return Gap(lower, upper, between(lower.dose, upper.dose, scales, there)[:_MOST])
