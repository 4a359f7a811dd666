"""One cell of a sheet that is typed in: the keys that fill it move on by themselves, and it says what it takes."""

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter

from ui.models.sheet_columns import SheetColumn
from ui.widgets.cell_face import CellFace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_HABIT_MS = 1500
_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Cell(CellFace):
    """Shows what was typed while it has the focus, else the words it stands for.

    Signals:
        changed(): something was typed.
        filled(): nothing usual can follow, so the next cell may come.
        overflowed(str): a key that nothing in this empty cell begins with.
        overran(str): a key that does not go on with the answer in this cell, so that it may be the next one's.
        moved(int, int): the focus is to go so many columns and rows on.
        copy_wanted(): the cell above is to be copied into this empty one.
        left(): the focus went on.
    """

    changed = Signal()
    filled = Signal()
    overflowed = Signal(str)
    overran = Signal(str)
    moved = Signal(int, int)
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, name: str, column: SheetColumn) -> None:
        super().__init__(name, column)
        self._things: tuple[str, ...] = ()
        self._come_to, self._tab_kept = QElapsedTimer(), False
        self.show_column(column)
        self.textEdited.connect(self._on_edited)

    def show_column(self, column: SheetColumn) -> None:
        """Read by another column of the same kind, which may know other things."""
        self.column = column
        if column.things != self._things:
            self._things = column.things
            completer = QCompleter(column.things, self)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(completer)

    def show_typed(self, text: str) -> None:
        """Show what was typed before, silently."""
        self._typed = text
        if self._editing:
            self.setText(text)
        self._dress()

    def take(self, text: str) -> None:
        """Take words as if they were typed."""
        self.show_typed(text)
        self.changed.emit()

    def begin(self, text: str) -> None:
        """Take the first keys of an answer while the focus is here, and go on where they are all of it."""
        self.setText(text)
        self._on_edited()
        if self.column.read(text).whole:
            self.filled.emit()

    def come_to(self) -> None:
        """Take the focus from a cell that was filled; a Tab pressed by habit after it goes no further."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._come_to.start()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on, but for a Tab that comes right after the focus went on by itself: it means the cell before."""
        by_habit = forward and self._come_to.isValid() and not self._come_to.hasExpired(_HABIT_MS)
        self._come_to.invalidate()
        self._tab_kept = by_habit
        return True if by_habit else super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows and Enter, copy with the arrow up, and take what can be an answer here."""
        self._come_to.invalidate()
        key, ctrl = event.key(), event.modifiers() & _COMMAND
        if key in _ENTER:
            event.ignore() if ctrl else self.moved.emit(1, 0)
        elif key == Qt.Key.Key_Up and not self.text():
            self.copy_wanted.emit()
        elif key in _WAYS and not ctrl and self._leaves(key):
            self.moved.emit(*_WAYS[Qt.Key(key)])
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.moved.emit(-1, 0)
        elif event.text().isprintable() and event.text() and not ctrl:
            self._type(event)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what was typed, chosen, so that the next key replaces it."""
        super().focusInEvent(event)
        if not self._editing:
            self.setText(self._typed)
            self._editing = True
        self._dress()
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the words what was typed stands for."""
        self._typed, self._editing = self.typed, False
        self._come_to.invalidate()
        self._tab_kept = False
        super().focusOutEvent(event)
        self._dress()
        self.left.emit()

    def _type(self, event: QKeyEvent) -> None:
        start = self.selectionStart()
        before = self.text()[: start if start >= 0 else self.cursorPosition()]
        after = self.text()[self.selectionEnd() if start >= 0 else self.cursorPosition() :]
        reading = self.column.read(before + event.text() + after)
        if reading.possible and reading.whole:
            self.begin(before + event.text() + after)
        elif reading.possible:
            super().keyPressEvent(event)
        elif not before + after and self._tab_kept:
            # The Tab meant to leave this cell empty, as a key shows that only the next one takes.
            self.overran.emit(event.text())
        elif not before + after:
            self.overflowed.emit(event.text())
        elif self.column.read(self.text()).value is not None:
            self.overran.emit(event.text())
        else:
            self.mark(True, self.column.wrong)

    def _leaves(self, key: int) -> bool:
        """Say whether an arrow leaves the cell: sideways from among words only at their end."""
        if not self.column.free or key in (Qt.Key.Key_Up, Qt.Key.Key_Down) or self.hasSelectedText():
            return True
        end = 0 if key == Qt.Key.Key_Left else len(self.text())
        return self.cursorPosition() == end

    def _on_edited(self) -> None:
        self.mark(False)
        self._say()
        self.changed.emit()
