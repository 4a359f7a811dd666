"""One thing at a time away from the window: what follows, what is refused, and what nobody foresaw."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from exposure.errors import ExposureError
from ui.background import Task
from ui.messages import tell_failure

Refused = Callable[[ExposureError], None]


def nothing() -> None:
    """Let nothing follow."""


@dataclass(frozen=True, slots=True)
class Then:
    """What follows: first `ended`, whatever came of it; then `done` with the answer, or `refused` with the reason."""

    done: Callable[[Any], None]
    refused: Refused
    ended: Callable[[], None] = nothing


class OneTask(QObject):
    """Does one thing at a time away from the window; `disk` is what a fault of the disk, an OSError, is refused as.

    What nobody foresaw is told by `tell_failure`, and nothing but `ended` follows.
    """

    def __init__(self, parent: QObject, disk: ExposureError) -> None:
        super().__init__(parent)
        self._disk = disk
        self._task: Task | None = None
        self._then = Then(tell_failure, tell_failure)
        self._next: tuple[Callable[[], object], Then] | None = None

    @property
    def busy(self) -> bool:
        """Say whether something is being done."""
        return self._task is not None

    def start(self, work: Callable[[], object], then: Then) -> bool:
        """Begin, and give True; False where something else is being done still."""
        if self._task is not None:
            return False
        self._then = then
        self._task = Task(work)
        self._task.done.connect(self._on_done)
        self._task.refused.connect(self._on_refused)
        self._task.failed.connect(self._on_failed)
        self._task.start()
        return True

    def start_next(self, work: Callable[[], object], then: Then) -> None:
        """Begin, or once what is being done has ended; of several that wait for that the last alone is begun."""
        if not self.start(work, then):
            self._next = work, then

    def wait(self) -> None:
        """Wait for what is being done and let follow what follows, as a closing window does."""
        while self._task is not None:
            self._task.wait()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _on_done(self, answer: object) -> None:
        self._end(self._then.done, answer)

    def _on_refused(self, error: ExposureError) -> None:
        self._end(self._then.refused, error)

    def _on_failed(self, fault: BaseException) -> None:
        if isinstance(fault, OSError):
            self._end(self._then.refused, self._disk)
        else:
            self._end(tell_failure, fault)

    def _end(self, follows: Callable[[Any], None], answer: object) -> None:
        then, self._task = self._then, None
        if self._next is not None:
            waiting, self._next = self._next, None
            self.start(*waiting)
        try:
            then.ended()
        finally:
            follows(answer)


def wait_within(window: QObject) -> None:
    """Wait for all that is being done for a window, let follow what follows, and wait for what that begins."""
    while (busy := next((each for each in window.findChildren(OneTask) if each.busy), None)) is not None:
        busy.wait()
