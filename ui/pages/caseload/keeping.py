"""Keeping what the caseload shows as the file is: read once, and then only who changed, or whose moment came."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from exposure.domain.caseload import CaseSummary, summarise
from exposure.domain.identifiers import PatientId
from exposure.edits.edit import Changed
from exposure.errors import ExposureError
from ui.models.caseload import CaseloadModel
from ui.models.caseload_lists import DueModel, TodayModel
from ui.models.caseload_register import DueOf
from ui.pages.caseload.reading import CaseloadReading
from ui.workspace import Workspace

# A change of these concerns no one patient and yet every decision.
_EVERYBODYS = frozenset({"clinic"})


class CaseloadKeeper(QObject):
    """Holds the models of the caseload and keeps them.

    Signals:
        stale(): something changed that is not shown yet; `catch_up` shows it.
        kept(): the models are other than before.
    """

    stale = Signal()
    kept = Signal()

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self.model = CaseloadModel(self)
        self.today = TodayModel(self.model)
        self.due = DueModel(self.model)
        self._workspace = workspace
        self._reading = CaseloadReading(self)
        self._as_of: datetime | None = None
        self._changed: set[PatientId] = set()
        self._connect_signals()

    @property
    def reading(self) -> bool:
        """Say whether somebody is still to be read."""
        return self._reading.running

    def read(self) -> None:
        """Read everybody."""
        self._as_of = self._workspace.now()
        self._changed.clear()
        self._reading.start(self._workspace.cases(), self._as_of)

    def catch_up(self) -> None:
        """Show who changed since, and whose moment to be asked has come; a new day is read as a whole."""
        now, before = self._workspace.now(), self._as_of
        if before is None or before.date() != now.date():
            self.read()
            return
        due = {one.patient for one in self.model.register.due_until(now) if one.due.at > before}
        self._as_of = now
        for patient in self._changed | due:
            self._show_anew(patient, now)
        self._changed.clear()
        self._keep()

    def due_of(self, patient: PatientId | None) -> DueOf | None:
        """Give the answer of somebody that has been due longest; None where nobody is meant, or none is due."""
        due = self.model.register.due_until(self._workspace.now())
        return next((one for one in due if one.patient == patient), None)

    def _connect_signals(self) -> None:
        self._workspace.changed.connect(self._on_changed)
        self._reading.begun.connect(self._on_begun)
        self._reading.went_on.connect(self._on_went_on)
        self._reading.ended.connect(self._keep)

    def _show_anew(self, patient: PatientId, now: datetime) -> None:
        self._reading.forget(patient)
        try:
            case = self._workspace.case(patient)
        except ExposureError:
            # Adding somebody was undone, or they were erased.
            self.model.drop(patient)
            return
        if case.patient.archived:
            self.model.drop(patient)
        else:
            self.model.put(summarise(case, now))

    def _keep(self) -> None:
        now = self._as_of or self._workspace.now()
        self.today.refresh()
        self.due.refresh(now)
        self.kept.emit()

    def _on_changed(self, changed: Changed) -> None:
        if changed.patient is not None:
            self._changed.add(changed.patient)
        elif changed.tables & _EVERYBODYS:
            self._as_of = None
        self.stale.emit()

    def _on_begun(self, summaries: list[CaseSummary]) -> None:
        if self._as_of:
            self.model.show_all(summaries, self._as_of.date())
        self._keep()

    def _on_went_on(self, summaries: list[CaseSummary]) -> None:
        for summary in summaries:
            self.model.put(summary)
        self._keep()
