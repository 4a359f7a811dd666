"""A drop-down of steps by their words."""

from collections.abc import Sequence

from exposure.domain.ladder import Rung
from ui.widgets.word_choice import WordChoice


class StepChoice(WordChoice):
    """Chooses one of several steps; `chosen` carries the id of the step somebody took."""

    def show_steps(self, steps: Sequence[Rung], chosen: Rung) -> None:
        """Offer steps, one of them being chosen."""
        self.show_words(((each.id, each.movement) for each in steps), chosen.id)
