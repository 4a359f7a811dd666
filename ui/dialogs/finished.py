"""What the work came to: each step’s worry then and now, and what is left to do."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from exposure.domain.case import Case
from exposure.words.dates import full_day
from exposure.words.language import _
from exposure.words.visit_note import ending_words
from ui import theme
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet
from ui.widgets.themed import grow_downwards


class FinishedSheet(Sheet):
    """Shows what is on record now that everything was asked, and offers the evidence and the final letter.

    Signals:
        evidence_wanted(), letter_wanted(): as the buttons say.
    """

    evidence_wanted = Signal()
    letter_wanted = Signal()

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__("finished", _("Finished"), window)
        self.body.put(Label(_said(case), "lead"))
        rows = list(then_and_now(case))
        if rows:
            self.body.put(Label(_("Worry about each step, 0 to 100"), "title"))
            self.body.put(_table(rows))
        self.body.put(None)
        close = self.add_button(Button("finished.done", _("Close")))
        letter = self.add_button(Button("finished.letter", _("Final letter"), Look(icon="mail")))
        evidence = self.add_button(Button("finished.evidence", _("My evidence"), Look("primary", icon="file-text")))
        close.clicked.connect(self.accept)
        letter.clicked.connect(self._on_letter)
        evidence.clicked.connect(self._on_evidence)

    def _on_letter(self) -> None:
        self.accept()
        self.letter_wanted.emit()

    def _on_evidence(self) -> None:
        self.accept()
        self.evidence_wanted.emit()


def then_and_now(case: Case) -> Iterable[tuple[str, int | None, int | None]]:
    """Give each step’s movement with its first and its last worry; one rated once has no first one to compare with."""
    for ladder in case.ladders:
        for rung in ladder.steps:
            rated = sorted((one for one in ladder.ratings if one.rung == rung.id), key=lambda one: one.at)
            yield rung.movement, rated[0].threat if len(rated) > 1 else None, rated[-1].threat if rated else rung.threat


def _said(case: Case) -> str:
    who = case.patient
    if who.ended is None or who.ended_at is None:
        return ""
    words = _("The work ended on {day}: {how}. Everything can still be read and recorded.")
    return words.format(day=full_day(who.ended_at.date()), how=ending_words(who.ended))


def _table(rows: list[tuple[str, int | None, int | None]]) -> QWidget:
    table, grid = QWidget(), QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.current().space(24))
    grid.setVerticalSpacing(theme.current().space(8))
    grid.setColumnStretch(0, 1)
    heads = ("", _("First"), _("Latest"))
    for column, words in enumerate(heads):
        grid.addWidget(_cell(words, "small_strong", column), 0, column)
    for line, (movement, first, now) in enumerate(rows, start=1):
        for column, words in enumerate((movement, _number(first), _number(now))):
            grid.addWidget(_cell(words, "body" if column < 2 else "strong", column), line, column)
    table.setLayout(grid)
    grow_downwards(table)
    return table


def _cell(words: str, role: str, column: int) -> Label:
    label = Label(words, role, wrap=column == 0)
    return label if column == 0 else label.align(Qt.AlignmentFlag.AlignRight)


def _number(worry: int | None) -> str:
    return "–" if worry is None else str(worry)
