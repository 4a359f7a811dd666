"""Where the focus goes among the cells of a sheet: on when one is filled, back when it was left too early."""

from PySide6.QtCore import Qt

from ui.widgets.announce import announce
from ui.widgets.cell import Cell
from ui.widgets.cell_row import CellRow

_DONE = 2


class CellWalk:
    """Moves among rows, which belong to the grid and may come and go."""

    def __init__(self, rows: list[CellRow]) -> None:
        self._rows = rows

    def fill(self, row: CellRow, cell: Cell) -> None:
        """Go on from a cell that is filled; after “not today” nothing more of the row is asked."""
        place = row.cells.index(cell)
        not_today = place == _DONE and cell.column.read(cell.typed).value == "not_attempted"
        there = self._at(self._rows.index(row), len(row.cells) if not_today else place + 1)
        if there is not None:
            there.come_to()

    def overflow(self, row: CellRow, cell: Cell, key: str) -> None:
        """Take a key as going on with the cell before, which was left too early: the ".11" of "24.11"."""
        before = self._beside(cell, -1)
        longer = f"{before.typed}{key}" if before else ""
        reading = before.column.read(longer) if before and before.typed else None
        if before is None or reading is None or not reading.possible:
            _refuse(row, cell)
            return
        before.take(longer)
        if not reading.whole:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
            before.deselect()
            before.end(False)

    def overrun(self, row: CellRow, cell: Cell, key: str) -> None:
        """Take a key as the beginning of the next cell, where the answer before it is whole without it: 10, then N."""
        after = self._beside(cell, 1)
        if after is None or not after.column.read(key).possible:
            _refuse(row, cell)
            return
        after.setFocus(Qt.FocusReason.OtherFocusReason)
        after.begin(key)

    def move(self, row: CellRow, cell: Cell, way: tuple[int, int]) -> None:
        """Go so many columns and rows on."""
        across, down = way
        self._go(self._rows.index(row) + down, row.cells.index(cell) + across)

    def copy(self, row: CellRow, cell: Cell) -> None:
        """Copy the cell above and go on; where there is nothing to copy go up."""
        number, place = self._rows.index(row), row.cells.index(cell)
        above = self._rows[number - 1].cells[place].typed if number else ""
        if above:
            cell.take(above)
            self.fill(row, cell)
        else:
            self._go(number - 1, place)

    def _beside(self, cell: Cell, way: int) -> Cell | None:
        every = [each for one in self._rows for each in one.cells]
        place = every.index(cell) + way
        return every[place] if 0 <= place < len(every) else None

    def _go(self, number: int, place: int) -> None:
        there = self._at(number, place)
        if there is not None:
            there.setFocus(Qt.FocusReason.OtherFocusReason)

    def _at(self, number: int, place: int) -> Cell | None:
        """Give a cell; past the ends of a row the one before or after comes, past those of the sheet None."""
        width = len(self._rows[0].cells)
        number, place = number + place // width, place % width
        return self._rows[number].cells[place] if 0 <= number < len(self._rows) else None


def _refuse(row: CellRow, cell: Cell) -> None:
    """Say which keys a cell takes."""
    cell.mark(True, cell.column.wrong)
    row.tell(cell.column.wrong)
    announce(cell, cell.column.wrong)
