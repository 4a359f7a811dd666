"""The tries of a patient as Qt reads them: open ones first, then by step, newest first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.trial import Trial
from exposure.words.language import _
from ui.models.tries_words import is_open, moment_words, next_words, outcome_words, row_says, said_words

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
DAY, SAID, HAPPENED, NEXT = range(4)
_NOWHERE = QModelIndex()
_READ = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """The heading of the open tries, or of a step."""

    text: str


@dataclass(frozen=True, slots=True)
class TryRow:
    """One try, the step it was at and the movement of that step; `is_open` while something is still to come."""

    trial: Trial
    step: str
    movement: str
    is_open: bool


Row = HeadingRow | TryRow


def rows_of(case: Case) -> list[Row]:
    """Give the rows: open tries under their own heading, then the steps from the top, those without a try left out."""
    several = len(case.ladders) > 1
    made = [(_Step(ladder, rung, several), _newest_first(ladder, rung)) for ladder, rung in _steps(case)]
    # What is still to do stands once and first, else it is overlooked among what is over.
    waiting = [step.row(trial) for step, trials in made for trial in trials if is_open(trial)]
    rows: list[Row] = []
    if waiting:
        waiting.sort(key=lambda row: row.trial.prediction.at, reverse=True)
        rows += [HeadingRow(_("Still open")), *waiting]
    for step, trials in made:
        over = [step.row(trial) for trial in trials if not is_open(trial)]
        rows += [HeadingRow(step.heading), *over] if over else []
    return rows


class TriesTable(QAbstractTableModel):
    """The rows of one patient; a heading stands in the first column alone and cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self._pronoun = ""

    def show_case(self, case: Case) -> None:
        """Show the tries of this record."""
        self.beginResetModel()
        self.rows, self._pronoun = rows_of(case), case.patient.pronoun
        self.endResetModel()

    def place_of(self, trial: str | None) -> int:
        """Give the row of a try; that of the first try where it is not there, and -1 where there is none."""
        tries = [place for place, row in enumerate(self.rows) if isinstance(row, TryRow)]
        found = (place for place in tries if _id(self.rows[place]) == trial)
        return next(found, tries[0] if tries else -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of columns."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let tries be chosen, headings not."""
        if not index.isValid() or isinstance(self.rows[index.row()], HeadingRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the heading of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("Day"), _("You said"), _("What happened"), _("Next time"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell's text, what a screen reader says of it, or the row itself."""
        row = self.rows[index.row()] if index.isValid() else None
        if role == ROW:
            return row
        if row is None or role not in _READ:
            return None
        if isinstance(row, HeadingRow):
            return row.text if index.column() == DAY else None
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == DAY:
            return row_says(row.trial, f"{row.step}, {row.movement}", self._pronoun)
        return _COLUMNS[index.column()](row.trial)


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a ladder and what it is called in the list."""

    ladder: LadderCase
    rung: Rung
    several: bool

    @property
    def name(self) -> str:
        if self.rung.position is None:
            return _("Off the ladder")
        return _("Step {number}").format(number=self.ladder.number(self.rung.id))

    @property
    def heading(self) -> str:
        words = _("{step}  ·  {movement}").format(step=self.name, movement=self.rung.movement)
        # A step left against the rule says so for ever, wherever its tries stand.
        if self.rung.status == "passed_override":
            words = f"{words}  ·  {_('Moved on by clinical decision')}"
        return f"{words}  ·  {self.ladder.ladder.goal}" if self.several else words

    def row(self, trial: Trial) -> TryRow:
        return TryRow(trial, self.name, self.rung.movement, is_open(trial))


def _steps(case: Case) -> list[tuple[LadderCase, Rung]]:
    """Give every step, newest ladder first, each from the top, those off the ladder last."""
    found = []
    for ladder in reversed(case.ladders):
        ordered = sorted(ladder.rungs, key=lambda rung: -1 if rung.position is None else rung.position, reverse=True)
        found += [(ladder, rung) for rung in ordered]
    return found


def _newest_first(ladder: LadderCase, rung: Rung) -> list[Trial]:
    """Give the tries of a step, those entered in error too."""
    own = [trial for trial in ladder.trials if trial.prediction.rung == rung.id]
    # Turned round as a whole, so that of tries at the same moment the one entered last comes first, too.
    return sorted(own, key=lambda trial: trial.ended or trial.prediction.at)[::-1]


def _id(row: Row) -> str | None:
    return row.trial.id if isinstance(row, TryRow) else None


_COLUMNS: tuple[Callable[[Trial], str], ...] = (
    lambda trial: ", ".join(moment_words(trial)),
    said_words,
    outcome_words,
    next_words,
)
