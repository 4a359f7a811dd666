"""What the menus do about figures: show them to the clinician, over whichever page is there."""

from PySide6.QtCore import QObject

from exposure.domain.case import Case, LadderCase
from ui.care_actions import CareActions
from ui.dialogs.figures import FiguresSheet
from ui.dialogs.figures_parts import Figured
from ui.workspace import Workspace


class FigureActions(QObject):
    """Opens the sheet of figures of the newest ladder."""

    def __init__(self, workspace: Workspace, care: CareActions) -> None:
        super().__init__(care)
        self._workspace, self._care = workspace, care

    def show_figures(self) -> None:
        """Show what the tries add up to."""
        self._care.on_ladder(self._show)

    def _show(self, case: Case, ladder: LadderCase) -> None:
        figured = Figured(case, ladder, self._workspace.now(), lambda: self._workspace.pain_notes(case.patient.id))
        self._care.sheets.show(FiguresSheet(figured, self._care.sheets.window))
