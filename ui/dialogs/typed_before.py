"""The quiet line over a sheet: when its words were typed, those that have no field now, and beginning empty."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_QUIET = Look("quiet", height=32, padding=8, px=14)


class TypedBefore(QWidget):
    """Says nothing to begin with, and takes no room then.

    Signals:
        empty_wanted(): the sheet is to be as it opens, and what is kept of it to go.
    """

    empty_wanted = Signal()

    def __init__(self, sheet: str) -> None:
        super().__init__()
        self._told = self._warning = ""
        self.line = Label("", "small", "ink2")
        self.line.setObjectName(f"{sheet}.draft")
        self.begin_empty = Button(f"{sheet}.begin_empty", _("Begin empty"), _QUIET)
        self.begin_empty.setAccessibleDescription(_("Empties this sheet; what you had typed before is not kept."))
        self._words = TextField(f"{sheet}.typed_before", _("You had typed:"))
        self._words.setReadOnly(True)
        self._typed = QWidget()
        self._typed.setLayout(Column(Label(_("You had typed:"), "small_strong"), self._words, gap=4))
        self.setLayout(Column(Row((self.line, 1), self.begin_empty, gap=16), self._typed, gap=8))
        for part in (self, self._typed):
            grow_downwards(part)
        self.begin_empty.clicked.connect(self.empty_wanted)
        self.hide()
        self.clear()

    def clear(self) -> None:
        """Say nothing any more."""
        self._warning = ""
        self.tell("")
        self.show_words(())
        self.begin_empty.hide()

    def tell(self, words: str) -> None:
        """Say this, aloud too."""
        self._told = words
        self._say()

    def warn(self, words: str) -> None:
        """Say this in its place, until there is nothing more to warn of."""
        self._warning = words
        self._say()

    def _say(self) -> None:
        words = self._warning or self._told
        if words == self.line.text():
            return
        self.line.setText(words)
        self.setVisible(bool(words))
        if words:
            announce(self.line, words)

    def show_words(self, words: Sequence[str]) -> None:
        """Show words to be read and copied, which stand in no field."""
        self._words.show_text("\n".join(_("“{words}”").format(words=each) for each in words))
        self._typed.setVisible(bool(words))
