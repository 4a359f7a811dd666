"""The tries as a table, the chart's equal: newest first, sortable, copied as tab-separated text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from exposure.domain.gap import GapPoint
from exposure.domain.gap import Mark as GapMark
from exposure.words.chart import has_gap
from exposure.words.dates import bare_day
from exposure.words.gap import mark_words, step_name
from exposure.words.language import _
from ui.wording import Mark

Index = QModelIndex | QPersistentModelIndex
MARK = Qt.ItemDataRole.UserRole
STEP, HAPPENED = 2, 4
_NEWEST_FIRST = (0, Qt.SortOrder.DescendingOrder)
_NOWHERE = QModelIndex()
_OUTCOME = {"did_not_occur": 0, "partly": 50, "occurred": 100}
_MARKS: dict[GapMark, Mark] = {"did_not_occur": "did_not_happen", "partly": "partly", "occurred": "happened"}
_ORDER: tuple[GapMark, ...] = (
    "did_not_occur",
    "partly",
    "occurred",
    "unclear",
    "still_to_ask",
    "no_answer",
    "not_attempted",
)
_MOST_TRIES = 100_000


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its words, and what it is sorted by."""

    title: str
    text: Callable[[GapPoint], str]
    order: Callable[[GapPoint], float]
    number: bool = False


def columns() -> tuple[Column, ...]:
    """Give the columns from left to right."""
    return (
        Column(_("Try"), lambda point: str(point.number), lambda point: point.number),
        Column(_("Date"), lambda point: bare_day(point.ended.date()), lambda point: point.ended.timestamp()),
        Column(_("Step"), _step, lambda point: (point.step or 0) * _MOST_TRIES + point.number),
        Column(_("You said"), _before, lambda point: _known(None if point.covered else point.before), number=True),
        Column(_("What happened"), lambda point: mark_words()[point.mark], lambda point: _ORDER.index(point.mark)),
        Column(_("How far off"), _far_off, lambda point: _known(_gap(point)), number=True),
        Column(_("Next time"), lambda point: _said(point.after), lambda point: _known(point.after), number=True),
    )


def mark_of(point: GapPoint) -> tuple[Mark, bool] | None:
    """Give the mark of a try and whether it is hollow, as chart and strip draw it; None where it was not tried."""
    if point.mark == "not_attempted":
        return None
    return _MARKS.get(point.mark, "still_to_ask"), not point.counted


class GapTable(QAbstractTableModel):
    """Adapts the points of a ladder to a table view, the newest first until another order is asked for.

    `MARK`, of the column “What happened”, gives what `mark_of` gives.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[GapPoint] = ()
        self._columns = columns()
        self._words: dict[int, frozenset[str]] = {}
        self._order = _NEWEST_FIRST
        self._broken = False

    def show_tries(self, points: Sequence[GapPoint]) -> None:
        """Show these tries in the order that was asked for last."""
        self.beginResetModel()
        self._points = self._sorted(points)
        self._words.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of tries."""
        return 0 if parent.isValid() else len(self._points)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's words, its side or its mark."""
        if not index.isValid():
            return None
        point, column = self._points[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(point)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}: {column.text(point)}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(column)
            case _:
                return mark_of(point) if role == MARK and index.column() == HAPPENED else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a column's heading, on the side of its cells."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        title = "\n".join(column.title.rsplit(" ", 1)) if self._broken else column.title
        answers = {Qt.ItemDataRole.DisplayRole: title, Qt.ItemDataRole.TextAlignmentRole: _side(column)}
        return answers.get(Qt.ItemDataRole(role))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the chosen row goes with its try."""
        self.layoutAboutToBeChanged.emit()
        before = self._points
        self._order = column, order
        self._points = self._sorted(before)
        places = {point.number: row for row, point in enumerate(self._points)}
        for old in self.persistentIndexList():
            self.changePersistentIndex(old, self.index(places[before[old.row()].number], old.column()))
        self.layoutChanged.emit()

    def break_headings(self, broken: bool) -> None:
        """Write headings of several words on two lines, or on one."""
        if broken != self._broken:
            self._broken = broken
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def title(self, column: int) -> str:
        """Give a column's heading on one line."""
        return self._columns[column].title

    def words(self, column: int) -> frozenset[str]:
        """Give what stands in a column, each text once."""
        if column not in self._words:
            self._words[column] = frozenset(map(self._columns[column].text, self._points))
        return self._words[column]

    def as_text(self) -> str:
        """Give the rows as they stand, as tab-separated lines under a line of headings."""
        lines = [[column.title for column in self._columns]]
        lines += [[column.text(point) for column in self._columns] for point in self._points]
        return "\n".join("\t".join(" ".join(cell.split()) for cell in line) for line in lines)

    def _sorted(self, points: Sequence[GapPoint]) -> Sequence[GapPoint]:
        column, order = self._order
        return sorted(points, key=self._columns[column].order, reverse=order == Qt.SortOrder.DescendingOrder)


def _side(column: Column) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter


def _step(point: GapPoint) -> str:
    return f"{point.step or step_name(None)}  {point.movement}"


def _before(point: GapPoint) -> str:
    """Give what was said before; a number seen now would pull the answer that is still to come towards it."""
    return _("covered") if point.covered else _said(point.before)


def _said(value: int | None) -> str:
    return _("not said") if value is None else str(value)


def _gap(point: GapPoint) -> int | None:
    """Give the points between what was said and what happened; a partly outcome has none, it is drawn half-way."""
    if point.before is None or not has_gap(point) or point.mark == "partly":
        return None
    return abs(point.before - _OUTCOME[point.mark])


def _far_off(point: GapPoint) -> str:
    gap = _gap(point)
    return "–" if gap is None else _("{points} points").format(points=gap)


def _known(value: int | None) -> int:
    """Give a number to sort by; what is not known stands before zero."""
    return -1 if value is None else value
