"""What the menus do about backups: the sheet that lists them, one now, a practised restore, a restore."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from exposure.backup_desk import BackupDesk, Shelf
from exposure.errors import ExposureError
from exposure.keeping import live_of, preview
from exposure.storage.backup import Kept
from exposure.storage.backup_file import SUFFIX, backup_folder
from exposure.storage.restoring import Prepared
from exposure.words.backups import backed_up, practised
from exposure.words.errors import sentence
from exposure.words.language import _
from ui import preferences
from ui.backup_watch import BackupWatch
from ui.dialogs.backups import BackupsSheet, RestoreSheet, dangers
from ui.one_sheet import OneSheet
from ui.one_task import OneTask, Then, wait_within
from ui.workspace import Workspace


class BackupActions(QObject):
    """Opens the sheet of backups, and does in threads what it wants; `watch` makes backups by itself.

    Signals:
        told(str): something was not done, or puts the file at risk; carries one sentence.
        lock_wanted: a restore was decided; it comes about when the file is opened next.
    """

    told = Signal(str)
    lock_wanted = Signal()

    def __init__(self, workspace: Workspace, sheets: OneSheet, liked: Path) -> None:
        super().__init__(sheets)
        self._workspace, self._sheets, self._liked = workspace, sheets, liked
        self._sheet: BackupsSheet | None = None
        self._one = OneTask(self, ExposureError("backup_failed", "backup", why="folder"))
        self._reading = OneTask(self, ExposureError("not_readable", "file"))
        self.watch = BackupWatch(self)
        self.watch.told.connect(self.told)

    def begin(self) -> None:
        """Make backups by itself from now on, and tell at once what puts the file at risk where it lies."""
        desk = self._desk()
        if desk is None:
            return
        self.watch.start(desk)
        self._read(desk, self._tell_risk)

    def show_backups(self) -> None:
        """Open the sheet; a record on a server has its own backups."""
        desk = self._desk()
        if desk is None:
            self.told.emit(sentence(ExposureError("server_backup", "data")))
            return
        self._sheet = BackupsSheet(self._sheets.window)
        self._sheet.now_wanted.connect(self._on_now)
        self._sheet.practise_wanted.connect(self._on_practise)
        self._sheet.folder_wanted.connect(self._on_folder)
        self._sheet.other_wanted.connect(self._on_other)
        self._sheet.restore_wanted.connect(self._on_restore)
        self._sheet.show_looking(desk.folder)
        self._sheets.show(self._sheet)
        self._show_shelf()

    def finish(self) -> None:
        """Make the last backup before the file is closed, and wait for what is being done."""
        wait_within(self)
        self.watch.finish()

    def _desk(self) -> BackupDesk | None:
        live = live_of(self._workspace.opened)
        chosen = preferences.load(self._liked).backup_folder
        if live is None:
            return None
        return BackupDesk(live, backup_folder(live.file, chosen), self._workspace.now)

    def _on_now(self) -> None:
        self._do(_("Backing up and checking…"), lambda desk: desk.back_up(), self._on_made)

    def _on_made(self, made: Kept) -> None:
        self._say(backed_up(made.about.count if made.about else 0))
        self._show_shelf()

    def _on_practise(self) -> None:
        self._do(_("Restoring the newest backup on the side…"), lambda desk: desk.practise(), self._on_practised)

    def _on_practised(self, same: bool) -> None:
        self._say(practised(same=same))
        self._show_shelf()

    def _on_folder(self) -> None:
        desk = self._desk()
        title = _("Where backups go")
        chosen = QFileDialog.getExistingDirectory(self._sheets.window, title, str(desk.folder) if desk else "")
        if chosen:
            preferences.save(self._liked, replace(preferences.load(self._liked), backup_folder=chosen))
            self._on_other_folder()

    def _on_other_folder(self) -> None:
        desk, sheet = self._desk(), self._open_sheet()
        if desk is not None and sheet is not None:
            sheet.show_looking(desk.folder)
        self._show_shelf()
        if self.watch.runs and desk is not None:
            self.watch.start(desk)

    def _on_other(self) -> None:
        kinds = _("Backup (*{ending})").format(ending=SUFFIX)
        chosen, _kind = QFileDialog.getOpenFileName(self._sheets.window, _("Restore from a file"), "", kinds)
        if chosen:
            self._on_restore(Path(chosen))

    def _on_restore(self, file: Path) -> None:
        self._do(_("Checking the backup…"), lambda desk: desk.look(file), self._ask_whether)

    def _ask_whether(self, prepared: Prepared) -> None:
        sheet = RestoreSheet(preview(prepared), self._sheets.window)
        sheet.restore_wanted.connect(lambda: self._decide(sheet, prepared))
        sheet.rejected.connect(self._forget)
        self._sheets.show(sheet)

    def _decide(self, sheet: RestoreSheet, prepared: Prepared) -> None:
        desk = self._desk()
        try:
            if desk is not None:
                desk.decide(prepared)
        except ExposureError as error:
            sheet.tell(sentence(error))
        else:
            sheet.done_with()
            self.lock_wanted.emit()

    def _forget(self) -> None:
        desk = self._desk()
        if desk is not None:
            desk.forget()

    def _tell_risk(self, shelf: Shelf) -> None:
        said = dangers(shelf)
        if said:
            self.told.emit(said[0])

    def _do(self, words: str, work: Callable[[BackupDesk], object], then: Callable[..., None]) -> None:
        desk = self._desk()
        if desk is None:
            return
        if self._one.start(lambda: work(desk), Then(then, self._refuse, self._on_ended)):
            self._say(words)
        else:
            self._say(_("The backups are still being looked after. Wait a moment, then try again."))

    def _on_ended(self) -> None:
        sheet = self._open_sheet()
        if sheet is not None:
            sheet.say("")

    def _show_shelf(self) -> None:
        desk = self._desk()
        if desk is not None and self._open_sheet() is not None:
            self._read(desk, self._on_read)

    def _read(self, desk: BackupDesk, then: Callable[[Shelf], None]) -> None:
        """Look at the folder, away from the window; where it is being looked at, once more after that."""
        self._reading.start_next(desk.shelf, Then(then, self._refuse, self._on_looked))

    def _on_looked(self) -> None:
        sheet = self._open_sheet()
        if sheet is not None and not self._reading.busy:
            sheet.stop_looking()

    def _on_read(self, shelf: Shelf) -> None:
        sheet = self._open_sheet()
        if sheet is not None and not self._reading.busy:
            sheet.show_shelf(shelf)

    def _refuse(self, error: ExposureError) -> None:
        self._say(sentence(error))

    def _say(self, words: str) -> None:
        sheet = self._open_sheet()
        if sheet is not None:
            sheet.say(words, busy=self._one.busy)
        else:
            self.told.emit(words)

    def _open_sheet(self) -> BackupsSheet | None:
        return self._sheet if self._sheet is not None and isValid(self._sheet) and self._sheet.isVisible() else None
