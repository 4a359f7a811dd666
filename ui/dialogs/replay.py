"""What would this ladder have said under other settings: side by side, for the clinician alone; nothing is written."""

from datetime import datetime

from PySide6.QtWidgets import QScrollArea, QWidget

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.progression.gathering import decide, gather
from exposure.domain.progression.levels import in_force, of_ladder, of_rung
from exposure.domain.progression.replay import ReadyAt, Replay, replay
from exposure.words.dates import full_day
from exposure.words.language import _
from ui.dialogs.move_up_words import current, full_sentence
from ui.dialogs.policy_fields import PolicyFields
from ui.dialogs.replay_table import ReplayTable
from ui.dialogs.why_private import PrivateSheet
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import SECONDARY, Button
from ui.widgets.cards import Separator
from ui.widgets.labels import Label


class ReplaySheet(PrivateSheet):
    """Asks for other settings, and on demand shows what the rule would have said under them."""

    def __init__(self, case: Case, ladder: LadderCase, now: datetime, window: QWidget) -> None:
        super().__init__("replay", _("Under other settings"), window)
        self._ladder, self._now = ladder, now
        self._evidence = gather(ladder, case)
        step = current(decide(ladder, case, now), ladder)
        layers = of_ladder(case, ladder) if step is None else of_rung(case, ladder, step)
        self._fields = PolicyFields("replay", {}, in_force(layers))
        self._table = ReplayTable()
        self.body.put(Label(_("What would this ladder have said? Nothing is changed by asking."), "body"))
        self.body.put(Column(self._table))
        self.body.put(Separator())
        self.body.put(self._fields)
        show = self.add_button(Button("replay.show", _("Show"), SECONDARY))
        show.clicked.connect(self._on_show)
        self.add_close("replay")
        self._on_show()

    def open(self) -> None:
        """Lie over the window with what was found in sight."""
        super().open()
        self._scroll_to_top()

    def _on_show(self) -> None:
        found = replay(self._evidence, self._fields.said, self._now)
        rows = self._rows(found)
        self._table.show_rows(rows)
        self._scroll_to_top()
        announce(self._table, rows[0][-1])

    def _scroll_to_top(self) -> None:
        for scroll in self.findChildren(QScrollArea):
            scroll.verticalScrollBar().setValue(0)

    def _rows(self, found: Replay) -> list[tuple[str, str, str]]:
        """Give what stands side by side: the sentences, then from which day each step that was tried was READY."""
        tried = {trial.prediction.rung for trial in self._ladder.trials}
        now, other = (full_sentence(each, self._ladder) for each in (found.as_it_is, found.otherwise))
        steps = (
            (self._title(each), self._day(each.as_it_is), self._day(each.otherwise))
            for each in found.ready
            if each.rung in tried
        )
        return [(_("Today"), now, other), *steps]

    def _title(self, step: ReadyAt) -> str:
        return self._ladder.rung(RungId(str(step.rung))).movement

    def _day(self, moment: datetime | None) -> str:
        """Say from which day a step was READY, by the clock on this wall."""
        if moment is None:
            return _("not ready so far")
        return _("ready from {day}").format(day=full_day(moment.astimezone(self._now.tzinfo).date()))
