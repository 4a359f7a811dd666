"""Backups by themselves: every quarter of an hour where something was entered, and when the window closes."""

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.backup_desk import BackupDesk
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.background import Task

EVERY_MS = 15 * 60 * 1000


class BackupWatch(QObject):
    """Makes backups beside the work, and never holds it up.

    Signals:
        told(str): a backup was not made; carries one sentence.
    """

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: BackupDesk | None = None
        self._task: Task | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.back_up)

    def start(self, desk: BackupDesk) -> None:
        """Begin; said again, backups go to the new desk’s folder from now on."""
        self._desk = desk
        self._timer.start()

    @property
    def runs(self) -> bool:
        """Whether backups are made by themselves."""
        return self._timer.isActive()

    def back_up(self) -> None:
        """Make a backup where something was entered since the newest one; not while one is being made."""
        if self._desk is None or self._task is not None:
            return
        self._task = Task(self._desk.back_up_if_behind)
        self._task.done.connect(self._on_done)
        self._task.refused.connect(self._on_refused)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def finish(self) -> None:
        """Make the last one before the file is closed, and wait for it."""
        runs = self.runs
        self._timer.stop()
        self._wait()
        if runs:
            self.back_up()
            self._wait()

    def _wait(self) -> None:
        # What it tells comes back through the loop of events, which is no longer waited for.
        if self._task is not None:
            self._task.wait()
            self._task = None

    def _on_done(self) -> None:
        self._task = None

    def _on_refused(self, error: ExposureError) -> None:
        self._task = None
        self.told.emit(sentence(error))

    def _on_failed(self) -> None:
        self._on_refused(ExposureError("backup_failed", "backup", why="folder"))
