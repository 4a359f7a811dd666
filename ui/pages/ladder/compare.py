"""Where one step belongs among others, asked pair by pair; ratings play no part."""

from dataclasses import dataclass, replace

from exposure.domain.identifiers import RungId
from exposure.domain.ranking import Answer, Ranking


@dataclass(frozen=True, slots=True)
class Comparison:
    """A step being placed among others, which stand already; every answer gives a new value."""

    step: RungId
    ranking: Ranking

    @property
    def settled(self) -> bool:
        """Say whether nothing is left to ask."""
        return self.ranking.question is None

    @property
    def other(self) -> RungId | None:
        """Give the step to ask about next, None when nothing is left to ask."""
        question = self.ranking.question
        return RungId(question.second) if question else None

    @property
    def can_go_back(self) -> bool:
        """Say whether there is an answer to take back."""
        return bool(self.ranking.said)

    def answered(self, answer: Answer) -> "Comparison":
        """Go on with an answer: "first" is the step itself, "second" the other."""
        return replace(self, ranking=self.ranking.answer(answer))

    def back(self) -> "Comparison":
        """Take back the newest answer."""
        return replace(self, ranking=self.ranking.back())

    def place_in(self, order: tuple[RungId, ...]) -> int:
        """Give the place of the step among all others in `order`, from 0 at the bottom; its own where that fits."""
        others = [each for each in order if each != self.step]
        own = order.index(self.step)
        below, same, above = self._around()
        lower = others.index(below[-1]) + 1 if below else 0
        upper = others.index(above[0]) if above else len(others)
        if lower <= own <= upper:
            return own
        if same:
            return others.index(same[0]) + 1
        return lower if below else upper

    def _around(self) -> tuple[list[RungId], list[RungId], list[RungId]]:
        """Give those below the step, those called the same, and those above; nothing around a step left open."""
        groups = self.ranking.order
        place = next((number for number, group in enumerate(groups) if self.step in group), None)
        if place is None:
            return [], [], []
        parts = (groups[:place], groups[place : place + 1], groups[place + 1 :])
        below, same, above = ([RungId(each) for group in part for each in group if each != self.step] for part in parts)
        return below, same, above


def compare(step: RungId, among: tuple[RungId, ...]) -> Comparison:
    """Begin to compare a step with others, which are given from the bottom."""
    return Comparison(step, Ranking((step,), placed=tuple((each,) for each in among)))
