"""The short lists of the caseload as Qt reads them: today's visits, and the answers that are due."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from exposure.domain.caseload import CaseSummary
from exposure.domain.identifiers import PatientId
from exposure.words.dates import clock
from exposure.words.language import _
from ui.models.caseload import SUMMARY, CaseloadModel
from ui.models.caseload_register import DueOf
from ui.models.caseload_words import Line, due_line, how_line, row_says, waiting_line

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
LINES = Qt.ItemDataRole(SUMMARY + 1)
_AHEAD = timedelta(days=7)
_NOWHERE = QModelIndex()


class _ShortList(QAbstractListModel, Generic[T]):
    """Items of one kind; `SUMMARY` gives an item, `LINES` its lines, the display role whose it is."""

    def __init__(self, caseload: CaseloadModel) -> None:
        super().__init__(caseload)
        self.caseload = caseload
        self._items: Sequence[T] = ()

    @property
    def items(self) -> Sequence[T]:
        """Give the items, in order."""
        return self._items

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of items."""
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give whose an item is, what a screen reader says for it, its lines, or the item itself."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == SUMMARY:
            return item
        if role == LINES:
            return self._lines(item)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.caseload.label(self.patient(item))
        return self._says(item) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def patient(self, item: T) -> PatientId:
        """Give whose an item is."""
        raise NotImplementedError

    def _lines(self, item: T) -> tuple[Line, ...]:
        raise NotImplementedError

    def _says(self, item: T) -> str:
        raise NotImplementedError

    def _show(self, items: Sequence[T]) -> None:
        """Show these items; where they are the same people's as before, only what they say is new."""
        if [self.patient(item) for item in items] == [self.patient(item) for item in self._items]:
            self._items = items
            self.say_anew()
            return
        self.beginResetModel()
        self._items = items
        self.endResetModel()

    def say_anew(self) -> None:
        """Have the view ask again, after names were shown or hidden."""
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))


class TodayModel(_ShortList[CaseSummary]):
    """Today's visits that are not over, soonest first."""

    def refresh(self) -> None:
        """Take the visits from the caseload as it is now."""
        self._show(self.caseload.register.today(self.caseload.today))

    def patient(self, item: CaseSummary) -> PatientId:
        """Give whose visit it is."""
        return item.patient

    def _lines(self, item: CaseSummary) -> tuple[Line, ...]:
        return (waiting_line(item.waiting, self.caseload.today),)

    def _says(self, item: CaseSummary) -> str:
        said = row_says(item, self.caseload.spoken(item.patient), self.caseload.today)
        return _("{time}. {row}").format(time=clock(item.visit.at), row=said) if item.visit and item.visit.at else said


class DueModel(_ShortList[DueOf]):
    """The answers to ask for: those whose moment has passed, then those of the coming seven days."""

    def __init__(self, caseload: CaseloadModel) -> None:
        super().__init__(caseload)
        self.now = datetime.max.replace(tzinfo=UTC)

    @property
    def passed(self) -> int:
        """Give how many are to be asked for now."""
        return len([one for one in self._items if one.due.at <= self.now])

    def refresh(self, now: datetime) -> None:
        """Take the answers from the caseload as it is now."""
        self.now = now
        self._show(self.caseload.register.due_until(now + _AHEAD))

    def is_passed(self, item: DueOf) -> bool:
        """Say whether an answer is to be asked for now."""
        return item.due.at <= self.now

    def patient(self, item: DueOf) -> PatientId:
        """Give whose answer it is."""
        return item.patient

    def _lines(self, item: DueOf) -> tuple[Line, ...]:
        return (due_line(item.due, self.now), how_line(item.due))

    def _says(self, item: DueOf) -> str:
        said = ". ".join(line.text for line in self._lines(item))
        return f"{self.caseload.spoken(self.patient(item))}. {said}."
