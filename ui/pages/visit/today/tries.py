"""The tries of today: when, what was said, what happened, how likely next time; and going again."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import RungId
from exposure.domain.trial import Trial
from exposure.words.dates import clock
from exposure.words.language import _
from ui.models.tries_words import is_covered, is_hollow, mark_of, next_words, outcome_words
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Separator
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.widgets.themed import grow_downwards

_AGAIN = Look(icon="rotate-ccw", key="Ctrl+G")
_SMALL = Look("quiet", px=14, height=32, padding=8)


class TriesToday(QWidget):
    """Lists the tries of today, newest last; the number said before stays covered until it is answered.

    Signals:
        again_wanted(): another try like the newest.
        answer_wanted(str), resume_wanted(str): an open try is to be answered, a kept one to be done; its id, its step.
    """

    again_wanted = Signal()
    answer_wanted = Signal(str)
    resume_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._again = Button("today.again", _("Go again: 3 questions"), _AGAIN)
        self._none = Label(_("No try yet today."), "body", "ink2")
        self._rows = QWidget()
        self._rows.setLayout(Column(gap=0))
        head = Row((Label(_("Tries today"), "h3"), 1), self._again)
        self.setLayout(Column(head, self._none, self._rows, gap=12))
        self._again.clicked.connect(self.again_wanted)

    def show_tries(self, case: Case, step: RungId | None, now: datetime) -> None:
        """Show the tries of today; one at another step than `step` says at which."""
        today = [trial for trial in case.trials if not trial.void and _at(trial).date() == now.date()]
        titles = {rung.id: rung.movement for ladder in case.ladders for rung in ladder.rungs}
        self._none.setVisible(not today)
        self._again.setVisible(any(trial.movement is not None and not trial.void for trial in case.trials))
        self._replace([self._row(trial, "" if _rung(trial) == step else titles[_rung(trial)]) for trial in today])

    def offer_again(self, offered: bool) -> None:
        """Offer one more like the newest, or take that away while no try is offered."""
        if not offered:
            self._again.hide()

    def _replace(self, rows: Sequence[QWidget]) -> None:
        old, self._rows = self._rows, QWidget()
        parts = [part for row in rows for part in (Separator(), row)][1:]
        self._rows.setLayout(Column(*parts, gap=8))
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self._rows)
        # Put into a layout later, a widget would wait for the next event to be seen.
        self._rows.setVisible(bool(rows))
        old.hide()
        old.deleteLater()

    def _row(self, trial: Trial, movement: str) -> QWidget:
        next_time = next_words(trial)
        end = Label(_("next time {value}").format(value=next_time) if next_time else "", "body", "ink2", wrap=False)
        happened = Flow(gap=8)
        mark = mark_of(trial)
        words = [MarkLabel(mark, 18, is_hollow(trial))] if mark else []
        happened.add([*words, Label(outcome_words(trial).rstrip("."), "body"), *self._way_on(trial)])
        middle = QWidget()
        middle.setLayout(happened)
        grow_downwards(middle)
        first = Row(Label(clock(_at(trial)), "small", "ink2", wrap=False), _said(trial), (middle, 1), end, gap=16)
        row = QWidget()
        row.setLayout(Column(first, *([Label(movement, "small", "ink2")] if movement else []), gap=2))
        return row

    def _way_on(self, trial: Trial) -> list[QWidget]:
        """Give the button of a try that is still open."""
        if trial.awaits_movement:
            button = Button(f"today.try.{trial.id}", _("Do it now"), _SMALL)
            button.clicked.connect(lambda: self.resume_wanted.emit(_rung(trial)))
        elif trial.still_to_ask:
            button = Button(f"today.try.{trial.id}", _("Say what happened"), _SMALL)
            button.clicked.connect(lambda: self.answer_wanted.emit(trial.id))
        else:
            return []
        return [button]


def _at(trial: Trial) -> datetime:
    return trial.ended or trial.prediction.at


def _rung(trial: Trial) -> RungId:
    return trial.prediction.rung


def _said(trial: Trial) -> QWidget:
    said = QWidget()
    if is_covered(trial):
        said.setLayout(Row(Icon("eye-off", "ink3", 18), Label(_("Covered"), "body", "ink2", wrap=False), gap=8))
        return said
    before = trial.likelihood_before
    words = _("Not said") if before is None else _("You said {value}").format(value=before)
    said.setLayout(Row(MarkLabel("said", 18, is_hollow(trial)), Label(words, "strong", wrap=False), gap=8))
    return said
