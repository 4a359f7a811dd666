"""From the closed file to the window on the open one: unlock first, what is heavy meanwhile, then the caseload."""

import importlib
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QProcess, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from exposure import memory
from exposure.domain.clinic import FirstAnswers
from exposure.errors import ExposureError
from exposure.storage import swap_note, traces
from exposure.words.files import brought_up_to_date
from exposure.words.language import _
from ui import preferences
from ui.background import Task
from ui.first_run import FirstRunPage
from ui.keychain_memory import KeychainMemory, door_of
from ui.keychain_try import KeychainTry
from ui.loading import Loading
from ui.login import LoginPage
from ui.messages import tell_failure
from ui.recovery import NewPassphrasePage, RecoveryPage
from ui.saving import write_whole
from ui.unlock import UnlockPage

Clock = Callable[[], datetime]


class Starter(QObject):
    """Leads from the closed file to the window on the open one."""

    def __init__(self, file: Path, clock: Clock) -> None:
        super().__init__()
        self._file = file
        self._clock = clock
        self._stack = QStackedWidget()
        self._stack.setWindowTitle("Rungwise")
        self._stack.resize(1280, 800)
        quit_key = QShortcut(QKeySequence.StandardKey.Quit, self._stack)
        quit_key.activated.connect(self._stack.close)
        self._loading = Loading()
        self._task: Task | None = None
        self._window: Any = None
        self._has_told = False
        self._keychain = KeychainTry(file, KeychainMemory(door_of(file), preferences.path().parent), clock)
        self._keychain.opened.connect(self._on_open)
        self._keychain.refused.connect(self._on_refused)
        self._loading.loaded.connect(self._on_loaded)

    def begin(self) -> None:
        """Show the first page at once; what is heavy is loaded after the first paint."""
        page = self._first_page()
        self._stack.addWidget(page)
        page.installEventFilter(self)
        if preferences.load(preferences.path()).maximised:
            self._stack.setWindowState(Qt.WindowState.WindowMaximized)
        self._stack.show()
        page.setFocus()
        if isinstance(page, UnlockPage) and self._keychain.is_due:
            page.say_opening()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to load once the first page was painted, for imports hold up whoever paints; keep how large it is."""
        if event.type() == QEvent.Type.Paint and watched is not self._window:
            watched.removeEventFilter(self)
            # Before anything can be typed, and after what must be quick.
            memory.keep_to_itself()
            QTimer.singleShot(0, self, self._loading.start)
        elif event.type() == QEvent.Type.WindowStateChange and isinstance(watched, QWidget):
            _keep_state(watched)
        return super().eventFilter(watched, event)

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
        page.again_wanted.connect(lambda: self._show(self._first_page()))
        page.file_chosen.connect(self._on_other_file)
        made: QWidget = page
        return made

    def _on_other_file(self, file: Path) -> None:
        self._file = file
        self._show(self._first_page())

    def _connect(self, page: UnlockPage | FirstRunPage) -> None:
        if isinstance(page, UnlockPage):
            page.passphrase_given.connect(self._on_passphrase)
            page.code_given.connect(self._on_code)
            page.meant.connect(self._keychain.give_way)
            self._keychain.over.connect(page.say_no_opening)
        else:
            page.answered.connect(self._on_first_answers)
            page.example_wanted.connect(self._on_example)

    def _on_loaded(self) -> None:
        if not isinstance(self._stack.currentWidget(), UnlockPage):
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
        page = self._stack.currentWidget()
        if isinstance(page, UnlockPage | LoginPage | FirstRunPage | NewPassphrasePage):
            page.begin_again()

    def _on_refused(self, error: ExposureError) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, UnlockPage) and error.kind in traces.TROUBLES:
            self._show(self._recovering(error))
        elif isinstance(page, UnlockPage | FirstRunPage | NewPassphrasePage):
            page.tell(error)

    def _on_made(self, made: Any) -> None:
        opened, code = made
        page = RecoveryPage(code)
        page.save_wanted.connect(lambda path: self._save_sheet(page, code, path))
        page.finished.connect(lambda: self._on_open(opened))
        self._show(page)

    def _on_recovered(self, recovered: Any) -> None:
        """Ask for a new passphrase before the file is shown: the old one is forgotten."""
        opened, data_key = recovered
        self._forget_wrong()
        page = NewPassphrasePage(opened.user.name)
        page.answered.connect(
            lambda new: self._work(lambda: self._opening().renew_passphrase(opened, data_key, new), self._on_open)
        )
        self._show(page)

    def _opening(self) -> Any:
        """Give what opens files, once it is loaded: two threads importing the same things get in each other's way."""
        self._loading.wait()
        self._keychain.settle()
        return importlib.import_module("exposure.opening")

    def _show(self, page: QWidget) -> None:
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def _save_sheet(self, page: RecoveryPage, code: str, path: Path) -> None:
        self._loading.wait()
        sheets = importlib.import_module("exposure.reports.recovery_sheet")
        sheet = sheets.RecoverySheet(code, self._file.name, self._clock().date())
        try:
            write_whole(path, sheets.recovery_sheet(sheet))
        except OSError:
            page.say(_("The sheet could not be written there. Choose another folder."))
        else:
            page.allow_on()
            page.say(_("Saved. Print it, lock the print away, and delete the PDF."))

    def _forget_wrong(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, UnlockPage):
            page.forget_wrong()

    def _on_open(self, opened: Any) -> None:
        self._forget_wrong()
        # With it goes the passphrase it was given.
        self._task = None
        self._loading.finish()
        try:
            self._window = self._window_on(opened)
        except ExposureError as error:
            self._on_unreadable(error)
            return
        self._window.restoreGeometry(self._stack.saveGeometry())
        self._window.installEventFilter(self)
        self._window.show()
        self._window.file.begin()
        if self._has_told:
            # It stood at the door until now; what came about since is told at the next.
            swap_note.forget(self._file)
        if opened.kept is not None:
            self._window.foot.tell(brought_up_to_date(opened.kept.name))
        self._stack.close()
        # With it goes what was typed at the door, and the code of the recovery sheet.
        self._stack.deleteLater()

    def _on_unreadable(self, error: ExposureError) -> None:
        """Say what is the matter with a file that opened, and whose record could not be read to its end."""
        if error.kind in traces.TROUBLES:
            self._show(self._recovering(error))
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


def _keep_state(window: QWidget) -> None:
    """Remember for the next start whether the window fills the screen."""
    if not window.isMinimized():
        file = preferences.path()
        preferences.save(file, replace(preferences.load(file), maximised=window.isMaximized()))
