"""Correcting a row of the sheet that is on record: beside what was first said, as on the page of tries."""

from PySide6.QtCore import QObject

from ui.asked_sheets import ask
from ui.dialogs.correct_try import CorrectTrySheet
from ui.pages.page import PatientPage


class Correcting(QObject):
    """Opens the sheet that asks what was wrong, over the window of a page, and does what it wants."""

    def __init__(self, page: PatientPage) -> None:
        super().__init__(page)
        self._page = page

    def correct(self, trial: str) -> None:
        """Ask what is to be corrected about a try of the page’s patient."""
        if self._page.patient is None:
            return
        found = [each for each in self._page.workspace.case(self._page.patient).trials if each.id == trial]
        if not found:
            return
        ask(self._page.workspace, CorrectTrySheet(found[0], self._page.window()))
