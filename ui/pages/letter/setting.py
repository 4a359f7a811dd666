"""Setting the pages of a letter away from the window, a moment after the last change."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from exposure.domain.letter_content import LetterContent
from exposure.domain.letter_facts import LadderFacts
from exposure.exporting import chart_of
from exposure.reports.letter import letter_preview, letter_text
from exposure.words.letter import LetterWords, letter_words
from ui.setting import PAUSE_MS, Setter, Work


@dataclass(frozen=True, slots=True)
class SetLetter:
    """A letter as it is set: its pages as PNG pictures, the same as plain text, and whether the chart had no room."""

    pages: tuple[bytes, ...]
    text: str
    chart_left_out: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for; two that show the same are the same, whenever they were asked."""

    words: LetterWords
    drawn: LadderFacts | None
    ppi: float


class LetterSetter(Setter):
    """Sets the pages of a letter; what is made is a `SetLetter`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._chart: tuple[LadderFacts | None, tuple[str, ...]] = (None, ())

    def ask(self, content: LetterContent, ppi: float, wait: int = PAUSE_MS) -> None:
        """Set this letter in `wait` milliseconds unless another is asked for, `ppi` pixels an inch."""
        asked = _Asked(letter_words(content), content.drawn, round(ppi, 3))
        self.ask_for(lambda: self._work(content, asked.ppi), asked, wait)

    def chart(self, content: LetterContent) -> tuple[str, ...]:
        """Give the letter’s chart at each height, drawn on the window’s own thread and only where it is another."""
        if self._chart[0] != content.drawn:
            self._chart = (content.drawn, chart_of(content))
        return self._chart[1]

    def _work(self, content: LetterContent, ppi: float) -> Work:
        chart = self.chart(content)
        return lambda: _set(content, chart, ppi)


def _set(content: LetterContent, chart: tuple[str, ...], ppi: float) -> SetLetter:
    made = letter_preview(content, chart, ppi)
    return SetLetter(made.pages, letter_text(content), made.chart_left_out)
