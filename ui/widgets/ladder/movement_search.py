"""The search among the movements: letters find, a number is the worry about what is found first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.widgets.search_line import SearchLine


class MovementSearch(SearchLine):
    """A search line whose keys go on to what it finds.

    Signals:
        numbered(str): a digit was typed after something to search for; it is no part of that.
        down_wanted(): the arrow down leads into the list.
    """

    numbered = Signal(str)
    down_wanted = Signal()

    def __init__(self, name: str, says: str, placeholder: str = "") -> None:
        super().__init__(name, says, placeholder)
        self.finds = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on a digit while something is found, and the arrow down."""
        if event.key() == Qt.Key.Key_Down:
            self.down_wanted.emit()
        elif event.text().isdecimal() and self.finds and any(sign.isalpha() for sign in self.text()):
            self.numbered.emit(event.text())
        else:
            super().keyPressEvent(event)
