"""Why?: for the clinician alone, the rule’s sentence with its numbers, what each try counts for, what is in force."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gates import Gate
from exposure.domain.progression.gathering import decide
from exposure.domain.trial import Trial
from exposure.words.dates import short_moment
from exposure.words.language import _, ngettext
from ui import theme
from ui.dialogs.asking import AskingSheet
from ui.dialogs.move_up_words import current, full_sentence
from ui.dialogs.why_words import gate_words, settings_words, standing_words
from ui.widgets.boxes import Column
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import Themed, call, grow_downwards


class WhySheet(AskingSheet):
    """Shows how PP-1 came to its decision, and goes as soon as the focus does: the patient is not to read it."""

    def __init__(self, case: Case, ladder: LadderCase, now: datetime, window: QWidget) -> None:
        super().__init__("why", _("Why?"), window)
        self._decision = decide(ladder, case, now)
        self._ladder = ladder
        self.body.put(Label(_("For the clinician. It closes when you look away."), "small", "ink2"))
        step = current(self._decision, ladder)
        if step is not None:
            self.body.put(Label(step.movement, "h3"))
        self.body.put(Label(full_sentence(self._decision, ladder), "lead_strong"))
        if self._decision.gates:
            self.body.put(_part(_("What the step asks for"), [GateTable(self._decision.gates)]))
        self.body.put(_part(_("Tries on this step"), [Label(words) for words in self._tries()]))
        if self._decision.step is not None:
            said = settings_words(self._decision.step.rung.settings)
            self.body.put(_part(_("In force for this step"), [Label(words, "small", "ink2") for words in said]))
        self.add_close("why")

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close as soon as the focus is elsewhere, in another window too."""
        # Looked away from, it may be the patient who looks next.
        if self.isVisible() and (new is None or not self.isAncestorOf(new)):
            self.reject()

    def _tries(self) -> Iterator[str]:
        """Say of every try on the step, oldest first, whether it counts."""
        trials = {str(trial.id): trial for trial in self._ladder.trials}
        standings = self._decision.explain()
        for standing in standings:
            said = _("{moment}: {standing}")
            yield said.format(moment=_moment(trials[str(standing.trial)]), standing=standing_words(standing))
        if not standings:
            yield _("No try on this step yet.")
        yield from _others(self._decision)


class GateTable(Themed, QWidget):
    """The gates, a line each: ticked or open, what it asks about, what there is, what is needed."""

    def __init__(self, gates: Sequence[Gate]) -> None:
        super().__init__()
        call(self, "why.gates", _("What the step asks for"))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for column, words in enumerate((_("There is"), _("Needed")), 2):
            self._grid.addWidget(Label(words, "caption_strong", "ink2", wrap=False), 0, column)
        for row, gate in enumerate(gates, 1):
            self._put(row, gate)
        self.setLayout(self._grid)
        grow_downwards(self)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new gaps."""
        look = theme.current()
        self._grid.setHorizontalSpacing(look.space(16))
        self._grid.setVerticalSpacing(look.space(4))
        super().on_theme_changed()

    def _put(self, row: int, gate: Gate) -> None:
        asked, there, needed = gate_words(gate)
        sign = Icon("circle-check", "mastered", 18) if gate.met else Icon("circle", "control", 18)
        name = Label(asked)
        state = _("met") if gate.met else _("not met yet")
        name.setAccessibleName(
            _("{asked}: {there}, needed {needed}, {state}").format(asked=asked, there=there, needed=needed, state=state)
        )
        cells = (sign, name, Label(there, "strong", wrap=False), Label(needed, "body", "ink2", wrap=False))
        for column, cell in enumerate(cells):
            self._grid.addWidget(cell, row, column, Qt.AlignmentFlag.AlignTop)


def _others(decision: Decision) -> Iterator[str]:
    """Say how many tries on the step were made with other words or another amount."""
    count = len(decision.step.tries) - len(decision.step.own) if decision.step is not None else 0
    if count:
        words = ngettext(
            "{count} try with other words or another amount does not count.",
            "{count} tries with other words or another amount do not count.",
            count,
        )
        yield words.format(count=count)


def _moment(trial: Trial) -> str:
    return short_moment(trial.ended) if trial.ended is not None else ""


def _part(title: str, lines: Sequence[QWidget]) -> Column:
    return Column(Label(title, "title"), *lines, gap=6)
