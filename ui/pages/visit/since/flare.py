"""A flare since last time: what is on record is said, and only what is not known is asked."""

from PySide6.QtCore import Signal

from exposure.domain.care import Flare
from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.domain.visit_day import flares_since
from exposure.words.dates import short_day
from exposure.words.language import _
from ui.dialogs.asking import Wanted
from ui.pages.visit.since.news import NO, SIZE, YES, no_and_yes
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.choices import Choices
from ui.widgets.labels import Label


class FlareCard(Card):
    """Asks about a flare since last time, or about another one; one that is open is named, and can be ended.

    Signals:
        wanted(object): edits are to be done; carries a `Wanted`.
        flare_wanted(): a flare is to be declared, or the open one to be ended.
    """

    wanted = Signal(object)
    flare_wanted = Signal()

    def __init__(self) -> None:
        self._title = Label("", "h3")
        self._known = Label("", "body", "ink2")
        self._answer = Choices("visit.since.flare", _("A flare since last time?"), no_and_yes(_("Yes…")), SIZE)
        self._helps = Label(_("Yes opens the flare-up sheet, from the day it began."), "caption", "ink2")
        self._over = Button("visit.since.flare.over", _("It is over…"), Look(height=44))
        parts = (self._title, self._known, self._answer, self._helps, self._over)
        super().__init__(Column(*parts, gap=8, margins=(20, 16, 20, 14)))
        self._visit: Visit | None = None
        self._answer.chosen.connect(self._on_chosen)
        # An arrow key only passes by a yes and opens nothing.
        self._answer.settled.connect(self._on_settled)
        self._over.clicked.connect(self.flare_wanted)

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Show what is on record, and what was said at this visit."""
        self._visit = visit
        known = flares_since(case, visit)
        is_open = case.open_flare is not None
        self._title.setText(_question(known))
        self._known.setText(" ".join(map(_said, known)))
        self._known.setVisible(bool(known))
        for part in (self._answer, self._helps):
            part.setHidden(is_open)
        self._over.setVisible(is_open)
        # A yes of this visit has become the flare that is on record.
        another = None if known and visit.flare else visit.flare
        self._answer.select({None: None, False: NO, True: YES}[another])

    def _on_chosen(self, value: str) -> None:
        if self._visit is None:
            return
        line = {"edit": "check_in", "visit": self._visit.id, "flare": value == YES}
        self.wanted.emit(Wanted((line,), _("Flare noted") if value == YES else _("No flare, noted")))

    def _on_settled(self, value: str) -> None:
        if value == YES:
            self.flare_wanted.emit()


def _question(known: tuple[Flare, ...]) -> str:
    if not known:
        return _("A flare since last time?")
    return _("Another flare since last time?") if all(flare.closed for flare in known) else _("A flare-up is on record")


def _said(flare: Flare) -> str:
    """Say from when to when a flare was, or that it goes on."""
    began = short_day(flare.opened.date())
    if flare.closed is None:
        return _("Since {day}. It has not ended yet.").format(day=began)
    ended = short_day(flare.closed.date())
    if ended == began:
        return _("On record: one on {day}.").format(day=began)
    return _("On record: one from {began} to {ended}.").format(began=began, ended=ended)
