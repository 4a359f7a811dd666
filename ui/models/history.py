"""The history as a list reads it: the newest first, more of it only once somebody scrolls there."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from exposure.looking_back import PAGE, Told
from exposure.words.language import _

Index = QModelIndex | QPersistentModelIndex
TOLD = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """Entries in words.

    Signals:
        more_wanted(int): the entries before this place in the history are to be read; `show_more` takes them.
    """

    more_wanted = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: list[Told] = []
        self._is_more = False

    def show_first(self, told: tuple[Told, ...]) -> None:
        """Show the newest entries of another question."""
        self.beginResetModel()
        self._told = list(told)
        self._is_more = len(told) == PAGE
        self.endResetModel()

    def show_more(self, before: int, told: tuple[Told, ...]) -> None:
        """Show the entries before a place as well, unless that is no longer where the list ends."""
        if not self._told or self._told[-1].seq != before:
            return
        if told:
            self.beginInsertRows(_NOWHERE, len(self._told), len(self._told) + len(told) - 1)
            self._told += told
            self.endInsertRows()
        self._is_more = len(told) == PAGE

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
        """Say whether there may be older entries that nobody is reading yet."""
        return self._is_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Want the next page."""
        if self.canFetchMore(parent):
            self._is_more = False
            self.more_wanted.emit(self._told[-1].seq)


def beside(told: Told) -> str:
    """Give what stands under a sentence: about whom, when, and by whom."""
    return " · ".join(part for part in (told.whom, told.when, told.by) if part)
