"""What the menus do about measures: add a result, look at all of them, set one aside."""

from PySide6.QtCore import QObject

from exposure.domain.case import Case
from exposure.imports.measures import measures
from ui.care_actions import CareActions
from ui.dialogs.measure import AddMeasureSheet
from ui.dialogs.measure_results import ResultsSheet, VoidMeasureSheet
from ui.workspace import Workspace


class MeasureActions(QObject):
    """Opens the sheets of measures for the open patient."""

    def __init__(self, workspace: Workspace, care: CareActions) -> None:
        super().__init__(care)
        self._workspace, self._care = workspace, care

    def add_measure(self) -> None:
        """Ask for a result."""
        self._care.on_case(self._add)

    def show_measures(self) -> None:
        """List every result."""
        self._care.on_case(self._show)

    def _add(self, case: Case) -> None:
        self._care.sheets.ask(AddMeasureSheet(case, measures(), self._workspace, self._care.sheets.window))

    def _show(self, case: Case) -> None:
        sheet = ResultsSheet(case, measures(), self._care.sheets.window)
        sheet.void_wanted.connect(lambda result: self._void(case, result))
        self._care.sheets.show(sheet)

    def _void(self, case: Case, key: str) -> None:
        result = next(result for result in case.measures if result.id == key)
        sheet = VoidMeasureSheet(result, measures().get(result.measure), self._care.sheets.window)
        sheet.accepted.connect(self.show_measures)
        self._care.sheets.ask(sheet)
