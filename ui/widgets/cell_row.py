"""One row of cells: its number, six cells, and a sentence below it where something is not right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.models.sheet_columns import SheetColumn
from ui.models.sheet_rows import TypedRow
from ui.widgets.boxes import Column
from ui.widgets.cell import Cell
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class CellRow:
    """Holds the widgets of a row; a grid lays them out. The row belongs to whoever made it."""

    def __init__(self, name: str, columns: Sequence[SheetColumn]) -> None:
        self.told = False
        self.cells = [Cell(f"{name}.{column.kind}", column) for column in columns]
        self.number = Label("", "strong", "ink3", wrap=False).align(Qt.AlignmentFlag.AlignHCenter)
        self.kind = Label("", "caption", "ink2", wrap=False).align(Qt.AlignmentFlag.AlignHCenter)
        self.kind.hide()
        self.front = QWidget()
        self.front.setLayout(Column(self.number, self.kind, gap=0))
        grow_downwards(self.front)
        self.says = Label("", "caption", "ink")
        self.says.setObjectName(f"{name}.says")
        self.says.hide()

    @property
    def typed(self) -> TypedRow:
        """Give the row letter for letter."""
        texts = {cell.column.kind: cell.typed for cell in self.cells}
        return TypedRow(**texts, told=self.told)

    def show_typed(self, row: TypedRow) -> None:
        """Show a row that was typed before."""
        for cell in self.cells:
            cell.show_typed(row.cell(cell.column.kind))
        self.set_told(row.told)

    def set_told(self, told: bool) -> None:
        """Mark the row as told, not written; or as written."""
        self.told = told
        for cell in self.cells:
            cell.set_hollow(told)
        self.kind.setText(_("told") if told else "")
        self.kind.setVisible(told)

    def set_small(self, small: bool) -> None:
        """Take little room, where the window is narrow for its text."""
        for cell in self.cells:
            cell.set_small(small)

    def show_number(self, number: int) -> None:
        """Say which try it is, in sight and to a screen reader."""
        self.number.setText(str(number))
        which = _("Try {number}, told, not written") if self.told else _("Try {number}")
        for cell in self.cells:
            cell.show_which(which.format(number=number))

    def show_columns(self, columns: Sequence[SheetColumn]) -> None:
        """Read the cells by other columns."""
        for cell, column in zip(self.cells, columns, strict=True):
            cell.show_column(column)

    def tell(self, sentence: str) -> None:
        """Say below the row what is not right, or nothing."""
        self.says.setText(sentence)
        self.says.setVisible(bool(sentence))

    def widgets(self) -> list[QWidget]:
        """Give every widget of the row."""
        return [self.front, *self.cells, self.says]
