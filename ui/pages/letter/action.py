"""What is asked of the GP: a required choice, and "none" is never assumed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from exposure.words.letter import NO_ACTION
from ui.pages.letter.field import LetterField
from ui.pages.letter.said import LetterSaid
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

ASKED = "asked"


class LetterAction(QWidget):
    """Two answers, neither of them chosen to begin with; the second opens a field for what is asked.

    Signals:
        chosen: an answer was taken.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        says = _("Action for GP")
        answers = [Choice(NO_ACTION, _("None")), Choice(ASKED, _("Write what is asked"))]
        self.choices = Choices("letter.action", says, answers, SMALL)
        self.words = LetterField("letter.asked", _("What is asked of the GP"))
        self.words.field.keep_lines(2)
        self.setLayout(Column(Label(says, "strong"), self.choices, self.words, gap=8))
        grow_downwards(self)
        self._show_field()
        self.choices.chosen.connect(self._on_chosen)

    @property
    def value(self) -> str:
        """Give "none", what is asked, or "" while neither is said."""
        if self.choices.value == ASKED:
            return self.words.text if self.words.text.strip() else ""
        return self.choices.value or ""

    def show_said(self, said: LetterSaid) -> None:
        """Show an action said before, or none said."""
        asked = bool(said.action.strip()) and not said.asks_nothing
        if asked:
            self.choices.select(ASKED)
        else:
            self.choices.select(NO_ACTION if said.asks_nothing else None)
        self.words.show_text(said.action if asked else "")
        self._show_field()

    def take_focus(self) -> None:
        """Put the focus on the answer taken, on the words that are missing, or on the first answer."""
        if self.choices.value == ASKED:
            self.words.field.setFocus()
        else:
            next((each for each in self.choices.buttons if each.isChecked()), self.choices.buttons[0]).setFocus()

    def _show_field(self) -> None:
        self.words.setVisible(self.choices.value == ASKED)

    def _on_chosen(self) -> None:
        self._show_field()
        self.chosen.emit()
