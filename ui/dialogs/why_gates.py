"""The gates of a step as a table: what is asked, what there is, what is needed."""

from collections.abc import Sequence

from exposure.domain.progression.gates import Gate
from exposure.words.language import _
from ui.dialogs.why_words import gate_words
from ui.dialogs.word_grid import WordGrid
from ui.widgets.icons import Icon
from ui.widgets.labels import Label

_GAP = 4


class GateTable(WordGrid):
    """The gates, a line each: ticked or open, what it asks about, what there is, what is needed."""

    def __init__(self, gates: Sequence[Gate]) -> None:
        super().__init__("why.gates", _("What the step asks for"), _GAP)
        self.grid.setColumnStretch(1, 1)
        for column, words in enumerate((_("There is"), _("Needed")), 2):
            self.put(0, column, Label(words, "caption_strong", "ink2", wrap=False))
        for row, gate in enumerate(gates, 1):
            self._put_gate(row, gate)

    def _put_gate(self, row: int, gate: Gate) -> None:
        asked, there, needed = gate_words(gate)
        sign = Icon("circle-check", "mastered", 18) if gate.met else Icon("circle", "control", 18)
        name = Label(asked)
        state = _("met") if gate.met else _("not met yet")
        name.setAccessibleName(
            _("{asked}: {there}, needed {needed}, {state}").format(asked=asked, there=there, needed=needed, state=state)
        )
        cells = (sign, name, Label(there, "strong", wrap=False), Label(needed, "body", "ink2", wrap=False))
        for column, cell in enumerate(cells):
            self.put(row, column, cell)
