"""What the menus do about the rule: what a step needs, for whom, and why it decided so."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.progression.changes import PolicyChange, policy_changes
from ui.care_actions import CareActions
from ui.dialogs.policy import clinic_policy, ladder_policy, patient_policy, rung_policy
from ui.dialogs.why import WhySheet
from ui.pages.patient_pages import PatientPages
from ui.workspace import Workspace


class RuleActions(QObject):
    """Opens the sheets in which only a clinician sees the numbers that open a step."""

    def __init__(self, workspace: Workspace, care: CareActions, pages: PatientPages, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace, self._care, self._pages, self._window = workspace, care, pages, window

    def explain_decision(self) -> None:
        """Show the clinician how the rule decided."""
        self._care.on_ladder(self._explain)

    def set_clinic_policy(self) -> None:
        """Say what a step needs in the whole clinic."""
        clinic = self._workspace.clinic()
        changes = policy_changes(self._workspace.history(None), ("clinic", clinic.key))
        self._care.sheets.ask(clinic_policy(clinic, changes, self._window))

    def set_patient_policy(self) -> None:
        """Say what a step needs for the open patient."""
        self._care.on_case(
            lambda case: self._care.sheets.ask(
                patient_policy(case, self._changes(case, "patient", case.patient.id), self._window)
            )
        )

    def set_ladder_policy(self) -> None:
        """Say what a step of the open ladder needs."""
        self._care.on_ladder(
            lambda case, ladder: self._care.sheets.ask(
                ladder_policy(case, ladder, self._changes(case, "ladder", ladder.ladder.id), self._window)
            )
        )

    def set_step_policy(self) -> None:
        """Say what the chosen step needs, else the current one."""
        self._care.on_ladder(self._set_step)

    def _set_step(self, case: Case, ladder: LadderCase) -> None:
        rung = ladder.rung(RungId(self._pages.step_to_try()))
        changes = self._changes(case, "rung", rung.id)
        self._care.sheets.ask(rung_policy((case, ladder, rung), changes, self._window))

    def _explain(self, case: Case, ladder: LadderCase) -> None:
        history = self._workspace.history(case.patient.id)
        self._care.sheets.show(WhySheet(case, ladder, self._workspace.now(), self._window, history))

    def _changes(self, case: Case, table: str, key: str) -> tuple[PolicyChange, ...]:
        return policy_changes(self._workspace.history(case.patient.id), (table, key))
