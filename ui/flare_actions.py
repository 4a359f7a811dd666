"""What the menus do about a flare: declare it, end it, ring about it, write the plan for it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from ui.dialogs.flare_over import EndFlareSheet
from ui.dialogs.flare_plan import FlarePlanSheet
from ui.dialogs.flare_rang import FlareRangSheet
from ui.one_sheet import OneSheet

Whose = Callable[[], PatientId | None]


class FlareActions(QObject):
    """Acts for the patient whose pages are open, `whose()`.

    Signals:
        flare_wanted(str): a flare is to be declared over the whole window; carries the patient’s id.
    """

    flare_wanted = Signal(str)

    def __init__(self, sheets: OneSheet, whose: Whose) -> None:
        super().__init__(sheets)
        self._sheets, self._whose = sheets, whose

    def flare(self) -> None:
        """Declare a flare, or end the one that is open."""
        self._on_case(self._open_flare)

    def flare_plan(self) -> None:
        """Write the plan for a flare, while well."""
        self._on_case(lambda case: self._sheets.ask(FlarePlanSheet(case, self._sheets.window)))

    def ring_about_flare(self, patient: str) -> None:
        """Ask what came of the call about a flare, of whichever patient."""
        case = self._sheets.workspace.case(PatientId(patient))
        self._sheets.ask(FlareRangSheet(case, self._sheets.workspace.now(), self._sheets.window))

    def _on_case(self, use: Callable[[Case], None]) -> None:
        patient = self._whose()
        if patient is not None:
            use(self._sheets.workspace.case(patient))

    def _open_flare(self, case: Case) -> None:
        if case.open_flare is not None:
            self._sheets.ask(EndFlareSheet(case, self._sheets.window))
        else:
            self.flare_wanted.emit(case.patient.id)
