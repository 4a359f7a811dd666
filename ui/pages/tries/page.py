"""The tab of tries: open ones first, then by step; one of them in whole, with its corrections beside the originals."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from exposure.domain.case import Case
from exposure.domain.trial import Trial
from exposure.words.language import _
from ui import theme
from ui.asked_sheets import ask
from ui.dialogs.correct_try import CorrectTrySheet
from ui.models.tries_table import TriesTable
from ui.pages.page import PatientPage
from ui.pages.tries.details import TryDetails
from ui.pages.tries.list import TriesList
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.workspace import Workspace

_NARROW, _DETAILS = 1000, 400
_LIST, _NOTHING = range(2)


class TriesPage(PatientPage):
    """Lists every try of a patient. It asks for what happened and goes on with a paused try by signal.

    Signals:
        due_wanted(str): it is to be recorded what happened; carries the try's id.
        resume_wanted(str): a try whose prediction is kept is to be made; carries the try's id.
    """

    due_wanted = Signal(str)
    resume_wanted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._table = TriesTable()
        self.list = TriesList(self._table)
        self.details = TryDetails()
        self._trials: Mapping[str, Trial] = {}
        self._pronoun = ""
        self._row = Row((Card(Column(self.list, margins=(8, 8, 8, 8))), 1), self.details, gap=16)
        self._stack = QStackedWidget()
        self._stack.addWidget(_holding(self._row))
        self._stack.addWidget(_nothing_yet())
        self.setLayout(Column(self._stack, gap=0, margins=(24, 16, 24, 16)))
        self._connect_signals()

    def show_case(self, case: Case) -> None:
        """Draw the list for this record; the try that was chosen stays chosen."""
        # A reset model forgets what was chosen.
        row = self.list.chosen
        chosen = row.trial.id if row else None
        self._trials = {trial.id: trial for trial in case.trials}
        self._pronoun = case.patient.pronoun
        self._table.show_case(case)
        self.list.show_rows(chosen, self._pronoun)
        self._stack.setCurrentIndex(_LIST if self._trials else _NOTHING)
        self._on_chosen()

    def correct(self, trial: str) -> CorrectTrySheet:
        """Ask what is to be corrected about a try; gives the sheet that asks."""
        # The sheet lies over the whole window, so that nothing below answers to keys meanwhile.
        sheet = CorrectTrySheet(self._trials[trial], self.window())
        ask(self.workspace, sheet)
        return sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the details below the list where it is narrow."""
        super().resizeEvent(event)
        look = theme.current()
        narrow = self.width() / look.scale < _NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._row.setStretch(0, 3 if narrow else 1)
        self._row.setStretch(1, 2 if narrow else 0)
        self.details.setFixedWidth(look.px(_DETAILS)) if not narrow else self.details.setMaximumWidth(100_000)

    def _connect_signals(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.keys.chosen.connect(self._on_entered)
        self.details.outcome_wanted.connect(self.due_wanted)
        self.details.resume_wanted.connect(self.resume_wanted)
        self.details.correction_wanted.connect(self.correct)

    def _on_chosen(self) -> None:
        self.details.show_row(self.list.chosen, self._pronoun)

    def _on_entered(self, _index: QModelIndex) -> None:
        """Do what a try still asks for; of one that is over, correct it."""
        row = self.list.chosen
        if row is None:
            return
        if row.trial.awaits_movement:
            self.resume_wanted.emit(row.trial.id)
        elif row.is_open:
            self.due_wanted.emit(row.trial.id)
        elif not row.trial.void:
            self.correct(row.trial.id)


def _holding(layout: Row) -> QWidget:
    holder = QWidget()
    holder.setLayout(layout)
    return holder


def _nothing_yet() -> QWidget:
    words: Sequence[QWidget] = (
        Label(_("No tries yet."), "h2"),
        Label(_("The first try appears here as soon as its prediction is kept."), "soft"),
    )
    middle = Row(None, Column(None, Icon("clipboard-list", "ink3", 48), *words, None, gap=12), None)
    return _holding(middle)
