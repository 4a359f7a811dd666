"""Slow work away from the window: a plain function in a thread, its answer brought back as a signal."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from exposure.errors import ExposureError


class Task(QObject):
    """One piece of work; it is given records and values, never a widget.

    Signals:
        done: it is done; carries what the function gave.
        refused: it was refused; carries the ExposureError.
        failed: it broke, in whatever way; carries the exception, for the last-resort message.
    """

    done = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        # A thread lets go of what it was given when it ends: nothing here holds on to a passphrase within the work.
        self._thread = threading.Thread(target=self._run, args=(work,), name="rungwise-task", daemon=True)

    def start(self) -> "Task":
        """Begin, if it has not begun; the caller keeps the task until it has answered."""
        if self._thread.ident is None:
            self._thread.start()
        return self

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the end, as a closing window does, so long at the most."""
        self._thread.join(seconds)

    def _run(self, work: Callable[[], object]) -> None:
        try:
            answer = work()
        except ExposureError as error:
            self.refused.emit(error)
        # Whoever waits for an answer would wait for ever where an exit, or a panic of a library, gave none.
        except BaseException as fault:
            self.failed.emit(fault)
        else:
            self.done.emit(answer)
