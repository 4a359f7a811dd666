"""The caseload as Qt reads it: one row a patient over frozen summaries; nobody's name unless names are shown."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from datetime import date
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from exposure.domain.caseload import CaseSummary, Standing
from exposure.domain.identifiers import PatientId
from exposure.words.language import _
from ui.models.caseload_register import FEWEST_LETTERS, Register
from ui.models.caseload_words import (
    isolated,
    row_says,
    short_label,
    spoken_label,
    step_words,
    visit_words,
    waiting_line,
)
from ui.wording import state_look

Index = QModelIndex | QPersistentModelIndex
SUMMARY = Qt.ItemDataRole.UserRole
PATIENT, LADDER, STANDING, WAITING, VISIT = range(5)
_NOWHERE = QModelIndex()
_ORDER = attrgetter("order")


class CaseloadModel(QAbstractTableModel):
    """Rows of the register that fit the chip that is on and the letters typed; `SUMMARY` gives a row's summary.

    Columns: patient, ladder, status, what waits, next visit. A row's accessible text stands in its first column.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.register = Register()
        self.names_shown = False
        self.today = date.min
        self._standing: Standing | None = None
        self._typed = ""
        self._rows: list[CaseSummary] = []
        self._texts = _texts()

    @property
    def standing(self) -> Standing | None:
        """Give the chip that is on; None is everybody."""
        return self._standing

    @property
    def searches(self) -> bool:
        """Say whether enough was typed to look for somebody."""
        return len(self._typed.strip()) >= FEWEST_LETTERS

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of people shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(self._texts)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Patient"), _("Ladder"), _("Status"), _("Waits for you"), _("Next visit"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's text, what a screen reader says for it, or the row's summary."""
        if not index.isValid():
            return None
        summary = self._rows[index.row()]
        if role == SUMMARY:
            return summary
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == PATIENT:
            return row_says(summary, self.spoken(summary.patient), self.today)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(summary, index.column())
        return None

    def label(self, patient: PatientId) -> str:
        """Give how somebody is shown: initials, or the name while names are shown."""
        return isolated(self.register.people[patient].name) if self.names_shown else self.short_label(patient)

    def short_label(self, patient: PatientId) -> str:
        """Give the initials of somebody, whether names are shown or not."""
        return isolated(short_label(self.register.people[patient], self.register.is_alone(patient)))

    def spoken(self, patient: PatientId) -> str:
        """Give how a screen reader calls somebody."""
        summary = self.register.people[patient]
        return summary.name if self.names_shown else spoken_label(summary, self.register.is_alone(patient))

    def row_of(self, patient: PatientId | None) -> int | None:
        """Give the row of somebody, or None where they are not shown."""
        summary = self.register.people.get(patient) if patient else None
        place = self._place(summary) if summary else len(self._rows)
        return place if place < len(self._rows) and self._rows[place] == summary else None

    def show_all(self, summaries: Iterable[CaseSummary], today: date) -> None:
        """Show these people instead of those before."""
        self.beginResetModel()
        self.today = today
        self.register.replace(summaries)
        self._rows = self._wanted()
        self.endResetModel()

    def put(self, summary: CaseSummary) -> None:
        """Show somebody who is new or has changed, moving, adding or removing only their row."""
        old = self.register.people.get(summary.patient)
        row = self.row_of(summary.patient)
        self.register.put(summary)
        self._settle(row, summary if self._wants(summary) else None)
        if old is None or old.initials != summary.initials:
            self._repaint({summary.initials} | ({old.initials} if old else set()))

    def drop(self, patient: PatientId) -> None:
        """Show somebody no longer."""
        old = self.register.people.get(patient)
        # The row goes first: views still ask about it while it is going.
        self._settle(self.row_of(patient), None)
        self.register.drop(patient)
        if old:
            self._repaint({old.initials})

    def show_names(self, shown: bool) -> None:
        """Show names, or only initials."""
        self.names_shown = shown
        if self._rows:
            self.dataChanged.emit(self.index(0, PATIENT), self.index(len(self._rows) - 1, PATIENT))

    def choose(self, standing: Standing | None) -> None:
        """Show only people who stand so; None shows everybody."""
        self._standing = standing
        self._show_wanted()

    def search(self, typed: str) -> None:
        """Show only people a word of whose name starts with what was typed, from two letters on."""
        self._typed = typed
        self._show_wanted()

    def _text(self, summary: CaseSummary, column: int) -> str:
        if column == PATIENT:
            label = self.label(summary.patient)
            return f"{label} “{self._typed.strip()}…”" if self.searches and not self.names_shown else label
        return self._texts[column](summary, self.today)

    def _show_wanted(self) -> None:
        self.beginResetModel()
        self._rows = self._wanted()
        self.endResetModel()

    def _wanted(self) -> list[CaseSummary]:
        return [each for each in self.register.everybody.items if self._wants(each)]

    def _wants(self, summary: CaseSummary) -> bool:
        fits = self._standing in (None, summary.standing)
        return fits and self.register.is_found(summary.patient, self._typed)

    def _place(self, summary: CaseSummary) -> int:
        return bisect_left(self._rows, summary.order, key=_ORDER)

    def _settle(self, row: int | None, summary: CaseSummary | None) -> None:
        """Bring the row somebody had to where it belongs now; either may be missing."""
        if row is None:
            self._insert(summary)
        elif summary is None:
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._rows[row]
            self.endRemoveRows()
        else:
            self._move(row, summary)

    def _insert(self, summary: CaseSummary | None) -> None:
        if summary is not None:
            place = self._place(summary)
            self.beginInsertRows(_NOWHERE, place, place)
            self._rows.insert(place, summary)
            self.endInsertRows()

    def _move(self, row: int, summary: CaseSummary) -> None:
        """Move a row, its selection with it; a place right behind the row is where it is already."""
        old = self._rows.pop(row)
        place = self._place(summary)
        self._rows.insert(row, old)
        if place != row:
            self.beginMoveRows(_NOWHERE, row, row, _NOWHERE, place + (place > row))
            self._rows.insert(place, self._rows.pop(row))
            self.endMoveRows()
        self._rows[place] = summary
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._texts) - 1))

    def _repaint(self, initials: set[str]) -> None:
        """Say anew how people with these initials are shown: one alone needs no year of birth, two do."""
        groups = [self.register.alike(some) for some in initials]
        for patient in {each for group in groups if len(group) <= 2 for each in group}:
            row = self.row_of(patient)
            if row is not None:
                self.dataChanged.emit(self.index(row, PATIENT), self.index(row, PATIENT))


def _texts() -> dict[int, Callable[[CaseSummary, date], str]]:
    return {
        PATIENT: lambda summary, _today: summary.initials,
        LADDER: lambda summary, _today: step_words(summary),
        STANDING: lambda summary, _today: state_look(summary.standing).word,
        WAITING: lambda summary, today: waiting_line(summary.waiting, today).text,
        VISIT: lambda summary, today: visit_words(summary.visit, today),
    }
