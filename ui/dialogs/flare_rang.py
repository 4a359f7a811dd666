"""After the call about a flare: still in it, and who rings next; or over, with what was learned."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.flare_over import Learned
from ui.dialogs.flare_ring import RingQuestion
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

AGAIN, OVER = "again", "over"


class FlareRangSheet(AskingSheet):
    """Asks what came of it; nothing is chosen to begin with."""

    def __init__(self, case: Case, now: datetime, window: QWidget) -> None:
        super().__init__("rang", _("Ring about the flare"), window)
        self.about = case.open_flare.id if case.open_flare is not None else ""
        self._patient = case.patient.id
        self._came = Choices("rang.came", _("What came of it?"), _answers(), SMALL)
        self._ring, self._learned = RingQuestion("rang.ring", case, now), Learned("rang")
        self._next = _titled(_("Who rings next?"), self._ring)
        for part in (self._next, self._learned):
            part.hide()
        if case.open_flare is not None:
            flare = case.open_flare
            self.body.put(Label(_("Flare since {day}.").format(day=long_day(flare.opened.date())), "lead"))
            if flare.note:
                self.body.put(Label(flare.note, "small", "ink2"))
        self.body.put(under(_("What came of it?"), self._came))
        for part in (self._next, self._learned):
            self.body.put(part)
        self.add_answers("rang", _("Keep this")).clicked.connect(self._on_do)
        self._came.chosen.connect(self._on_changed)
        self._ring.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        self._next.setVisible(self._came.value == AGAIN)
        self._learned.setVisible(self._came.value == OVER)
        missing = [] if self._came.value else [_("what came of it")]
        if self._came.value == AGAIN and self._ring.ring is None:
            missing = [_("who rings, and when")]
        self.need(missing)

    def _on_do(self) -> None:
        if self._came.value == OVER:
            line = {"edit": "close_flare", "patient": self._patient, **self._learned.said}
            self.ask_for(line, label=_("Flare over"))
        else:
            line = {"edit": "set_flare_ring", "patient": self._patient, "ring": self._ring.ring}
            self.ask_for(line, label=_("Next call agreed"))


def _answers() -> tuple[Choice, ...]:
    return (
        Choice(AGAIN, _("Still in it, or not reached"), _("Then: who rings next, and when."), "1"),
        Choice(OVER, _("The flare is over"), _("Every try before it still counts."), "2"),
    )


def _titled(title: str, part: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(Column(Label(title, "title"), part, gap=6))
    grow_downwards(made)
    return made
