"""The plan of activity that goes alongside, in one free line."""

from PySide6.QtCore import Signal

from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.cards import Card
from ui.widgets.fields import TextField
from ui.widgets.labels import Label


class Alongside(Card):
    """One line that no rule reads.

    Signals:
        typed(): something was typed.
        left(): the focus went on.
    """

    typed = Signal()
    left = Signal()

    def __init__(self) -> None:
        self._words = TextField("today.alongside", _("Alongside"), _("For example: walk 12 minutes, every day"))
        self._words.sentences = False
        note = Label(_("One line, the same on the sheet and in the letter."), "caption", "ink2")
        super().__init__(Column(Label(_("Alongside"), "h3"), self._words, note, gap=8, margins=(20, 16, 20, 20)))
        self._words.textChanged.connect(self.typed)
        self._words.left.connect(self.left)

    @property
    def words(self) -> str:
        """Give what stands there."""
        return self._words.text

    def show_words(self, words: str) -> None:
        """Show what was written before."""
        self._words.show_text(words)
