"""From the closed file to the window on the open one: unlock first, what is heavy meanwhile, then the caseload."""

import importlib
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtWidgets import QWidget

from exposure import memory
from exposure.domain.clinic import FirstAnswers
from exposure.errors import ExposureError
from exposure.storage import swap_note, traces
from exposure.words.files import brought_up_to_date
from exposure.words.language import _
from ui import preferences
from ui.background import Task
from ui.door import Door
from ui.first_run import FirstRunPage
from ui.keychain_memory import KeychainMemory, door_of
from ui.keychain_try import KeychainTry
from ui.loading import Loading
from ui.messages import tell_failure
from ui.recovery import NewPassphrasePage, RecoveryPage
from ui.saving import write_whole
from ui.unlock import UnlockPage
from ui.window_state import WindowState

Clock = Callable[[], datetime]


class Starter(QObject):
    """Leads from the closed file to the window on the open one."""

    def __init__(self, file: Path, clock: Clock) -> None:
        super().__init__()
        self._file = file
        self._clock = clock
        self._door = Door()
        self._loading = Loading()
        self._task: Task | None = None
        self._window: Any = None
        self._has_told = False
        self._keychain = KeychainTry(file, KeychainMemory(door_of(file), preferences.path().parent), clock)
        self._keychain.opened.connect(self._on_open)
        self._keychain.refused.connect(self._on_refused)
        self._loading.loaded.connect(self._on_loaded)
        self._door.painted.connect(self._on_painted)

    def begin(self) -> None:
        """Show the first page at once; what is heavy is loaded after the first paint."""
        page = self._first_page()
        self._door.begin(page)
        if isinstance(page, UnlockPage) and self._keychain.is_due:
            page.say_opening()

    def close(self) -> None:
        """Close the file before the program is left, and load no more."""
        self._loading.stop()
        self._keychain.give_way()
        if self._window is not None:
            self._window.workspace.close()

    def _first_page(self) -> QWidget:
        trouble = traces.trouble(self._file)
        if trouble is not None:
            return self._recovering(trouble)
        page = UnlockPage(self._file) if self._file.is_file() else FirstRunPage()
        self._connect(page)
        if isinstance(page, UnlockPage) and swap_note.outcome(self._file) is not None:
            # How it is said is heavy, and only then worth the wait.
            page.say_first(importlib.import_module("exposure.after_restore").lines(self._file))
            self._has_told = True
        return page

    def _recovering(self, error: ExposureError) -> QWidget:
        """Make the page about a file that does not open; what it needs is heavy, and only then worth the wait."""
        self._loading.start()
        self._loading.wait()
        page: Any = importlib.import_module("ui.recovering").door(self._file, self._clock, error)
        page.again_wanted.connect(lambda: self._door.turn_to(self._first_page()))
        page.file_chosen.connect(self._on_other_file)
        made: QWidget = page
        return made

    def _on_other_file(self, file: Path) -> None:
        self._file = file
        self._door.turn_to(self._first_page())

    def _connect(self, page: UnlockPage | FirstRunPage) -> None:
        if isinstance(page, UnlockPage):
            page.passphrase_given.connect(self._on_passphrase)
            page.code_given.connect(self._on_code)
            page.meant.connect(self._keychain.give_way)
            self._keychain.over.connect(page.say_no_opening)
        else:
            page.answered.connect(self._on_first_answers)
            page.example_wanted.connect(self._on_example)

    def _on_painted(self) -> None:
        # Before anything can be typed, and after what must be quick; imports hold up whoever paints.
        memory.keep_to_itself()
        QTimer.singleShot(0, self, self._loading.start)

    def _on_loaded(self) -> None:
        if not self._door.asks:
            self._keychain.give_way()
        self._keychain.begin()

    def _on_passphrase(self, passphrase: str, who: str) -> None:
        def then(opened: Any) -> None:
            self._on_open(opened)
            if self._window is not None:
                self._window.file.safety.keychain.keep_anew(passphrase)

        self._work(lambda: self._opening().open_file(self._file, passphrase, who or None, self._clock), then)

    def _on_code(self, code: str, who: str) -> None:
        self._work(
            lambda: self._opening().open_with_code(self._file, code, who or None, self._clock), self._on_recovered
        )

    def _on_first_answers(self, answers: FirstAnswers) -> None:
        self._work(lambda: self._opening().make_first_file(self._file, answers, self._clock), self._on_made)

    def _on_example(self) -> None:
        QProcess.startDetached(sys.executable, [sys.argv[0], "demo"])

    def _work(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        if self._keychain.is_open:
            return
        self._loading.start()
        self._task = Task(work)
        self._task.done.connect(then)
        self._task.refused.connect(self._on_refused)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def _on_failed(self, fault: BaseException) -> None:
        """Tell what broke, and let it be tried again."""
        tell_failure(fault)
        self._door.begin_again()

    def _on_refused(self, error: ExposureError) -> None:
        if self._door.asks and error.kind in traces.TROUBLES:
            self._door.turn_to(self._recovering(error))
        else:
            self._door.tell(error)

    def _on_made(self, made: Any) -> None:
        opened, code = made
        page = RecoveryPage(code)
        page.save_wanted.connect(lambda path: self._save_sheet(page, code, path))
        page.finished.connect(lambda: self._on_open(opened))
        self._door.turn_to(page)

    def _on_recovered(self, recovered: Any) -> None:
        """Ask for a new passphrase before the file is shown: the old one is forgotten."""
        opened, data_key = recovered
        self._door.forget_wrong()
        page = NewPassphrasePage(opened.user.name)
        page.answered.connect(
            lambda new: self._work(lambda: self._opening().renew_passphrase(opened, data_key, new), self._on_open)
        )
        self._door.turn_to(page)

    def _opening(self) -> Any:
        """Give what opens files, once it is loaded: two threads importing the same things get in each other's way."""
        self._loading.wait()
        self._keychain.settle()
        return importlib.import_module("exposure.opening")

    def _save_sheet(self, page: RecoveryPage, code: str, path: Path) -> None:
        self._loading.wait()
        sheets = importlib.import_module("exposure.reports.recovery_sheet")
        sheet = sheets.RecoverySheet(code, self._file.name, self._clock().date())
        try:
            write_whole(path, sheets.recovery_sheet(sheet))
        except OSError:
            page.say(_("The sheet could not be written there. Choose another place or name."))
        else:
            page.allow_on()
            page.say(_("Saved. Print it, lock the print away, and delete the PDF."))

    def _on_open(self, opened: Any) -> None:
        self._door.forget_wrong()
        # With it goes the passphrase it was given.
        self._task = None
        self._loading.finish()
        try:
            self._window = self._window_on(opened)
        except ExposureError as error:
            self._on_unreadable(error)
            return
        self._window.restoreGeometry(self._door.saveGeometry())
        WindowState(self._window)
        self._window.show()
        self._window.file.begin()
        if self._has_told:
            # It stood at the door until now; what came about since is told at the next.
            swap_note.forget(self._file)
        if opened.kept is not None:
            self._window.foot.tell(brought_up_to_date(opened.kept.name))
        self._door.close()
        # With it goes what was typed at the door, and the code of the recovery sheet.
        self._door.deleteLater()

    def _on_unreadable(self, error: ExposureError) -> None:
        """Say what is the matter with a file that opened, and whose record could not be read to its end."""
        if error.kind in traces.TROUBLES:
            self._door.turn_to(self._recovering(error))
        else:
            self._on_refused(error)

    def _window_on(self, opened: Any) -> Any:
        workspace = importlib.import_module("ui.workspace").Workspace(opened, self._clock)
        try:
            return importlib.import_module("ui.main_window").MainWindow(workspace)
        except BaseException:
            # What cannot be shown is let go of, so that it can be opened once more.
            workspace.close()
            raise
