"""Why?: for the clinician alone, the rule’s sentence with its numbers, what each try counts for, what is in force."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.progression.changes import History, who_moved_on, who_stays
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.levels import of_rung
from exposure.domain.trial import Trial
from exposure.words.dates import short_moment
from exposure.words.language import _
from ui.dialogs.move_up_words import current, full_sentence, moved_on_words, stay_words
from ui.dialogs.policy_words import in_force_words
from ui.dialogs.replay import ReplaySheet
from ui.dialogs.why_gates import GateTable
from ui.dialogs.why_private import PrivateSheet
from ui.dialogs.why_words import old_words, standing_words
from ui.widgets.boxes import Column
from ui.widgets.buttons import SECONDARY, Button
from ui.widgets.labels import Label


class WhySheet(PrivateSheet):
    """Shows how PP-1 came to its decision, and opens what it would have said under other settings.

    `history` is the patient's, oldest first; from it stands who decided otherwise than the rule.
    """

    def __init__(self, case: Case, ladder: LadderCase, now: datetime, window: QWidget, history: History = ()) -> None:
        super().__init__("why", _("Why?"), window)
        self._case, self._ladder, self._now = case, ladder, now
        self._decision = decide(ladder, case, now)
        self._history = history
        self._put_decision()
        self._put_lines(_("Tries on this step"), self._tries())
        self._put_lines(_("Decided otherwise than the rule"), self._decided_otherwise())
        step = current(self._decision, ladder)
        if step is not None:
            self._put_lines(_("In force for this step"), in_force_words(of_rung(case, ladder, step)))
        # Labels are asked for a little more height than they need; it goes to the end, not between them.
        self.body.put(None)
        other = self.add_button(Button("why.replay", _("Under other settings…"), SECONDARY))
        other.clicked.connect(self._on_replay)
        self.add_close("why")

    def _put_decision(self) -> None:
        step = current(self._decision, self._ladder)
        if step is not None:
            self.body.put(Label(step.movement, "h3"))
        self.body.put(Label(full_sentence(self._decision, self._ladder), "lead_strong"))
        if self._decision.gates:
            self.body.put(_part(_("What the step asks for"), [GateTable(self._decision.gates)]))

    def _put_lines(self, title: str, lines: Iterator[str]) -> None:
        labels = [Label(words, "small") for words in lines]
        if labels:
            self.body.put(_part(title, labels))

    def _tries(self) -> Iterator[str]:
        """Say of every try on the step, oldest first, that it counts, or why it does not."""
        step = self._decision.step
        if step is None:
            return
        trials = {str(trial.id): trial for trial in self._ladder.trials}
        standings = {standing.trial: standing for standing in self._decision.explain()}
        for one in step.tries:
            standing = standings.get(one.trial.id)
            words = old_words() if standing is None else standing_words(standing)
            yield _("{moment}: {standing}").format(moment=_moment(trials[str(one.trial.id)]), standing=words)
        if not step.tries:
            yield _("No try on this step yet.")

    def _decided_otherwise(self) -> Iterator[str]:
        """Tell each step moved on from, or stayed on, by clinical decision."""
        for rung in self._ladder.rungs:
            if rung.status == "passed_override":
                yield moved_on_words(rung, who_moved_on(self._history, rung.id))
            if rung.stay_reason:
                yield stay_words(rung, who_stays(self._history, rung.id))

    def _on_replay(self) -> None:
        self.reject()
        sheet = ReplaySheet(self._case, self._ladder, self._now, self.window())
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()


def _moment(trial: Trial) -> str:
    return short_moment(trial.ended) if trial.ended is not None else ""


def _part(title: str, lines: Sequence[QWidget]) -> Column:
    return Column(Label(title, "title"), *lines, gap=6)
