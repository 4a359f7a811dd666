"""Setting a paper to look at, away from the window and a moment after the last change."""

from collections.abc import Hashable

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.background import Task
from ui.papers import Paper

PAUSE_MS = 400


class PaperSetter(QObject):
    """Sets one paper at a time; a newer one waits for it, and what is no longer wanted is dropped.

    Signals:
        made(object): the pages, PNG pictures in a list.
        refused(object): the paper cannot be set; carries the ExposureError.
        failed(object): setting broke; carries the exception.
    """

    made = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: tuple[Paper, float] | None = None
        self._asked: Hashable = None
        self._task: Task | None = None
        self._dropped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._begin)

    @property
    def is_at_work(self) -> bool:
        """Say whether pages are being set, or will be in a moment."""
        return self._task is not None or self._timer.isActive()

    def ask(self, paper: Paper, ppi: float, shows: Hashable) -> None:
        """Set a paper in a moment, `ppi` pixels an inch; two that `show` the same are the same."""
        asked = (shows, round(ppi))
        if asked != self._asked:
            self._asked, self._wanted = asked, (paper, ppi)
            self._timer.start()

    def forget(self) -> None:
        """Give up what was asked for; pages of it that still come are dropped."""
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
        (paper, ppi), self._wanted = self._wanted, None
        self._task = Task(lambda: paper.pages(ppi))
        self._task.done.connect(self._on_done)
        self._task.refused.connect(self._on_refused)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def _on_done(self, pages: object) -> None:
        if self._is_still_wanted():
            self.made.emit(pages)

    def _on_refused(self, error: object) -> None:
        if self._is_still_wanted():
            self.refused.emit(error)

    def _on_failed(self, fault: object) -> None:
        if self._is_still_wanted():
            self._asked = None
            self.failed.emit(fault)

    def _is_still_wanted(self) -> bool:
        """Say whether the answer is about a paper asked for still; in any case the next one begins."""
        wanted, self._task, self._dropped = not self._dropped, None, False
        if self._wanted is not None and not self._timer.isActive():
            self._timer.start(0)
        return wanted


def why_unset(error: ExposureError) -> str:
    """Say why a paper cannot be set."""
    unprintable = str(error.values.get("text") or "")
    words = _("These characters can’t be printed: {text} Take them out, or write them otherwise.")
    return words.format(text=unprintable) if unprintable else sentence(error)
