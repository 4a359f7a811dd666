"""What stands above the foot while answers could not be saved: they stay, and can be sent again or copied."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.painting import Box
from ui.widgets.themed import call

_STRIP = Box("danger_soft", "danger", 1, 12)
_BUTTON = Look(px=17, height=44)


class Unsaved(QWidget):
    """Says that nothing is lost, and why it was not saved.

    Signals:
        again_wanted(): try to save once more.
        copy_wanted(): copy the answers as text.
    """

    again_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._says = Label(_("Not saved yet. Your words are still here."), "lead_strong")
        self._why = Label("", "helper")
        self._again = Button("unsaved.again", _("Try again"), _BUTTON)
        self._copy = Button("unsaved.copy", _("Copy as text"), _BUTTON)
        words = Column(self._says, self._why, gap=4)
        row = Row(
            Icon("triangle-alert", "danger", 24), (words, 1), self._copy, self._again, gap=12, margins=(20, 12, 16, 12)
        )
        self.setLayout(Column(Card(row, _STRIP), gap=0, margins=(24, 0, 24, 12)))
        call(self, "unsaved", self._says.text())
        self._again.clicked.connect(self.again_wanted)
        self._copy.clicked.connect(self.copy_wanted)
        self.hide()

    def tell(self, why: str) -> None:
        """Say why it was not saved, and bring the focus to "Try again"."""
        self._why.setText(why)
        self.show()
        self._again.setFocus()
        announce(self, f"{self._says.text()} {why}")

    def tell_copied(self) -> None:
        """Say that the answers are on the clipboard."""
        self._why.setText(_("Copied as text. Paste it elsewhere before Rungwise locks or closes."))
        announce(self, self._why.text())
