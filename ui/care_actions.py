"""What the menus do about a patient: each opens a sheet over the window, and does what the sheet wants."""

import sys
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtWidgets import QMainWindow

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import PatientId
from exposure.domain.ladder import Rung
from exposure.domain.patient import initials
from exposure.domain.progression.gathering import decide
from exposure.words.language import _
from ui.dialogs.about import AboutSheet
from ui.dialogs.asking import AskingSheet, TellingSheet
from ui.dialogs.book_visit import BookVisit
from ui.dialogs.clear_to_start import ClearToStartSheet
from ui.dialogs.due_outcome import DueOutcomeSheet
from ui.dialogs.flare_over import EndFlareSheet
from ui.dialogs.move_up import NextSheet
from ui.dialogs.move_up_decision import move_on_sheet, stay_sheet
from ui.dialogs.move_up_words import current
from ui.dialogs.patient_details import PatientDetails
from ui.dialogs.pause_ladder import LiftPauseSheet, PauseSheet
from ui.dialogs.review.making import Reviewed
from ui.dialogs.review.sheet import ReviewSheet
from ui.dialogs.shortcuts import ShortcutsSheet
from ui.one_sheet import OneSheet
from ui.pages.page import newest_ladder
from ui.workspace import Workspace


class CareActions(QObject):
    """Holds whose care it is; `sheets` opens the sheets.

    Signals:
        try_wanted(str): a try on a step; carries the rung’s id.
        patient_made(str): a patient’s record was begun; carries their id.
    """

    try_wanted = Signal(str)
    patient_made = Signal(str)

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self.patient: PatientId | None = None
        self.sheets = OneSheet(workspace, window)

    def open(self, patient: PatientId) -> None:
        """Care for this patient from now on."""
        self.patient = patient

    def new_patient(self) -> None:
        """Begin a patient’s record."""
        sheet = PatientDetails(self._workspace, self._window, self._is_known)
        sheet.saved.connect(self.patient_made)
        self.sheets.show(sheet)

    def change_details(self) -> None:
        """Correct the open patient’s details."""
        self.on_case(self._open_details)

    def record_due(self, trial: str, patient: PatientId) -> None:
        """Ask what happened after an open try, of whichever patient."""
        self.sheets.show(DueOutcomeSheet(self._workspace, patient, trial, self._window))

    def choose_next(self) -> None:
        """Ask what comes next on the ladder."""
        self.on_ladder(self._open_next)

    def pause(self) -> None:
        """Ask about something new or different, and pause every ladder where it has to be looked into."""
        self.on_case(lambda case: self.sheets.ask(PauseSheet(case, self._window)))

    def clear_to_start(self) -> None:
        """Note who screened the patient and what was found."""
        self.on_case(lambda case: self.sheets.ask(ClearToStartSheet(case, self._window)))

    def book_visit(self) -> None:
        """Book a visit for the open patient."""
        self.on_case(self._open_booking)

    def show_shortcuts(self) -> None:
        """List every shortcut."""
        self.sheets.show(ShortcutsSheet(self._window))

    def show_about(self) -> None:
        """Tell what the program is and is made of."""
        self.sheets.show(AboutSheet(self._window))

    def look_at_example(self) -> None:
        """Open a throw-away copy of the example caseload in a window of its own."""
        QProcess.startDetached(sys.executable, [sys.argv[0], "demo"])

    @property
    def case(self) -> Case | None:
        """Give the open patient's record as it is now, where one is open."""
        return self._workspace.case(self.patient) if self.patient is not None else None

    def on_case(self, use: Callable[[Case], None]) -> None:
        """Use the open patient's record, where one is open."""
        case = self.case
        if case is not None:
            use(case)

    def on_ladder(self, use: Callable[[Case, LadderCase], None]) -> None:
        """Use the newest ladder; without a step on it there is nothing to decide."""

        def use_newest(case: Case) -> None:
            ladder = newest_ladder(case)
            if ladder is not None and ladder.steps:
                use(case, ladder)
            else:
                words = _("Put a first movement on the ladder. One should feel easy.")
                self.sheets.show(TellingSheet("no_step", _("No step yet"), words, self._window))

        self.on_case(use_newest)

    def _is_known(self, name: str, born: date) -> bool:
        """Say whether somebody of that name and birth date is on record."""
        people = [case.patient for case in self._workspace.cases()]
        return any((each.name.strip().casefold(), each.born) == (name.strip().casefold(), born) for each in people)

    def _open_details(self, case: Case) -> None:
        self.sheets.show(PatientDetails(self._workspace, self._window, self._is_known, case.patient.id))

    def _open_next(self, case: Case, ladder: LadderCase) -> None:
        sheet = NextSheet(case, ladder, self._now(), self._window, self._workspace.history(case.patient.id))
        sheet.try_wanted.connect(self.try_wanted)
        sheet.other_wanted.connect(self._on_other)
        self.sheets.ask(sheet)

    def _open_booking(self, case: Case) -> None:
        # The name of what can be undone stays in the status bar, over the masked caseload too.
        who = initials(case.patient.name)
        self.sheets.show(BookVisit(self._workspace, case.patient.id, who, self._window))

    def _on_other(self, name: str) -> None:
        """Open the sheet that is asked for instead of “What comes next”."""
        # The record is read again: the sheet before may have been open for long.
        others: dict[str, Callable[[Case, LadderCase], None]] = {
            "lift": lambda case, _ladder: self.sheets.ask(LiftPauseSheet(case, self._window)),
            "review": self._open_review,
            "flare_over": lambda case, _ladder: self.sheets.ask(EndFlareSheet(case, self._window)),
            "move_on": lambda case, ladder: self._decide_on(case, ladder, move_on_sheet),
            "stay": lambda case, ladder: self._decide_on(case, ladder, stay_sheet),
        }
        self.on_ladder(others[name])

    def _open_review(self, case: Case, ladder: LadderCase) -> None:
        decision = decide(ladder, case, self._now())
        self.sheets.ask(ReviewSheet(Reviewed(case, ladder, decision, self._workspace.new_id), self._window))

    def _decide_on(self, case: Case, ladder: LadderCase, sheet: Callable[[Rung, QMainWindow], AskingSheet]) -> None:
        step = current(decide(ladder, case, self._now()), ladder)
        if step is not None:
            self.sheets.ask(sheet(step, self._window))

    def _now(self) -> datetime:
        return self._workspace.now()
