"""Where one step belongs among others, asked pair by pair: binary insertion with ties; ratings play no part."""

from dataclasses import dataclass, replace

from exposure.domain.identifiers import RungId
from ui.widgets.ladder.prompt import Answer


@dataclass(frozen=True, slots=True)
class Comparison:
    """A step and those it is compared with, from the bottom; it belongs at a place from `low` to `high` among them.

    `tied` says that it was called the same as the step at `low`.
    """

    step: RungId
    among: tuple[RungId, ...]
    low: int
    high: int
    tied: bool = False

    @property
    def settled(self) -> bool:
        """Say whether nothing is left to ask."""
        return self.tied or self.low >= self.high

    @property
    def other(self) -> RungId:
        """Give the step to ask about next."""
        return self.among[self._middle]

    def answered(self, answer: Answer) -> "Comparison":
        """Go on with an answer: "first" is the step itself, "second" the other."""
        middle = self._middle
        if answer == "second":
            return replace(self, high=middle)
        if answer == "same":
            return replace(self, low=middle, high=middle + 1, tied=True)
        return replace(self, low=middle + 1)

    def place_in(self, order: tuple[RungId, ...]) -> int:
        """Give the place of the step among all others in `order`, from 0 at the bottom; its own where that fits."""
        others = [each for each in order if each != self.step]
        own = order.index(self.step)
        lower = others.index(self.among[self.low - 1]) + 1 if self.low else 0
        upper = others.index(self.among[self.high]) if self.high < len(self.among) else len(others)
        if lower <= own <= upper:
            return own
        if self.tied:
            return others.index(self.among[self.low]) + 1
        return lower if self.low else upper

    @property
    def _middle(self) -> int:
        return (self.low + self.high) // 2


def compare(step: RungId, among: tuple[RungId, ...]) -> Comparison:
    """Begin to compare a step with others, which are given from the bottom."""
    return Comparison(step, among, 0, len(among))
