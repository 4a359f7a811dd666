"""Backups by themselves: every quarter of an hour where something was entered, and when the window closes."""

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.backup_desk import BackupDesk
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from ui.one_task import OneTask, Then

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
        self._one = OneTask(self, ExposureError("backup_failed", "backup", why="folder"))
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.back_up)

    def start(self, desk: BackupDesk) -> None:
        """Begin; said again, backups go to the new desk’s folder from now on."""
        self._desk = desk
        self._timer.start()

    @property
    def runs(self) -> bool:
        """Say whether backups are made by themselves."""
        return self._timer.isActive()

    def back_up(self) -> None:
        """Make a backup where something was entered since the newest one; not while one is being made."""
        if self._desk is not None:
            told = Then(lambda _made: None, lambda error: self.told.emit(sentence(error)))
            self._one.start(self._desk.back_up_if_behind, told)

    def finish(self) -> None:
        """Make the last one before the file is closed, and wait for it."""
        runs = self.runs
        self._timer.stop()
        self._one.wait()
        if runs:
            self.back_up()
            self._one.wait()
