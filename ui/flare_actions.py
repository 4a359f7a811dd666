"""What the menus do about a flare: declare it, end it, ring about it, write the plan for it."""

from PySide6.QtCore import QObject, Signal

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from ui.care_actions import CareActions
from ui.dialogs.flare_over import EndFlareSheet
from ui.dialogs.flare_plan import FlarePlanSheet
from ui.dialogs.flare_rang import FlareRangSheet


class FlareActions(QObject):
    """Acts for the patient cared for, or for one that is given.

    Signals:
        flare_wanted(str): a flare is to be declared over the whole window; carries the patient’s id.
    """

    flare_wanted = Signal(str)

    def __init__(self, care: CareActions) -> None:
        super().__init__(care)
        self._care, self._sheets = care, care.sheets

    def flare(self) -> None:
        """Declare a flare, or end the one that is open."""
        self._care.on_case(self._open_flare)

    def flare_plan(self) -> None:
        """Write the plan for a flare, while well."""
        self._care.on_case(lambda case: self._sheets.ask(FlarePlanSheet(case, self._sheets.window)))

    def ring_about_flare(self, patient: str) -> None:
        """Ask what came of the call about a flare, of whichever patient."""
        case = self._sheets.workspace.case(PatientId(patient))
        self._sheets.ask(FlareRangSheet(case, self._sheets.workspace.now(), self._sheets.window))

    def _open_flare(self, case: Case) -> None:
        if case.open_flare is not None:
            self._sheets.ask(EndFlareSheet(case, self._sheets.window))
        else:
            self.flare_wanted.emit(case.patient.id)
