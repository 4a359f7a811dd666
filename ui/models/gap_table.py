"""The tries as a table, the chart's equal: newest first, sortable, copied as tab-separated text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exposure.domain.gap import GapPoint
from exposure.words.chart import has_gap
from exposure.words.dates import bare_day
from exposure.words.gap import mark_words, step_name
from exposure.words.language import _

Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole
OUTCOME = {"did_not_occur": 0, "partly": 50, "occurred": 100}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its words, and what it is sorted by."""

    title: str
    text: Callable[[GapPoint], str]
    order: Callable[[GapPoint], Any]
    number: bool = False


def columns() -> tuple[Column, ...]:
    """Give the columns from left to right."""
    return (
        Column(_("Try"), lambda point: str(point.number), lambda point: point.number, number=True),
        Column(_("Date"), lambda point: bare_day(point.ended.date()), lambda point: point.ended.isoformat()),
        Column(_("Step"), _step, lambda point: (point.step or 0, point.number)),
        Column(_("You said"), lambda point: _said(point.before), lambda point: _order(point.before), number=True),
        Column(_("What happened"), lambda point: mark_words()[point.mark], lambda point: point.mark),
        Column(_("How far off"), _far_off, lambda point: _order(_gap(point)), number=True),
        Column(_("Next time"), lambda point: _said(point.after), lambda point: _order(point.after), number=True),
    )


class GapTable(QAbstractTableModel):
    """Adapts the points of a ladder to a table view; `SORT` gives what a column is sorted by."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Sequence[GapPoint] = ()
        self._columns = columns()

    def show_tries(self, points: Sequence[GapPoint]) -> None:
        """Show these tries, the newest first."""
        self.beginResetModel()
        self._points = tuple(reversed(points))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of tries."""
        return 0 if parent.isValid() else len(self._points)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's words, its alignment, or what it is sorted by."""
        if not index.isValid():
            return None
        point, column = self._points[index.row()], self._columns[index.column()]
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: column.text(point),
            Qt.ItemDataRole.AccessibleTextRole: lambda: f"{column.title}: {column.text(point)}",
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(column),
            SORT: lambda: column.order(point),
        }
        return answers[role]() if role in answers else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Give a column's heading."""
        across = orientation == Qt.Orientation.Horizontal
        return self._columns[section].title if across and role == Qt.ItemDataRole.DisplayRole else None

    def as_text(self) -> str:
        """Give the whole table as tab-separated lines with headings."""
        lines = [[column.title for column in self._columns]]
        lines += [[column.text(point) for column in self._columns] for point in self._points]
        return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in line) for line in lines)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _step(point: GapPoint) -> str:
    return f"{step_name(point.step)}  {point.movement}"


def _said(value: int | None) -> str:
    return _("not said") if value is None else str(value)


def _gap(point: GapPoint) -> int | None:
    """Give the points between what was said and what happened; a partly outcome has none, it is drawn half-way."""
    if point.before is None or not has_gap(point) or point.mark == "partly":
        return None
    return abs(point.before - OUTCOME[point.mark])


def _far_off(point: GapPoint) -> str:
    gap = _gap(point)
    return _("{points} points").format(points=gap) if gap is not None else "–"


def _order(value: int | None) -> int:
    return -1 if value is None else value
