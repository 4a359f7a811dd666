"""A drop-down of words, each standing for a value."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from ui import theme
from ui.widgets.themed import Themed, call


class WordChoice(Themed, QComboBox):
    """Chooses one of several; long words are cut at the end by Qt, never the list below.

    Signals:
        chosen(str): the value of what somebody took.
    """

    chosen = Signal(str)

    def __init__(self, name: str, says: str) -> None:
        super().__init__()
        call(self, name, says)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda place: self.chosen.emit(str(self.itemData(place))))
        self.on_theme_changed()
        self.follow_theme()

    @property
    def value(self) -> str:
        """Give the value that is chosen, "" for none."""
        return str(self.currentData() or "")

    def show_words(self, options: Iterable[tuple[str, str]], chosen: str) -> None:
        """Offer values with their words, one of them being chosen."""
        self.clear()
        for value, words in options:
            self.addItem(words, value)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self.setFont(theme.current().font("body"))
        super().on_theme_changed()
