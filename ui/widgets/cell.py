"""One cell of a sheet that is typed in: the keys that fill it move on by themselves, and it says what it takes."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QSizePolicy

from exposure.words.language import _
from ui import theme
from ui.models.sheet_columns import SheetColumn
from ui.widgets.announce import announce
from ui.widgets.fields import mark_field
from ui.widgets.marks import draw_mark
from ui.widgets.painting import painter_of
from ui.widgets.themed import Themed

_PX, _SMALL_PX, _MARK, _GAP, _EDGE = 17, 13, 17, 26, 13
_LEAST = {"day": 118, "before": 68, "done": 76, "happened": 112, "after": 68, "used": 90}
_SMALL = {"day": 70, "before": 50, "done": 52, "happened": 80, "after": 50, "used": 52}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Cell(Themed, QLineEdit):
    """Shows what was typed while it has the focus, else the words it stands for.

    Signals:
        changed(): something was typed.
        filled(): nothing usual can follow, so the next cell may come.
        overflowed(str): a key that nothing in this empty cell begins with.
        moved(int, int): the focus is to go so many columns and rows on.
        copy_wanted(): the cell above is to be copied into this empty one.
        left(): the focus went on.
    """

    changed = Signal()
    filled = Signal()
    overflowed = Signal(str)
    moved = Signal(int, int)
    copy_wanted = Signal()
    left = Signal()

    def __init__(self, name: str, column: SheetColumn) -> None:
        super().__init__()
        self.column = column
        self._typed = ""
        self._which = ""
        self._hollow = self._editing = self._small = False
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_column(column)
        self.textEdited.connect(self._on_edited)
        self.on_theme_changed()
        self.follow_theme()

    @property
    def typed(self) -> str:
        """Give what was typed, letter for letter."""
        return self.text() if self._editing else self._typed

    def show_column(self, column: SheetColumn) -> None:
        """Read by another column of the same kind, which may know other things."""
        self.column = column
        if column.things:
            completer = QCompleter(column.things, self)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(completer)

    def show_which(self, which: str) -> None:
        """Say which row the cell is in: "Try 4"."""
        self._which = which
        self._say()

    def set_small(self, small: bool) -> None:
        """Take little room, where the window is narrow for its text."""
        if small != self._small:
            self._small = small
            self.on_theme_changed()

    def set_hollow(self, hollow: bool) -> None:
        """Draw the mark hollow, as of what was told and not written."""
        self._hollow = hollow
        self.update()

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

    def mark(self, wrong: bool, why: str = "") -> None:
        """Outline the cell as not right yet, and say why to a screen reader; or take that back."""
        if bool(self.property("invalid")) == wrong and self.accessibleDescription() == why:
            return
        mark_field(self, wrong, why)
        if wrong and self.hasFocus():
            announce(self, why)

    def on_theme_changed(self) -> None:
        """Take the new size."""
        look = theme.current()
        self.setFont(look.font(_SMALL_PX if self._small else _PX, 600))
        self.setMinimumWidth(look.px((_SMALL if self._small else _LEAST)[self.column.kind]))
        self._dress()
        super().on_theme_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows and Enter, copy with the arrow up, and take what can be an answer here."""
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the words as there is room for."""
        super().resizeEvent(event)
        self._dress()

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
        super().focusOutEvent(event)
        self._dress()
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark of what happened before its word."""
        super().paintEvent(event)
        value = self.column.read(self.typed).value
        mark = None if self._editing else self.column.mark(value)
        if mark is None:
            return
        look = theme.current()
        side = look.px(_MARK)
        spot = QRectF(look.px(11), (self.height() - side) / 2, side, side)
        with painter_of(self) as painter:
            draw_mark(painter, mark, spot, self._hollow)

    def _type(self, event: QKeyEvent) -> None:
        start = self.selectionStart()
        before = self.text()[: start if start >= 0 else self.cursorPosition()]
        after = self.text()[self.selectionEnd() if start >= 0 else self.cursorPosition() :]
        reading = self.column.read(before + event.text() + after)
        if reading.possible and reading.whole:
            self.setText(before + event.text() + after)
            self._on_edited()
            self.filled.emit()
        elif reading.possible:
            super().keyPressEvent(event)
        elif not before + after:
            self.overflowed.emit(event.text())
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

    def _dress(self) -> None:
        """Show the words, with room for the mark before them; while it is typed in, the letters stay as they are."""
        value = self.column.read(self.typed).value
        marked = not self._editing and self.column.mark(value) is not None
        margin = theme.current().px(_GAP) if marked else 0
        self.setTextMargins(margin, 0, 0, 0)
        if not self._editing:
            words = self._typed if value is None else self._fitting(value, margin)
            if words != self.text():
                self.setText(words)
                self.setCursorPosition(0)
        if bool(self.property("kept")) != (value is not None):
            self.setProperty("kept", value is not None)
            self.style().unpolish(self)
            self.style().polish(self)
        self._say()

    def _fitting(self, value: object, margin: int) -> str:
        """Give the words, the brief ones or cut ones where there is no room; a screen reader has them whole."""
        room = self.width() - margin - 2 * theme.current().px(_EDGE)
        words = self.column.show(value)
        if self.fontMetrics().horizontalAdvance(words) > room:
            words = self.column.brief(value)
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _say(self) -> None:
        """Say "Try 4, Did it happen, empty. Keys N, P, Y, C."."""
        typed = self.typed
        value = self.column.read(typed).value
        said = self.column.show(value) if value is not None else typed or _("empty")
        words = _("{which}, {column}, {said}. {keys}")
        self.setAccessibleName(
            words.format(which=self._which, column=self.column.heading, said=said, keys=self.column.keys)
        )
