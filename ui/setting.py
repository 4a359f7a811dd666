"""Setting pages to look at, away from the window and a moment after the last change; papers and letters alike."""

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Task

PAUSE_MS = 400
Work = Callable[[], object]


class Setter(QObject):
    """Sets one thing at a time; a newer one waits for it, and what is no longer wanted is dropped.

    Signals:
        made(object): it is set; carries what the work gave.
        refused(object): it cannot be set; carries the ExposureError.
        failed(object): setting broke; carries the exception.
    """

    made = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: Callable[[], Work] | None = None
        self._asked: Hashable = None
        self._task: Task | None = None
        self._dropped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def is_at_work(self) -> bool:
        """Say whether something is being set, or will be in a moment."""
        return self._task is not None or self._timer.isActive()

    def ask_for(self, prepare: Callable[[], Work], shows: Hashable, wait: int = PAUSE_MS) -> None:
        """Set something in `wait` milliseconds unless another is asked for; two that `show` the same are the same.

        `prepare` is called on the window's own thread, and the work that it gives away from it.
        """
        if shows != self._asked:
            self._asked, self._wanted = shows, prepare
            self._timer.start(wait)

    def forget(self) -> None:
        """Give up what was asked for; what still comes of it is dropped."""
        self._timer.stop()
        self._wanted = self._asked = None
        self._dropped = self._task is not None

    def finish(self) -> None:
        """Give up what was asked for, and wait for what is being set, as a closing window does."""
        self.forget()
        if self._task is not None:
            self._task.wait()

    def _begin(self) -> None:
        if self._task is not None or self._wanted is None:
            return
        prepare, self._wanted = self._wanted, None
        self._task = Task(prepare())
        self._task.done.connect(self._on_done)
        self._task.refused.connect(self._on_refused)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def _on_done(self, made: object) -> None:
        if self._is_still_wanted():
            self.made.emit(made)

    def _on_refused(self, error: object) -> None:
        if self._is_still_wanted():
            self.refused.emit(error)

    def _on_failed(self, fault: object) -> None:
        if self._is_still_wanted():
            # Asked for once more it is tried once more: another time the disk may have room.
            self._asked = None
            self.failed.emit(fault)

    def _is_still_wanted(self) -> bool:
        """Say whether the answer is about something asked for still; in any case the next one begins."""
        wanted, self._task, self._dropped = not self._dropped, None, False
        if self._wanted is not None and not self._timer.isActive():
            self._timer.start(0)
        return wanted
