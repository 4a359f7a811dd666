"""Two steps side by side, each with its picture: which of them is the greater worry."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.ranking import Answer
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import Tile
from ui.widgets.themed import call

_KEYS: dict[int, Answer] = {
    Qt.Key.Key_1: "first",
    Qt.Key.Key_2: "second",
    Qt.Key.Key_3: "same",
    Qt.Key.Key_4: "skip",
}
_CHOICE = Look(px=17, height=64, wraps=True)
_QUIET = Look("quiet", padding=12)
_PICTURE = 112


class ComparePair(QWidget):
    """Asks about two steps; 1 to 4 and Backspace act while the focus is in here.

    Signals:
        answered(str): "first", "second", "same" or "skip".
        back_wanted(): the answer before is to be taken back.
    """

    answered = Signal(str)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._question = Label(_("Which worries you more?"), "h3")
        call(self, "compare_all.pair", self._question.text())
        self._tiles = (Tile(_PICTURE), Tile(_PICTURE))
        self.first = Button("compare_all.first", "", replace(_CHOICE, key="1"))
        self.second = Button("compare_all.second", "", replace(_CHOICE, key="2"))
        self.same = Button("compare_all.same", _("Same"), replace(_QUIET, key="3"))
        self.skip = Button("compare_all.skip", _("I can’t say"), replace(_QUIET, key="4"))
        self.back = Button("compare_all.back", _("Back"), replace(_QUIET, key="Backspace"))
        self._far = Label("", "body", "ink2")
        quiet = Flow()
        quiet.add([self.same, self.skip, self.back])
        sides = [Column(tile, button, gap=8) for tile, button in zip(self._tiles, self._choices, strict=True)]
        for side, tile in zip(sides, self._tiles, strict=True):
            side.setAlignment(tile, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(Column(self._question, Row((sides[0], 1), (sides[1], 1), gap=16), quiet, self._far, gap=16))
        self._connect_signals()

    @property
    def _choices(self) -> tuple[Button, Button]:
        return (self.first, self.second)

    def ask(self, first: Step, second: Step, far: str, *, back: bool) -> None:
        """Ask about two steps; `far` says how much is still to come, `back` offers the question before."""
        for tile, button, step in zip(self._tiles, self._choices, (first, second), strict=True):
            tile.show_step(step)
            button.set_text(step.title)
        self._far.setText(far)
        self.back.setVisible(back)
        if self.isVisible():
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, f"{self._question.text()} 1 {first.title}, 2 {second.title}. {far}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by number; take one back with Backspace."""
        if event.key() in _KEYS:
            self.answered.emit(_KEYS[event.key()])
        elif event.key() == Qt.Key.Key_Backspace and not self.back.isHidden():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        self.first.clicked.connect(lambda: self.answered.emit("first"))
        self.second.clicked.connect(lambda: self.answered.emit("second"))
        self.same.clicked.connect(lambda: self.answered.emit("same"))
        self.skip.clicked.connect(lambda: self.answered.emit("skip"))
        self.back.clicked.connect(self.back_wanted)
