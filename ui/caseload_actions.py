"""What the menus do both from the caseload, for the row chosen there, and from the pages of the open patient."""

from PySide6.QtCore import QObject, Signal

from exposure.domain.identifiers import PatientId
from ui.care_actions import CareActions
from ui.pages.caseload.page import CaseloadPage
from ui.pages.patient_pages import TRIES, PatientPages, Whose


class CaseloadActions(QObject):
    """Acts for the patient whose pages are open, `whose()`; without one, for whoever is chosen on the caseload.

    Signals:
        call_wanted(str): it is to be asked what came of the call about a flare; carries the patient’s id.
    """

    call_wanted = Signal(str)

    def __init__(self, care: CareActions, caseload: CaseloadPage, pages: PatientPages, whose: Whose) -> None:
        super().__init__(care)
        self._care, self._caseload, self._pages, self._whose = care, caseload, pages, whose
        self._connect_signals()

    def record_due(self) -> None:
        """Record the due outcome of the row chosen on the caseload; with a patient open, show their tries."""
        if self._whose() is not None:
            self._pages.go_to(TRIES)
        else:
            self._caseload.record_due()

    def book_visit(self) -> None:
        """Book a visit for the row chosen on the caseload, or for the open patient."""
        if self._whose() is not None:
            self._care.book_visit()
        else:
            self._caseload.book_visit()

    def _connect_signals(self) -> None:
        self._caseload.new_patient.connect(self._care.new_patient)
        self._caseload.example_wanted.connect(self._care.look_at_example)
        self._caseload.due_wanted.connect(self._on_due)
        self._pages.due_wanted.connect(self._on_due_of_open_patient)

    def _on_due(self, trial: str, patient: str) -> None:
        # Without a try it is the call about a flare that is due.
        if trial:
            self._care.record_due(trial, PatientId(patient))
        else:
            self.call_wanted.emit(patient)

    def _on_due_of_open_patient(self, trial: str) -> None:
        patient = self._whose()
        if patient is not None:
            self._care.record_due(trial, patient)
