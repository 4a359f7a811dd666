"""The gates of a step as a table: what is asked, what there is, what is needed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from exposure.domain.progression.gates import Gate
from exposure.words.language import _
from ui import theme
from ui.dialogs.why_words import gate_words
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call, grow_downwards


class GateTable(Themed, QWidget):
    """The gates, a line each: ticked or open, what it asks about, what there is, what is needed."""

    def __init__(self, gates: Sequence[Gate]) -> None:
        super().__init__()
        call(self, "why.gates", _("What the step asks for"))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for column, words in enumerate((_("There is"), _("Needed")), 2):
            self._grid.addWidget(Label(words, "caption_strong", "ink2", wrap=False), 0, column)
        for row, gate in enumerate(gates, 1):
            self._put(row, gate)
        self.setLayout(self._grid)
        grow_downwards(self)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new gaps."""
        look = theme.current()
        self._grid.setHorizontalSpacing(look.space(16))
        self._grid.setVerticalSpacing(look.space(4))
        super().on_theme_changed()

    def _put(self, row: int, gate: Gate) -> None:
        asked, there, needed = gate_words(gate)
        sign = Icon("circle-check", "mastered", 18) if gate.met else Icon("circle", "control", 18)
        name = Label(asked)
        state = _("met") if gate.met else _("not met yet")
        name.setAccessibleName(
            _("{asked}: {there}, needed {needed}, {state}").format(asked=asked, there=there, needed=needed, state=state)
        )
        cells = (sign, name, Label(there, "strong", wrap=False), Label(needed, "body", "ink2", wrap=False))
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)
