"""A card with the patient's own words under a heading, which can be written in place."""

from PySide6.QtCore import Qt, Signal

from exposure.words.language import _
from ui.models.try_words import quoted
from ui.widgets.boxes import Column
from ui.widgets.cards import CARD, Card
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.painting import Box


class WordsCard(Card):
    """Shows words, or a field for them with an example under it; the example is never taken for an answer.

    Signals:
        typed(): something was typed.
    """

    typed = Signal()

    def __init__(self, name: str, title: str, example: str, look: Box = CARD) -> None:
        self.title = title
        self._heading = Label(title, "lead_strong", "ink2")
        self._shown, self._field = Label("", "big_strong"), TextField(name, title, px=22)
        self._example = Label(_("For example: {words}").format(words=quoted(example)), "helper", "ink3")
        self._field.sentences = False
        self.column = Column(
            self._heading, self._shown, self._field, self._example, None, gap=8, margins=(24, 20, 24, 20)
        )
        super().__init__(self.column, look)
        self._field.textChanged.connect(self.typed)
        self.write(writing=False)

    @property
    def words(self) -> str:
        """Give what stands in it."""
        return self._field.text

    def show_words(self, words: str, *, quote: bool = True) -> None:
        """Show what was written."""
        self._field.show_text(words)
        self._shown.setText(quoted(words.strip()) if quote else words.strip())
        self.write(writing=not self._field.isHidden())

    def write(self, *, writing: bool) -> None:
        """Let the words be written, or only read."""
        self._field.setVisible(writing)
        self._example.setVisible(writing)
        self._shown.setVisible(not writing and bool(self._shown.text()))

    def take_focus(self) -> None:
        """Go to the field, after what stands there."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
