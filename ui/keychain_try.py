"""What the door tries while it asks: whether the keychain of this computer opens the file; who types goes before it."""

import importlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event, Lock
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.errors import ExposureError
from exposure.storage import keychain
from ui.background import Task
from ui.keychain_memory import KeychainMemory, door_of
from ui.messages import tell_failure

PATIENCE_MS = 3000
# The key is another person's by now, or of a passphrase that was changed: the door asks, and nobody is to blame.
_STALE = {"wrong_passphrase", "unknown_user", "not_now"}
Clock = Callable[[], datetime]


class KeychainTry(QObject):
    """Tries once, where somebody wanted it, and only where the file was closed last as one leaves.

    Signals:
        over: it did not open the file, or took too long, or somebody went before it.
        opened: carries the open file.
        refused: carries the ExposureError for which the file does not open, whoever asks.
    """

    over = Signal()
    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, file: Path, memory: KeychainMemory, clock: Clock) -> None:
        super().__init__()
        self._file, self._user, self._memory, self._clock = file, memory.user, memory, clock
        # Now, while nobody has the file open: who reads it later may do so beside SQLite.
        self._place = door_of(file, self._user)
        self._task: Task | None = None
        self._deciding, self._let_go = Lock(), Event()
        self._let_go.set()
        self._is_over = self._is_open = False

    @property
    def is_due(self) -> bool:
        """Say whether the keychain is about to be asked."""
        return bool(self._user) and self._memory.is_left and not self._is_over

    @property
    def is_open(self) -> bool:
        """Say whether the file is open by it."""
        return self._is_open

    def begin(self) -> None:
        """Ask the keychain, what opens files being loaded; that the file was left is used up, asked or not."""
        if not self._user:
            return
        left = self._memory.take_left()
        if not left:
            # It was locked, or killed: what the lock may not have come to take out goes now.
            self._start(self._forget)
        elif not self._is_over:
            self._start(self._try)
            QTimer.singleShot(PATIENCE_MS, self, self._on_patience_over)

    def give_way(self) -> None:
        """Let somebody go before it; from the moment the file is open, it is too late for that."""
        with self._deciding:
            self._is_over = not self._is_open
        if self._is_over:
            self.over.emit()

    def settle(self) -> None:
        """Wait, in a thread, until it has let go of a file it was about to open as somebody went before it."""
        self._let_go.wait()

    def _start(self, work: Callable[[], object]) -> None:
        self._task = Task(work)
        self._task.done.connect(self._on_done)
        self._task.refused.connect(self._on_refused)
        self._task.failed.connect(tell_failure)
        self._task.start()

    def _try(self) -> object:
        key = keychain.take(self._place)
        try:
            return None if key is None else self._open(key)
        except ExposureError as error:
            if error.kind not in _STALE:
                raise
            self._forget()
            return None

    def _forget(self) -> None:
        keychain.forget(self._place)

    def _open(self, key: bytes) -> object:
        self._let_go.clear()
        try:
            # Who went before it until here waits for nothing, and must find the file free.
            return None if self._is_over else self._opened(key)
        finally:
            self._let_go.set()

    def _opened(self, key: bytes) -> object:
        opening: Any = importlib.import_module("exposure.opening")
        opened = opening.open_with_own_key(self._file, self._user, key, self._clock)
        with self._deciding:
            self._is_open = not self._is_over
        if not self._is_open:
            opened.close()
        return opened if self._is_open else None

    def _on_patience_over(self) -> None:
        if self._let_go.is_set():
            self.give_way()

    def _on_done(self, opened: object) -> None:
        if opened is not None:
            self.opened.emit(opened)
        else:
            self.give_way()

    def _on_refused(self, error: ExposureError) -> None:
        if not self._is_over:
            self.give_way()
            self.refused.emit(error)
