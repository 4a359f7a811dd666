"""A sheet typed in by keys alone: rows of cells, of which a new one appears by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.models.sheet_columns import SheetColumn
from ui.models.sheet_rows import Trouble, TypedRow
from ui.widgets.boxes import Column
from ui.widgets.cell import Cell
from ui.widgets.cell_row import CellRow
from ui.widgets.cell_walk import CellWalk
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call, grow_downwards

Judge = Callable[[TypedRow], Trouble | None]
_STRETCH = {"day": 118, "before": 92, "done": 112, "happened": 160, "after": 98, "used": 128}
_FRONT, _NARROW = 30, 620


class CellGrid(Themed, QWidget):
    """Rows of six cells under their headings; `above` rows of other widgets may stand over them.

    `judge` says what is not right about a row; it is asked when a cell is left.

    Signals:
        changed(): something was typed.
    """

    changed = Signal()

    def __init__(self, name: str, says: str, columns: Sequence[SheetColumn], judge: Judge) -> None:
        super().__init__()
        call(self, name, says)
        self._name, self._columns, self._judge = name, columns, judge
        self._rows: list[CellRow] = []
        self._walk = CellWalk(self._rows)
        self._made, self._small = 0, False
        self._above: list[list[QWidget]] = []
        self._layout = QGridLayout()
        self._layout.setContentsMargins(0, 0, 0, 0)
        for place, column in enumerate(columns, 1):
            self._layout.addWidget(_heading(column), 0, place)
            self._layout.setColumnStretch(place, _STRETCH[column.kind])
        self.setLayout(self._layout)
        grow_downwards(self)
        self.on_theme_changed()
        self.follow_theme()

    @property
    def rows(self) -> list[TypedRow]:
        """Give every row, letter for letter, the empty ones too."""
        return [row.typed for row in self._rows]

    @property
    def settled(self) -> list[TypedRow]:
        """Give the rows nobody is typing in."""
        return [row.typed for row in self._rows if not any(cell.hasFocus() for cell in row.cells)]

    @property
    def first(self) -> Cell | None:
        """Give the cell to begin at: the first of the first empty row."""
        return next((row.cells[0] for row in self._rows if row.typed.is_empty), None)

    @property
    def is_typing(self) -> bool:
        """Say whether the focus is in a cell."""
        return any(cell.hasFocus() for row in self._rows for cell in row.cells)

    def show_columns(self, columns: Sequence[SheetColumn]) -> None:
        """Read the cells by other columns."""
        self._columns = columns
        for row in self._rows:
            row.show_columns(columns)

    def show_rows(self, rows: Sequence[TypedRow], least: int) -> None:
        """Show these rows, and empty ones below them up to `least` in all, one at any rate."""
        for row in self._rows:
            for widget in row.widgets():
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows.clear()
        for typed in [*rows, *[TypedRow()] * max(1, least - len(rows))]:
            self._add(typed)
        self._number()

    def show_above(self, rows: Sequence[Sequence[QWidget]]) -> None:
        """Show other widgets in the columns over the cells, a row each; those of before go."""
        for widget in [widget for row in self._above for widget in row]:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._above = [list(row) for row in rows]
        self._lay_out()
        self._number()

    def switch_told(self) -> None:
        """Mark the empty rows as told, not written, or as written again, and begin there."""
        empty = [row for row in self._rows if row.typed.is_empty]
        told = not all(row.told for row in empty)
        for row in empty:
            row.set_told(told)
        self._number()
        self.begin()

    def begin(self) -> None:
        """Bring the focus to the first cell of the first empty row."""
        first = self.first
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def review(self) -> None:
        """Say of every row what is not right about it."""
        for row in self._rows:
            self._review(row)

    def show_trouble(self, number: int, trouble: Trouble) -> None:
        """Say what keeps row `number` (from 0) from being saved, and go there."""
        row = self._rows[number]
        row.tell(trouble.sentence)
        cell = next(cell for cell in row.cells if cell.column.kind == trouble.kind)
        cell.mark(True, trouble.sentence)
        cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take little room where the window is narrow for its text."""
        super().resizeEvent(event)
        self._arrange()

    def on_theme_changed(self) -> None:
        """Take the new gaps."""
        self._arrange()
        super().on_theme_changed()

    def _arrange(self) -> None:
        look = theme.current()
        # The cells keep this widget from getting narrower, so that only its window can tell.
        self._small = self.window().width() / look.scale < _NARROW and self.window() is not self
        self._layout.setColumnMinimumWidth(0, look.px(0 if self._small else _FRONT))
        self._layout.setHorizontalSpacing(look.space(4 if self._small else 6))
        self._layout.setVerticalSpacing(look.space(6))
        for row in self._rows:
            row.set_small(self._small)

    def _add(self, typed: TypedRow) -> None:
        row = CellRow(f"{self._name}.{self._made}", self._columns)
        self._made += 1
        self._rows.append(row)
        self._lay_out_row(row, len(self._above) + len(self._rows))
        row.set_small(self._small)
        row.show_typed(typed)
        # Keys that come in faster than the layout shows a new row need cells that take the focus at once.
        for widget in (row.front, *row.cells):
            widget.show()
        for cell in row.cells:
            self._connect(row, cell)
        self._order_tabs(row)
        self._review(row)

    def _connect(self, row: CellRow, cell: Cell) -> None:
        cell.changed.connect(lambda: self._on_changed(row))
        cell.filled.connect(lambda: self._walk.fill(row, cell))
        cell.overflowed.connect(lambda key: self._walk.overflow(row, cell, key))
        cell.overran.connect(lambda key: self._walk.overrun(row, cell, key))
        cell.moved.connect(lambda across, down: self._walk.move(row, cell, (across, down)))
        cell.copy_wanted.connect(lambda: self._walk.copy(row, cell))
        cell.left.connect(lambda: self._review(row))

    def _order_tabs(self, row: CellRow) -> None:
        """Let Tab go through the cells as they are read, also through those of a row that appeared later."""
        before = self._rows[self._rows.index(row) - 1].cells[-1] if row is not self._rows[0] else None
        for cell in row.cells:
            if before is not None:
                QWidget.setTabOrder(before, cell)
            before = cell

    def _lay_out(self) -> None:
        for place, widgets in enumerate(self._above, 1):
            for column, widget in enumerate(widgets):
                self._layout.addWidget(widget, 2 * place, column)
        for place, row in enumerate(self._rows, 1 + len(self._above)):
            self._lay_out_row(row, place)

    def _lay_out_row(self, row: CellRow, place: int) -> None:
        self._layout.addWidget(row.front, 2 * place, 0)
        for column, cell in enumerate(row.cells, 1):
            self._layout.addWidget(cell, 2 * place, column)
        self._layout.addWidget(row.says, 2 * place + 1, 1, 1, len(row.cells))

    def _number(self) -> None:
        for number, row in enumerate(self._rows, 1 + len(self._above)):
            row.show_number(number)

    def _review(self, row: CellRow) -> None:
        found = self._judge(row.typed)
        row.tell(found.sentence if found else "")
        for cell in row.cells:
            wrong = found is not None and found.kind == cell.column.kind
            cell.mark(wrong, found.sentence if found and wrong else "")

    def _on_changed(self, row: CellRow) -> None:
        if row is self._rows[-1] and not row.typed.is_empty:
            self._add(TypedRow(told=row.told))
            self._number()
        self.changed.emit()


def _heading(column: SheetColumn) -> QWidget:
    heading = QWidget()
    heading.setLayout(
        Column(Label(column.heading, "caption_strong", "ink"), Label(column.hint, "caption", "ink2"), gap=0)
    )
    grow_downwards(heading)
    return heading
