"""The foot of the window: what is saved, what can be undone, text size, where the shortcuts are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Bar, Separator
from ui.widgets.icons import Icon
from ui.widgets.labels import KeyCap, Label


class WindowStatus(QWidget):
    """Quiet words at the foot of the window."""

    def __init__(self) -> None:
        super().__init__()
        self._saved = Label("", "caption", "ink2", wrap=False)
        self._undo = Label("", "caption", "ink2", wrap=False)
        self._undo_part = QWidget()
        undo = (Separator(Qt.Orientation.Vertical), Icon("undo-2", "ink3", 15), self._undo, KeyCap("Ctrl+Z"))
        self._undo_part.setLayout(Row(*undo, gap=6))
        self._size = Label("", "caption", "ink2", wrap=False)
        keys = (
            self._size,
            KeyCap("Ctrl++"),
            KeyCap("Ctrl+-"),
            Label(_("All shortcuts"), "caption", "ink2"),
            KeyCap("F1"),
        )
        left = (Icon("hard-drive", "ink3", 15), self._saved, self._undo_part)
        self.setLayout(Column(Bar(Row(*left, None, *keys, gap=8, margins=(16, 4, 16, 4)), "top"), gap=0))
        self.show_undo(None)

    def show_saved(self, text: str) -> None:
        """Say what is saved."""
        self._saved.setText(text)

    def show_undo(self, label: str | None) -> None:
        """Name what Ctrl+Z would undo; nothing where nothing can be."""
        self._undo_part.setVisible(label is not None)
        self._undo.setText(_("Undo: {label}").format(label=label or ""))

    def show_text_size(self, percent: int) -> None:
        """Say the text size."""
        self._size.setText(_("Text size {percent}%").format(percent=percent))
