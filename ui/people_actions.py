"""What the menus do about who opens the file: each change is made away from the window, for passphrases are slow."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from exposure.errors import ExposureError
from exposure.people import People
from exposure.reports.recovery_sheet import RecoverySheet, recovery_sheet
from exposure.storage.keys import NewSheet
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.dialogs.people import Asked, PeopleSheet
from ui.dialogs.people_sheet import NewSheetPart
from ui.door_memory import DoorMemory
from ui.one_sheet import OneSheet
from ui.one_task import OneTask, Then
from ui.saving import write_whole


class PeopleActions(QObject):
    """Opens the sheet, and does what it asks for, one thing at a time; `folder` keeps when the sheet was tried.

    Signals:
        keys_changed: somebody opens the file by now who did not, or no more, or with another passphrase.
    """

    keys_changed = Signal()

    def __init__(self, sheets: OneSheet, folder: Path) -> None:
        super().__init__(sheets)
        self._sheets, self._folder = sheets, folder
        self._one = OneTask(self, ExposureError("not_saved"))

    def show_people(self) -> None:
        """List who opens the file."""
        try:
            people = self._sheets.workspace.people()
            sheet = PeopleSheet(people.listed(), self._memory(people).drilled, self._sheets.window)
        except ExposureError as error:
            self._sheets.workspace.told.emit(sentence(error), False)
            return
        sheet.asked.connect(partial(self._do, sheet))
        self._sheets.show(sheet)

    @property
    def busy(self) -> bool:
        """Say whether a change is being made."""
        return self._one.busy

    def _do(self, sheet: PeopleSheet, asked: Asked) -> None:
        people = self._sheets.workspace.people()
        then = Then(
            lambda made: self._on_done(sheet, asked, made),
            lambda error: _tell(sheet, error),
            lambda: _let_try_again(sheet),
        )
        self._one.start(lambda: asked.do(people), then)

    def _on_done(self, sheet: PeopleSheet, asked: Asked, made: object) -> None:
        people = self._sheets.workspace.people()
        memory = self._memory(people)
        if asked.what == "try":
            memory.note_drill(self._today())
        elif asked.what not in ("sheet", "use"):
            self.keys_changed.emit()
        # Somebody may have closed it meanwhile.
        if not isValid(sheet):
            return
        if isinstance(made, NewSheet):
            self._show_code(sheet, made, people.opened.path.name)
        else:
            sheet.show_list(people.listed(), memory.drilled, asked.told)

    def _show_code(self, sheet: PeopleSheet, made: NewSheet, file: str) -> None:
        part = NewSheetPart(made.code)
        part.save_wanted.connect(lambda path: self._save(part, path, RecoverySheet(made.code, file, self._today())))
        sheet.show_code(part, made)

    def _save(self, part: NewSheetPart, path: Path, sheet: RecoverySheet) -> None:
        try:
            write_whole(path, recovery_sheet(sheet))
        except OSError:
            part.say(_("The sheet could not be written there. Choose another place or name."))
        else:
            part.note_saved()

    def _today(self) -> date:
        return self._sheets.workspace.now().date()

    def _memory(self, people: People) -> DoorMemory:
        return DoorMemory(people.opened.path, self._folder)


def _tell(sheet: PeopleSheet, error: ExposureError) -> None:
    if isValid(sheet):
        sheet.tell(sentence(error))


def _let_try_again(sheet: PeopleSheet) -> None:
    if isValid(sheet):
        sheet.try_again()
