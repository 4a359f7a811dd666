"""Setting the pages of a letter away from the window, a moment after the last change."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import LadderFacts
from exposure.exporting import chart_of
from exposure.reports.letter import letter_pages, letter_text
from exposure.words.letter import LetterWords, letter_words
from ui.background import Task

PAUSE_MS = 400


@dataclass(frozen=True, slots=True)
class SetLetter:
    """A letter as it is set: its pages as PNG pictures, and the same as plain text."""

    pages: tuple[bytes, ...]
    text: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for; two that show the same are the same, whenever they were asked."""

    words: LetterWords
    drawn: LadderFacts | None
    ppi: float


class LetterSetter(QObject):
    """Sets one letter at a time; a newer one waits for it, and what was asked about another patient is dropped.

    Signals:
        made: a letter is set; carries a `SetLetter`.
        refused: the letter cannot be set; carries the ExposureError.
        failed: setting broke; carries the exception.
    """

    made = Signal(object)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted: tuple[LetterContent, float] | None = None
        self._asked: _Asked | None = None
        self._task: Task | None = None
        self._dropped = False
        self._chart: tuple[LadderFacts | None, str | None] = (None, None)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def is_at_work(self) -> bool:
        """Say whether pages are being set, or will be in a moment."""
        return self._task is not None or self._timer.isActive()

    def ask(self, content: LetterContent, ppi: float, wait: int = PAUSE_MS) -> None:
        """Set this letter in `wait` milliseconds unless another is asked for, `ppi` pixels an inch."""
        asked = _Asked(letter_words(content), content.drawn, round(ppi, 3))
        if asked != self._asked:
            self._asked, self._wanted = asked, (content, asked.ppi)
            self._timer.start(wait)

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

    def chart(self, content: LetterContent) -> str | None:
        """Give the letter’s chart, drawn on the window’s own thread and only where it is another than before."""
        if self._chart[0] != content.drawn:
            self._chart = (content.drawn, chart_of(content))
        return self._chart[1]

    def _begin(self) -> None:
        if self._task is not None or self._wanted is None:
            return
        (content, ppi), self._wanted = self._wanted, None
        chart = self.chart(content)
        self._task = Task(lambda: SetLetter(tuple(letter_pages(content, chart, ppi=ppi)), letter_text(content)))
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
            self._asked = None
            self.failed.emit(fault)

    def _is_still_wanted(self) -> bool:
        """Say whether the answer is about a letter asked for still; in any case the next one begins."""
        wanted, self._task, self._dropped = not self._dropped, None, False
        if self._wanted is not None and not self._timer.isActive():
            self._timer.start(0)
        return wanted
