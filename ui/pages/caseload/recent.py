"""What happened last over the whole caseload, in five lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.models.caseload_words import Line
from ui.widgets.boxes import Column, Row
from ui.widgets.icons import Icon
from ui.widgets.labels import Label

LINES = 5
_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class RecentLine:
    """An entry in words, and its day."""

    line: Line
    day: str


class RecentBlock(QWidget):
    """The newest entries, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = [_RecentRow() for _number in range(LINES)]
        self._nothing = Label(_("Nothing yet."), "small")
        self.setLayout(Column(Label(_("Recent"), "h3"), self._nothing, *self._rows, gap=8))

    def show_lines(self, lines: Sequence[RecentLine]) -> None:
        """Show up to five entries."""
        self._nothing.setVisible(not lines)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(lines))
            if number < len(lines):
                row.show_line(lines[number])


class _RecentRow(QWidget):
    """One entry: icon, words that wrap, day."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = Icon("check", "ink3", 16)
        self._words = Label("", "small", "ink")
        self._day = Label("", "small", "ink3", wrap=False)
        row = Row(self._icon, (self._words, 1), self._day, gap=8)
        for part in (self._icon, self._words, self._day):
            row.setAlignment(part, _TOP)
        self.setLayout(row)

    def show_line(self, recent: RecentLine) -> None:
        """Show another entry."""
        self._icon.show_icon(recent.line.icon, recent.line.colour)
        self._words.setText(recent.line.text)
        self._day.setText(recent.day)
