"""What the menus do about the history: show it to the clinician, and have the whole record checked in a thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from exposure.domain.looking_back import Asked
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.care_actions import CareActions
from ui.dialogs.history import HistorySheet
from ui.dialogs.history_whole import HistoryWhole
from ui.one_task import OneTask, Then
from ui.pages.patient_pages import Whose
from ui.workspace import Workspace


class HistoryActions(QObject):
    """Opens the history of the open patient; on the caseload, that of everybody."""

    def __init__(self, workspace: Workspace, care: CareActions, whose: Whose) -> None:
        super().__init__(care)
        self._workspace, self._care, self._whose = workspace, care, whose
        self._one, self._reading = (OneTask(self, ExposureError("not_readable", "file")) for _each in range(2))
        self._shown: HistorySheet | None = None

    def show_history(self) -> None:
        """Show the history."""
        sheet = HistorySheet(self._workspace.past, self._whose(), self._care.sheets.window)
        sheet.check_wanted.connect(self._check)
        sheet.page_wanted.connect(self._read)
        self._shown = sheet
        self._care.sheets.show(sheet)

    def _read(self, asked: Asked, before: int | None) -> None:
        """Read a page in a thread; where one is being read, after it the one asked for last."""
        then = Then(
            lambda told: self._tell_sheet(lambda sheet: sheet.show_page(asked, before, told)),
            lambda error: self._tell_sheet(lambda sheet: sheet.tell(sentence(error))),
            self._on_read,
        )
        self._reading.start_next(lambda: self._workspace.past.page(asked, before), then)

    def _on_read(self) -> None:
        if not self._reading.busy:
            self._tell_sheet(HistorySheet.stop_looking)

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
        self._tell_sheet(lambda sheet: tell(sheet.whole))

    def _tell_sheet(self, tell: Callable[[HistorySheet], None]) -> None:
        if self._shown is not None and isValid(self._shown) and self._shown.isVisible():
            tell(self._shown)
