"""One try in whole: what was said, what happened, what was corrected since; and what can be done about it."""

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
)
from ui.models.try_words import how_bad_words, listed
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card, Separator
from ui.widgets.covered_prediction import quoted
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.widgets.scrolling import Scrolling
from ui.widgets.themed import grow_downwards


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
        buttons = []
        if trial.awaits_movement:
            on = Button("tries.continue", _("Go on with this try"), Look("primary", icon="play"))
            on.clicked.connect(lambda: self.resume_wanted.emit(trial.id))
            buttons.append(on)
        elif is_open(trial):
            record = Button("tries.record", _("Record what happened"), Look("primary", icon="clipboard-pen"))
            record.clicked.connect(lambda: self.outcome_wanted.emit(trial.id))
            buttons.append(record)
        if not trial.void:
            correct = Button("tries.correct", _("Correct…"), Look(icon="pencil"))
            correct.clicked.connect(lambda: self.correction_wanted.emit(trial.id))
            buttons.append(correct)
        row, flow = QWidget(), Flow()
        flow.add(buttons)
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
    newest = trial.newest
    told = {
        _("What happened"): quoted(trial.what_happened) if trial.what_happened.strip() else "",
        _("Next to what you thought"): how_bad_words(newest.how_bad) if newest and newest.how_bad else "",
        _("How long"): newest.how_long if newest else "",
        _("Next time"): "" if trial.likelihood_after is None or is_covered(trial) else str(trial.likelihood_after),
        _("Learned"): newest.learned if newest else "",
        _("Where"): trial.movement.place if trial.movement else "",
    }
    return [head, *(Label(note, "small") for note in notes(trial, pronoun)), *_pairs(told)]


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


def _pairs(told: dict[str, str]) -> list[QWidget]:
    made = []
    for caption, words in told.items():
        if words.strip():
            pair = QWidget()
            pair.setLayout(Column(Label(caption, "caption"), Label(words, "body"), gap=0))
            made.append(pair)
    return made
