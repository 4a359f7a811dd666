"""What the menus do about documents that leave the program: list them, and say what letters are called."""

from PySide6.QtCore import QObject

from ui.care_actions import CareActions
from ui.dialogs.exports import ExportsSheet
from ui.dialogs.letter_name import LetterNameSheet
from ui.workspace import Workspace


class ExportActions(QObject):
    """Opens the sheets of what leaves the program."""

    def __init__(self, workspace: Workspace, care: CareActions) -> None:
        super().__init__(care)
        self._workspace, self._care = workspace, care

    def show_exports(self) -> None:
        """List what of the open patient was saved, printed or copied."""
        self._care.on_case(lambda case: self._care.sheets.show(ExportsSheet(case.exports, self._care.sheets.window)))

    def name_letters(self) -> None:
        """Say what letters of this clinic are called as files."""
        clinic, now = self._workspace.clinic(), self._workspace.now()
        self._care.sheets.ask(LetterNameSheet(clinic, now, self._care.sheets.window))
