"""Pausing for something new or different, and lifting the pause again."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from exposure.domain.care import Hold
from exposure.domain.case import Case, LadderCase
from exposure.words.dates import long_day
from exposure.words.language import _, ngettext
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.concern import ConcernQuestions
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.fields import TextField
from ui.widgets.labels import Label


class PauseSheet(AskingSheet):
    """Asks what is new or different, then: checked now, or everything pauses."""

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__("pause", _("Anything new or different?"), window)
        self.about = case.patient.id
        self._case = case
        self._asked = ConcernQuestions("pause", case.clinic)
        # A concern may be noted during a pause as well; what happened is never refused.
        for held in _held(case):
            self.body.put(Label(_paused_since(held), "body", "hold"))
        self.body.put(self._asked)
        self._do = self.add_answers("pause", _("Keep this"))
        self._do.clicked.connect(self._on_do)
        self._asked.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self._do.set_text(_("Pause") if self._asked.pauses else _("Keep this"))
        self.need(self._asked.missing)

    def _on_do(self) -> None:
        lines = self._asked.lines(self._case)
        paused = any(line["edit"] == "open_hold" for line in lines)
        self.ask_for(*lines, label=_("Paused") if paused else _("Concern noted"))


class LiftPauseSheet(AskingSheet):
    """Ends the pause of every ladder that is held, with how it goes on and why."""

    def __init__(self, case: Case, window: QWidget) -> None:
        super().__init__("lift", _("Lift the pause"), window)
        self.about = " ".join(ladder.open_hold.id for ladder in case.ladders if ladder.open_hold is not None)
        self._held = [ladder for ladder in case.ladders if ladder.open_hold is not None]
        self._mode = Choices("lift.mode", _("How does it go on?"), _modes(), SMALL)
        self._reason = TextField("lift.reason", _("Why can it go on?"))
        for held in _held(case):
            self.body.put(Label(_paused_since(held), "lead"))
        if len(self._held) > 1:
            self.body.put(Label(_count(self._held), "small", "ink2"))
        self.body.put(under(_("How does it go on?"), self._mode))
        self.body.put(under(_("Why can it go on?"), self._reason, _("It stays on record with your name.")))
        self.add_answers("lift", _("Lift the pause")).clicked.connect(self._on_do)
        self._mode.chosen.connect(self._on_changed)
        self._reason.textChanged.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        asked = ((self._mode.value, _("how it goes on")), (self._reason.text.strip(), _("why it can go on")))
        self.need([words for said, words in asked if not said])

    def _on_do(self) -> None:
        said = {"mode": self._mode.value, "reason": self._reason.text.strip()}
        lines = [{"edit": "close_hold", "ladder": held.ladder.id, **said} for held in self._held]
        self.ask_for(*lines, label=_("Pause lifted"))


def _modes() -> tuple[Choice, ...]:
    return (
        Choice("resume", _("Carry on"), _("Every try so far still counts. One new try is asked for first."), "1"),
        Choice("restart", _("Start the step anew"), _("Tries so far stay on record and no longer count."), "2"),
    )


def _held(case: Case) -> list[Hold]:
    """Give the holds that are open, one a reason."""
    found = [ladder.open_hold for ladder in case.ladders if ladder.open_hold is not None]
    # One concern pauses every ladder with the same words; they need not be read twice.
    return list({hold.reason: hold for hold in found}.values())


def _paused_since(hold: Hold) -> str:
    said = _("Paused since {day}: “{reason}”")
    return said.format(day=long_day(hold.opened.date()), reason=hold.reason)


def _count(held: Sequence[LadderCase]) -> str:
    count = len(held)
    return ngettext(
        "The pause is lifted on {count} ladder.", "The pause is lifted on all {count} ladders.", count
    ).format(count=count)
