"""The history as a list reads it: the newest first, more of it only once somebody scrolls there."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from exposure.looking_back import PAGE, Told
from exposure.words.language import _

Index = QModelIndex | QPersistentModelIndex
Read = Callable[[int | None], tuple[Told, ...]]
TOLD = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """Entries in words; `read` gives those before a place in the history, None for the newest."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._read: Read | None = None
        self._told: list[Told] = []

    def show_from(self, read: Read) -> None:
        """Show what is read by another question, from its newest entry on."""
        self.beginResetModel()
        first = read(None)
        self._told = list(first)
        self._read = read if len(first) == PAGE else None
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give how many entries were read by now."""
        return 0 if parent.isValid() else len(self._told)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the sentence of an entry, all of it as a screen reader says it, or the entry."""
        told = self._told[index.row()]
        if role == TOLD:
            return told
        if role == Qt.ItemDataRole.DisplayRole:
            return told.says
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("{says}. {beside}").format(says=told.says, beside=beside(told))
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there may be older entries than those read by now."""
        return self._read is not None and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        more = self._read(self._told[-1].seq) if self._read else ()
        if more:
            self.beginInsertRows(_NOWHERE, len(self._told), len(self._told) + len(more) - 1)
            self._told += more
            self.endInsertRows()
        if len(more) < PAGE:
            self._read = None


def beside(told: Told) -> str:
    """Give what stands under a sentence: about whom, when, and by whom."""
    return " · ".join(part for part in (told.whom, told.when, told.by) if part)
