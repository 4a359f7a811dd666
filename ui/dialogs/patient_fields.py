"""The fields of a patient's details: each with its name above and, where something is not right, a sentence below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain import texts
from exposure.errors import ExposureError
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.fields import LineField, TextField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class Asked(QWidget):
    """A field under what it asks for, with room for one sentence below it.

    `several` makes it a field of several lines.

    Signals:
        left(): the field is done with, for now.
    """

    left = Signal()

    def __init__(self, name: str, asks: str, hint: str = "", *, several: bool = False) -> None:
        super().__init__()
        self.field = TextField(name, asks, hint) if several else LineField(name, asks, hint)
        leaves = self.field.left if isinstance(self.field, TextField) else self.field.editingFinished
        leaves.connect(self.left)
        self.field.textChanged.connect(self._on_typed)
        self._sentence = Label("", "small", "ink2")
        self._sentence.setObjectName(f"{name}.says")
        self._sentence.hide()
        self.setLayout(Column(Label(asks, "strong"), self.field, self._sentence, None, gap=4))
        grow_downwards(self)

    @property
    def text(self) -> str:
        """Give what was typed, without spaces around it."""
        typed = self.field.text if isinstance(self.field, TextField) else self.field.text()
        return typed.strip()

    def show_text(self, text: str) -> None:
        """Show words written before."""
        if isinstance(self.field, TextField):
            self.field.show_text(text)
        else:
            self.field.setText(text)

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Say something below the field, or nothing; `wrong` outlines the field and is said aloud."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._sentence.set_role("small_strong" if wrong else "small", "ink" if wrong else "ink2")
        self.field.mark(wrong, sentence)
        if wrong:
            announce(self.field, sentence)

    def can_be_kept(self) -> bool:
        """Say whether the text can be kept as it is, and below the field why not."""
        try:
            texts.text(self.text, "")
        except ExposureError as error:
            self.say(_unkept(error), wrong=True)
            return False
        return True

    def _on_typed(self) -> None:
        """Take back what was wrong as soon as something is typed."""
        if self.field.property("invalid"):
            self.say("")


def _unkept(error: ExposureError) -> str:
    if error.kind == "too_long":
        over = int(str(error.values["length"])) - texts.LONGEST_TEXT
        return _("This is {over} characters too long. Shorten it.").format(over=over)
    return _("This holds characters that can’t be kept. Take them out.")
