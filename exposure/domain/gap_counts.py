"""Of how many tries it is known what happened, and how many stand apart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from exposure.domain.gap import GapPoint


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tries there were and what became of them.

    `answered` are those of which it is known whether it happened; told and late ones stand apart, unless it happened.
    `expected` are the answered ones that were given any likelihood above 0 beforehand.
    """

    tries: int = 0
    answered: int = 0
    happened: int = 0
    partly: int = 0
    expected: int = 0
    unclear: int = 0
    told: int = 0
    late: int = 0
    still_to_ask: int = 0
    no_answer: int = 0
    not_attempted: int = 0

    @property
    def did_not_happen(self) -> int:
        """Give of how many it is known that it did not happen, not even partly."""
        return self.answered - self.happened - self.partly

    @property
    def at_worst(self) -> int:
        """Give how many it would be if it had happened, at least partly, each time nobody answered."""
        return self.happened + self.partly + self.no_answer + self.still_to_ask


def counts(points: Sequence[GapPoint]) -> Counts:
    """Count some tries: of a step, of a ladder, or of a person."""
    apart = Counter(point.hollow for point in points)
    answered = [point for point in points if point.answered]
    marks = Counter(point.mark for point in answered)
    return Counts(
        tries=len(points) - apart["not_attempted"],
        answered=len(answered),
        happened=marks["occurred"],
        partly=marks["partly"],
        expected=sum(point.predicted and bool(point.before) for point in answered),
        unclear=apart["unclear"],
        told=apart["told"],
        late=apart["late"],
        still_to_ask=apart["still_to_ask"],
        no_answer=apart["no_answer"],
        not_attempted=apart["not_attempted"],
    )
