"""A sheet typed in by keys alone: rows of cells, of which a new one appears by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.models.sheet_columns import SheetColumn
from ui.models.sheet_rows import Trouble, TypedRow
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.cell import Cell
from ui.widgets.cell_row import CellRow
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call, grow_downwards

Judge = Callable[[TypedRow], Trouble | None]
_STRETCH = {"day": 118, "before": 92, "done": 112, "happened": 160, "after": 98, "used": 128}
_DONE, _FRONT = 2, 30


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
        self._made = 0
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
    def first(self) -> Cell | None:
        """Give the cell to begin at: the first of the first empty row."""
        return next((row.cells[0] for row in self._rows if row.typed.is_empty), None)

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
        self._rows = []
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

    def on_theme_changed(self) -> None:
        """Take the new gaps."""
        look = theme.current()
        self._layout.setColumnMinimumWidth(0, look.px(_FRONT))
        self._layout.setHorizontalSpacing(look.space(6))
        self._layout.setVerticalSpacing(look.space(6))
        super().on_theme_changed()

    def _add(self, typed: TypedRow) -> None:
        row = CellRow(f"{self._name}.{self._made}", self._columns)
        self._made += 1
        self._rows.append(row)
        self._lay_out_row(row, len(self._above) + len(self._rows))
        row.show_typed(typed)
        for cell in row.cells:
            self._connect(row, cell)
        self._order_tabs(row)
        self._review(row)

    def _connect(self, row: CellRow, cell: Cell) -> None:
        cell.changed.connect(lambda: self._on_changed(row))
        cell.filled.connect(lambda: self._on_filled(row, cell))
        cell.overflowed.connect(lambda key: self._on_overflowed(row, cell, key))
        cell.moved.connect(lambda across, down: self._on_moved(row, cell, (across, down)))
        cell.copy_wanted.connect(lambda: self._on_copy(row, cell))
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

    def _on_filled(self, row: CellRow, cell: Cell) -> None:
        place = row.cells.index(cell)
        not_today = place == _DONE and cell.column.read(cell.typed).value == "not_attempted"
        self._go(self._rows.index(row), len(row.cells) if not_today else place + 1)

    def _on_overflowed(self, row: CellRow, cell: Cell, key: str) -> None:
        """Take a key as going on with the cell before, which was left too early: the ".11" of "24.11"."""
        before = self._before(row, cell)
        longer = f"{before.typed}{key}" if before else ""
        reading = before.column.read(longer) if before and before.typed else None
        if before is None or reading is None or not reading.possible:
            cell.mark(True, cell.column.wrong)
            row.tell(cell.column.wrong)
            announce(cell, cell.column.wrong)
            return
        before.take(longer)
        if not reading.whole:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
            before.deselect()
            before.end(False)

    def _on_moved(self, row: CellRow, cell: Cell, way: tuple[int, int]) -> None:
        across, down = way
        self._go(self._rows.index(row) + down, row.cells.index(cell) + across)

    def _on_copy(self, row: CellRow, cell: Cell) -> None:
        number, place = self._rows.index(row), row.cells.index(cell)
        above = self._rows[number - 1].cells[place].typed if number else ""
        if above:
            cell.take(above)
            self._on_filled(row, cell)
        else:
            self._go(number - 1, place)

    def _before(self, row: CellRow, cell: Cell) -> Cell | None:
        every = [each for one in self._rows for each in one.cells]
        place = every.index(cell)
        return every[place - 1] if place else None

    def _go(self, number: int, place: int) -> None:
        """Go to a cell; past the ends of a row the one before or after comes, past those of the sheet nothing."""
        width = len(self._columns)
        number, place = number + place // width, place % width
        if 0 <= number < len(self._rows):
            self._rows[number].cells[place].setFocus(Qt.FocusReason.OtherFocusReason)


def _heading(column: SheetColumn) -> QWidget:
    heading = QWidget()
    heading.setLayout(
        Column(Label(column.heading, "caption_strong", "ink"), Label(column.hint, "caption", "ink2"), gap=0)
    )
    grow_downwards(heading)
    return heading
