"""The title of the chosen step, and a field to say it in the patient’s own words."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.texts import LONGEST_TEXT
from exposure.words.dose import dose_line
from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.fields import LineField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import Tile
from ui.widgets.themed import call, grow_downwards


class StepTitle(QWidget):
    """Picture and title; "Own words" opens a field that Enter keeps and Esc leaves.

    Signals:
        retitled(str): other words, trimmed and not empty.
        try_wanted(): a try on this step.
    """

    retitled = Signal(str)
    try_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.title")
        self._tile = Tile(84)
        self._text = Label("", "title")
        self._dose = Label("", "caption", "ink2")
        self._dose.setObjectName("ladder.title.dose")
        self.field = LineField("ladder.title.field", _("The step in the patient’s words"), px=16)
        self.field.setMaxLength(LONGEST_TEXT)
        self.field.hide()
        look = Look("quiet", icon="pencil", px=14, height=32, padding=4)
        self.own = Button("ladder.title.own", _("Own words"), look)
        self.start = Button("ladder.title.try", _("Try it"), Look("quiet", icon="play", px=14, height=32, padding=4))
        verbs = Flow(gap=4)
        verbs.add([self.own, self.start])
        words = Column(None, self._text, self.field, self._dose, verbs, None, gap=4)
        row = Row(self._tile, (words, 1), gap=12)
        row.setAlignment(self._tile, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)
        grow_downwards(self)
        self._connect_signals()

    def show_step(self, step: Step) -> None:
        """Show another step, or this one as it is now."""
        self._tile.show_step(step)
        if step.title != self._text.text():
            self._leave()
        self._text.setText(step.title)

    def show_dose(self, dose: Mapping[str, str]) -> None:
        """Say how much of it there is in one line, or nothing where that was not said."""
        line = dose_line(dose)
        self._dose.setText(line[:1].upper() + line[1:])
        self._dose.setVisible(bool(line))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the field with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.field.isVisible():
            self._leave()
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _connect_signals(self) -> None:
        self.own.clicked.connect(self._on_own)
        self.start.clicked.connect(self.try_wanted)
        self.field.editingFinished.connect(self._on_finished)

    def _on_own(self) -> None:
        self.field.setText(self._text.text())
        self._text.hide()
        self.own.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _on_finished(self) -> None:
        if self.field.isHidden():
            return
        words = self.field.text().strip()
        self._leave()
        if words and words != self._text.text():
            self.retitled.emit(words)

    def _leave(self) -> None:
        self.field.hide()
        self._text.show()
        self.own.show()
