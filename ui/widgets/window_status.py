"""The foot of the window: what is saved, what can be undone, text size, where the shortcuts are."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Bar, Separator
from ui.widgets.icons import Icon
from ui.widgets.labels import KeyCap, Label
from ui.widgets.one_line import OneLine

NARROW = 840


class WindowStatus(QWidget):
    """Quiet words at the foot of the window; where it is narrow, what stands in the menus too gives way."""

    def __init__(self) -> None:
        super().__init__()
        self._saved = OneLine("caption", "ink2")
        self._undo = OneLine("caption", "ink2")
        self._undo_part = QWidget()
        undo = (Separator(Qt.Orientation.Vertical), Icon("undo-2", "ink3", 15), (self._undo, 1), KeyCap("Ctrl+Z"))
        self._undo_part.setLayout(Row(*undo, gap=6))
        self._size = Label("", "caption", "ink2", wrap=False)
        self._size_part = QWidget()
        self._size_part.setLayout(Row(self._size, KeyCap("Ctrl++"), KeyCap("Ctrl+-"), gap=8))
        self._shortcuts = Label(_("All shortcuts"), "caption", "ink2", wrap=False)
        left = (Icon("hard-drive", "ink3", 15), self._saved, self._undo_part)
        right = (self._size_part, self._shortcuts, KeyCap("F1"))
        self.setLayout(Column(Bar(Row(*left, None, *right, gap=8, margins=(16, 4, 16, 4)), "top"), gap=0))
        self.show_undo(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where it is narrow."""
        super().resizeEvent(event)
        width = self.width() / theme.current().scale
        self._size_part.setVisible(width >= NARROW)
        self._shortcuts.setVisible(width >= NARROW)

    def show_saved(self, text: str) -> None:
        """Say what is saved."""
        self._saved.show_text(text)

    def show_undo(self, label: str | None) -> None:
        """Name what Ctrl+Z would undo; nothing where nothing can be."""
        self._undo_part.setVisible(label is not None)
        self._undo.show_text(_("Undo: {label}").format(label=label or ""))

    def show_text_size(self, percent: int) -> None:
        """Say the text size."""
        self._size.setText(_("Text size {percent}%").format(percent=percent))
