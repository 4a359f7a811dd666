"""What the menus do when somebody asks to be erased: hand their record over, erase it, and lock."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.errors import ExposureError
from exposure.handing import Handing
from exposure.handing_over import backups_holding, documents
from exposure.keeping import live_of
from exposure.storage.backup_file import backup_folder
from exposure.words.errors import sentence
from exposure.words.language import _
from ui import preferences
from ui.care_actions import CareActions
from ui.dialogs.erasing import EraseSheet
from ui.one_task import OneTask, Then
from ui.saving import free_name, write_whole
from ui.workspace import Workspace


class EraseActions(QObject):
    """Opens the sheet for the open patient.

    Signals:
        erasing(): a record is about to be erased; what is being typed is to be kept first, so that it goes too.
        erased(): it was; the window is to forget it.
    """

    erasing = Signal()
    erased = Signal()

    def __init__(self, workspace: Workspace, care: CareActions, liked: Path) -> None:
        super().__init__(care)
        self._workspace, self._care, self._liked = workspace, care, liked
        self._one = OneTask(self, ExposureError("not_written", "file"))
        self._looking = OneTask(self, ExposureError("not_readable", "file"))

    def erase_record(self) -> None:
        """Ask whether to hand over, and whether to erase."""
        self._care.on_case(self._show)

    def _show(self, case: Case) -> None:
        sheet = EraseSheet(case.patient, self._care.sheets.window)
        sheet.hand_over_wanted.connect(lambda: self._hand_over(sheet, case.patient.id))
        sheet.erase_wanted.connect(lambda reason: self._erase(sheet, case.patient.id, reason))
        self._care.sheets.show(sheet)
        self._look_for_backups(sheet, case.patient.id)

    def _look_for_backups(self, sheet: EraseSheet, patient: PatientId) -> None:
        """Look away from the window which backups hold a patient, for their folder may lie far away."""
        live, handing = live_of(self._workspace.opened), self._workspace.handing()
        if live is None:
            sheet.show_backups(())
            return
        folders = (live.folder, backup_folder(live.file, preferences.load(self._liked).backup_folder))
        then = Then(
            lambda found: _in_sheet(sheet, lambda: sheet.show_backups(found)),
            lambda error: _in_sheet(sheet, lambda: sheet.show_no_backups(sentence(error))),
            lambda: _in_sheet(sheet, lambda: sheet.show_no_backups("")),
        )
        self._looking.start_next(lambda: backups_holding(handing, patient, live, folders), then)

    def _hand_over(self, sheet: EraseSheet, patient: PatientId) -> None:
        """Ask for a folder, and write the record there in a thread."""
        folder = QFileDialog.getExistingDirectory(sheet, _("Where the record goes"), str(Path.home()))
        if not folder:
            return
        handing = self._workspace.handing()
        then = Then(
            lambda kinds: self._on_written(sheet, patient, kinds),
            lambda error: self._say(sheet, sentence(error)),
            lambda: _in_sheet(sheet, lambda: sheet.show_handed("")),
        )
        if self._one.start(lambda: _written(handing, patient, Path(folder)), then):
            sheet.show_handed(_("The record is being written…"))
        else:
            self._say(sheet, _still_writing())

    def _on_written(self, sheet: EraseSheet, patient: PatientId, kinds: tuple[str, ...]) -> None:
        """Keep on record what left the program, whether or not somebody closed the sheet meanwhile."""
        for kind in kinds:
            self._workspace.note_export(patient, kind)
        self._say(sheet, _("Handed over: the record lies in the folder as a PDF and as data."))

    def _say(self, sheet: EraseSheet, words: str) -> None:
        if isValid(sheet):
            sheet.show_handed(words)
        else:
            self._workspace.told.emit(words, False)

    def _erase(self, sheet: EraseSheet, patient: PatientId, reason: str) -> None:
        if self._one.busy:
            sheet.tell(_still_writing())
            return
        self.erasing.emit()
        try:
            self._workspace.erase(patient, reason)
        except ExposureError as error:
            sheet.tell(sentence(error))
        else:
            sheet.done_with()
            self.erased.emit()


def _in_sheet(sheet: EraseSheet, show: Callable[[], None]) -> None:
    """Show something, unless somebody closed the sheet meanwhile."""
    if isValid(sheet):
        show()


def _still_writing() -> str:
    return _("One file is still on its way. Wait a moment, then try again.")


def _written(handing: Handing, patient: PatientId, folder: Path) -> tuple[str, ...]:
    made = documents(handing, patient)
    for _kind, name, content in made:
        # On one day somebody else’s record may have been written there.
        write_whole(free_name(folder / name), content)
    return tuple(kind for kind, _name, _content in made)
