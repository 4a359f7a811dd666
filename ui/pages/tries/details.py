"""One try in whole: what was said, what happened, what was corrected since; and what can be done about it."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from exposure.words.dates import long_day, short_moment
from exposure.words.language import _
from ui.models.tries_table import TryRow
from ui.models.tries_words import (
    answer_words,
    correction_words,
    is_covered,
    is_hollow,
    is_open,
    mark_of,
    notes,
    outcome_words,
    said_words,
    told_after,
)
from ui.models.try_words import listed, quoted
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card, Separator
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.widgets.scrolling import Scrolling
from ui.widgets.themed import grow_downwards

# The page’s one primary button is "Start a try" in the head.
_GO_ON, _RECORD = Look(icon="play"), Look(icon="clipboard-pen")
_CORRECT = Look(icon="pencil")


class TryDetails(Card):
    """Shows one try at a time.

    Signals:
        outcome_wanted(str), resume_wanted(str), correction_wanted(str): what a button asks for; carries the try's id.
    """

    outcome_wanted = Signal(str)
    resume_wanted = Signal(str)
    correction_wanted = Signal(str)

    def __init__(self) -> None:
        self._column = Column(gap=16, margins=(20, 20, 20, 20))
        super().__init__(self._column)
        self._shown: list[QWidget] = []

    def show_row(self, row: TryRow | None, pronoun: str) -> None:
        """Show a try, or nothing."""
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        if row is not None:
            self._shown = [Scrolling(_words(row, pronoun)), self._buttons(row.trial)]
            self._column.put((self._shown[0], 1))
            self._column.put(self._shown[1])

    def _buttons(self, trial: Trial) -> QWidget:
        offered = []
        if trial.awaits_movement:
            offered.append((Button("tries.continue", _("Go on with this try"), _GO_ON), self.resume_wanted))
        elif is_open(trial):
            offered.append((Button("tries.record", _("Record what happened"), _RECORD), self.outcome_wanted))
        if not trial.void:
            offered.append((Button("tries.correct", _("Correct…"), _CORRECT), self.correction_wanted))
        for button, wanted in offered:
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted.emit(trial.id))
        row, flow = QWidget(), Flow()
        flow.add([button for button, _wanted in offered])
        row.setLayout(flow)
        grow_downwards(row)
        return row


def _words(row: TryRow, pronoun: str) -> QWidget:
    trial = row.trial
    head = Column(
        Label(f"{row.step}  ·  {long_day((trial.ended or trial.prediction.at).date())}", "small"),
        Label(row.movement, "title"),
        gap=4,
    )
    words = QWidget()
    words.setLayout(Column(head, *_before(trial), Separator(), *_after(trial, pronoun), *_changes(trial), None, gap=12))
    return words


def _before(trial: Trial) -> list[QWidget]:
    said = _("The number is covered until it is answered.") if is_covered(trial) else said_words(trial)
    return [
        *_pairs({_("Most worried that"): quoted(trial.prediction.feared_outcome)}),
        *_pairs(
            {_("How we’d know"): trial.prediction.how_we_know, _("Left out"): listed(trial.prediction.leaving_out)}
        ),
        *_pairs({_("You said"): said}),
        *_pairs({_("Kept"): short_moment(trial.prediction.at)}),
    ]


def _after(trial: Trial, pronoun: str) -> list[QWidget]:
    mark, outcome = mark_of(trial), Label(outcome_words(trial), "strong")
    head = QWidget()
    head.setLayout(Row(*([MarkLabel(mark, 22, is_hollow(trial))] if mark else []), (outcome, 1), gap=8))
    return [head, *(Label(note, "small") for note in notes(trial, pronoun)), *_pairs(told_after(trial))]


def _changes(trial: Trial) -> list[QWidget]:
    if not trial.amendments:
        return []
    return [Separator(), Label(_("Corrected since"), "small_strong"), *_first_said(trial), *_lines(trial)]


def _first_said(trial: Trial) -> list[QWidget]:
    """Give the originals beside which the corrections stand; a covered number stays covered."""
    found = {change.what for change in trial.amendments}
    lines = []
    if "prediction" in found and not is_covered(trial):
        lines.append(_("First said: {value}").format(value=trial.prediction.likelihood))
    if "outcome" in found and trial.newest:
        lines.append(_("First answered: {words}").format(words=answer_words(trial.newest)))
    return [Label(line, "small") for line in lines]


def _lines(trial: Trial) -> list[QWidget]:
    return [
        Label(correction_words(change), "small")
        for change in trial.amendments
        if not is_covered(trial) or change.what != "prediction"
    ]


def _pairs(told: Mapping[str, str]) -> list[QWidget]:
    made = []
    for caption, words in told.items():
        if words.strip():
            pair = QWidget()
            pair.setLayout(Column(Label(caption, "caption"), Label(words, "body"), gap=0))
            made.append(pair)
    return made
