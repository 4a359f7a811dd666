"""How a cell of a sheet looks and what it says: what is typed in it, or the words that stands for."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from exposure.words.language import _
from ui import theme
from ui.models.sheet_columns import SheetColumn
from ui.widgets.announce import announce
from ui.widgets.fields import mark_field
from ui.widgets.marks import draw_mark
from ui.widgets.painting import painter_of
from ui.widgets.themed import Themed
from ui.widgets.window_keys import left_to_window

_PX, _SMALL_PX, _MARK, _GAP, _EDGE = 17, 13, 17, 26, 13
_LEAST = {"day": 118, "before": 68, "done": 76, "happened": 112, "after": 68, "used": 90}
_SMALL = {"day": 70, "before": 50, "done": 52, "happened": 80, "after": 50, "used": 52}


class CellFace(Themed, QLineEdit):
    """Shows the letters while it is typed in, else the words; a subclass says when that is, by `_editing`."""

    def __init__(self, name: str, column: SheetColumn) -> None:
        super().__init__()
        self.column = column
        self._typed = self._which = ""
        self._hollow = self._editing = self._small = False
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.on_theme_changed()
        self.follow_theme()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the menus to them."""
        return not left_to_window(event) and super().event(event)

    @property
    def typed(self) -> str:
        """Give what was typed, letter for letter."""
        return self.text() if self._editing else self._typed

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the words as there is room for."""
        super().resizeEvent(event)
        self._dress()

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
        words, elide = self.column.show(value), self.fontMetrics().elidedText
        # Eliding measures a little wider than the words themselves, so it is asked whether they fit.
        if elide(words, Qt.TextElideMode.ElideRight, room) != words:
            words = self.column.brief(value)
        return elide(words, Qt.TextElideMode.ElideRight, room)

    def _say(self) -> None:
        """Say "Try 4, Did it happen, empty. Keys N, P, Y, C."."""
        typed = self.typed
        value = self.column.read(typed).value
        said = self.column.show(value) if value is not None else typed or _("empty")
        words = _("{which}, {column}, {said}. {keys}")
        self.setAccessibleName(
            words.format(which=self._which, column=self.column.heading, said=said, keys=self.column.keys)
        )
