"""What the menus do about the history: show it to the clinician, and have the whole record checked in a thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from exposure.domain.identifiers import PatientId
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.background import OneTask, Then
from ui.care_actions import CareActions
from ui.dialogs.history import HistorySheet
from ui.dialogs.history_whole import HistoryWhole
from ui.workspace import Workspace


class HistoryActions(QObject):
    """Opens the history of the open patient; on the caseload, that of everybody."""

    def __init__(self, workspace: Workspace, care: CareActions, patient: Callable[[], PatientId | None]) -> None:
        super().__init__(care)
        self._workspace, self._care, self._patient = workspace, care, patient
        self._one = OneTask(self, ExposureError("not_readable", "file"))
        self._shown: HistorySheet | None = None

    def show_history(self) -> None:
        """Show the history."""
        sheet = HistorySheet(self._workspace.past, self._patient(), self._care.sheets.window)
        sheet.check_wanted.connect(self._check)
        self._shown = sheet
        self._care.sheets.show(sheet)

    def _check(self) -> None:
        """Check the whole record in a thread; one check at a time, and the sheet may be closed meanwhile."""
        self._tell(HistoryWhole.show_checking)
        then = Then(
            lambda found: self._tell(lambda whole: whole.show_checked(found)),
            lambda error: self._tell(lambda whole: whole.show_unchecked(sentence(error))),
            lambda: self._tell(lambda whole: whole.show_unchecked("")),
        )
        self._one.start(self._workspace.past.check, then)

    def _tell(self, tell: Callable[[HistoryWhole], None]) -> None:
        if self._shown is not None and isValid(self._shown) and self._shown.isVisible():
            tell(self._shown.whole)
