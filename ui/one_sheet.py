"""The one sheet that may lie over the window: it gives way to the next, and what it wants is done on the record."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from ui.asked_sheets import do_wanted, open_sheet
from ui.dialogs.asking import AskingSheet
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace


class OneSheet(QObject):
    """Opens sheets, one at a time."""

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self.workspace, self.window = workspace, window
        self._sheet: Sheet | None = None

    def ask(self, sheet: AskingSheet) -> None:
        """Open a sheet, and do what it wants."""
        sheet.wanted.connect(lambda wanted: do_wanted(self.workspace, sheet, wanted))
        self.show(sheet)

    def show(self, sheet: Sheet) -> None:
        """Open a sheet once the one before is closed as by Esc; one that stays, for what was typed, stays alone."""
        if self._sheet is not None:
            self._sheet.reject()
        if self._sheet is not None:
            sheet.deleteLater()
            return
        self._sheet = sheet
        sheet.finished.connect(lambda _result: self._on_finished(sheet))
        open_sheet(self.workspace, sheet)

    def _on_finished(self, sheet: Sheet) -> None:
        if self._sheet is sheet:
            self._sheet = None
        sheet.deleteLater()
