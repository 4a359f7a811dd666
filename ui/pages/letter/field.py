"""A field of the letter: what it is for, a line of help, and a sentence over it where its words cannot be kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain import texts
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class LetterField(QWidget):
    """Words for the letter. With `several` False Enter makes no new line.

    Signals:
        typed: the words are other than before.
        left: the focus went on.
    """

    typed = Signal()
    left = Signal()

    def __init__(self, name: str, asks: str, helper: str = "", *, several: bool = True) -> None:
        super().__init__()
        self.field = TextField(name, asks)
        self.field.sentences = several
        self._asks, self._sentence = Label(asks, "strong"), Label("", "small_strong")
        self._sentence.setObjectName(f"{name}.says")
        self._sentence.hide()
        help_line = [Label(helper, "caption")] if helper else []
        self.setLayout(Column(self._asks, *help_line, self._sentence, self.field, gap=4))
        grow_downwards(self)
        self.field.textChanged.connect(self._on_typed)
        self.field.left.connect(self.left)

    @property
    def text(self) -> str:
        """Give the words as typed."""
        return self.field.text

    def show_text(self, text: str) -> None:
        """Show words written before."""
        self.field.show_text(text)

    def ask(self, question: str) -> None:
        """Say what the field is for, in other words than before."""
        self._asks.setText(question)
        self.field.setAccessibleName(question)

    @property
    def can_be_kept(self) -> bool:
        """Say whether the words can be kept on record as they are."""
        return not self._refusal()

    def _refusal(self) -> str:
        try:
            texts.text(self.text, "")
        except ExposureError as error:
            return sentence(ExposureError(error.kind, self.field.accessibleName(), **error.values))
        return ""

    def _on_typed(self) -> None:
        refusal = self._refusal()
        if refusal != self._sentence.text():
            self._sentence.setText(refusal)
            self._sentence.setVisible(bool(refusal))
            self.field.mark(bool(refusal), refusal)
            announce(self.field, refusal)
        self.typed.emit()
