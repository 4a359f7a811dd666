"""After the reveal: where the result is explained away, what a fair test would look like."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.painting import Box

_QUIET = Look("quiet", px=17, height=40, padding=8)


class FairTest(QWidget):
    """A quiet button that opens one question; the answer comes back before the next try at this step.

    Signals:
        planned(str): the answer is to be kept.
    """

    planned = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._kept = words
        asked = _("What would a fair test look like?")
        self._open = Button("try.luck", _("It was luck, or something else"), _QUIET)
        self._field = TextField("try.fair_test", asked, _("For example: the same step on a bad day."), px=20)
        self._field.sentences = False
        self._field.show_text(words)
        self._says = Label(_("It comes back before the next try."), "helper")
        self._keep = Button("try.fair_test.keep", _("Keep this"), Look(px=17, height=44))
        inside = Column(
            Label(asked, "lead_strong"),
            self._field,
            Row((self._says, 1), self._keep, gap=12),
            gap=8,
            margins=(24, 16, 24, 16),
        )
        self._card = Card(inside, Box("surface", "line", 1, 16))
        self._card.hide()
        self.setLayout(Column(Row(self._open, None), self._card, gap=0))
        self._open.clicked.connect(self._on_open)
        self._keep.clicked.connect(self.keep)
        self._field.textChanged.connect(self._arrange)
        self._arrange()

    @property
    def has_unkept(self) -> bool:
        """Say whether something was typed that is not kept yet."""
        return self._field.text.strip() != self._kept.strip()

    def keep(self) -> None:
        """Keep the answer."""
        if self.has_unkept:
            self.planned.emit(self._field.text)

    def show_kept(self) -> None:
        """Say that it is kept."""
        self._kept = self._field.text
        self._says.setText(_("Kept. It comes back before the next try."))
        self._arrange()

    def _on_open(self) -> None:
        self._open.hide()
        self._card.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._keep.allow(self.has_unkept, _("Nothing new to keep."))
