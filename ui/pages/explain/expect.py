"""What to expect after a try: in the patient's words where there are some, else the usual ones, and whom to ring."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.clinic import Clinic
from exposure.words.language import _
from exposure.words.practice_boxes import usual_expectation
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import CARD, Card
from ui.widgets.fields import TextField
from ui.widgets.icons import Icon
from ui.widgets.labels import Label


class WhatToExpect(Card):
    """Says what to expect; a number that is not on record is not made up.

    Signals:
        typed(): something was typed.
    """

    typed = Signal()

    def __init__(self) -> None:
        self._lines = QWidget()
        self._lines.setLayout(Column(gap=0))
        self._field = TextField("explain.expect", _("What to expect after a try"), px=20)
        self._usual = Label(_("Left empty, the usual words stand here."), "helper", "ink3")
        self._column = Column(
            Label(_("What to expect after a try"), "lead_strong"),
            self._lines,
            self._field,
            self._usual,
            gap=12,
            margins=(24, 20, 24, 24),
        )
        super().__init__(self._column, CARD)
        self._field.textChanged.connect(self.typed)

    @property
    def words(self) -> str:
        """Give the patient's own words."""
        return self._field.text

    def show_words(self, words: str, clinic: Clinic) -> None:
        """Show what was agreed, and whom to ring."""
        self._field.show_text(words)
        own = [line.strip() for line in words.splitlines() if line.strip()]
        fresh = QWidget()
        lines = [*(_line("check", "mastered", said) for said in own or usual_expectation()), *_ring(clinic)]
        fresh.setLayout(Column(*lines, gap=12))
        self._column.replaceWidget(self._lines, fresh)
        fresh.setVisible(self._field.isHidden())
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = fresh

    def write(self, *, writing: bool) -> None:
        """Let the words be written, or only read."""
        self._field.setVisible(writing)
        self._usual.setVisible(writing)
        self._lines.setVisible(not writing)


def _ring(clinic: Clinic) -> Sequence[Row]:
    # A number broken over two lines is hard to dial.
    phone = clinic.phone.strip().replace(" ", "\N{NO-BREAK SPACE}")
    words = _("New or different: ring us, {phone}.").format(phone=phone) if phone else _("New or different: ring us.")
    return [_line("phone", "accent", words)]


def _line(icon: str, colour: str, words: str) -> Row:
    mark = Icon(icon, colour, 22)
    row = Row(mark, (Label(words, "lead"), 1), gap=12)
    row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    return row
