"""Anything new or different: asked once a visit, with nothing chosen to begin with."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.words.dates import clock
from exposure.words.language import _
from ui.dialogs.asking import Wanted
from ui.dialogs.concern import ConcernQuestions
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.labels import Label

SIZE = Size(44, 16)
NO, YES = "no", "yes"


class NewsCard(Card):
    """Asks whether anything is new or different; a yes asks what, and whether it was usual or everything pauses.

    Signals:
        wanted(object): edits are to be done; carries a `Wanted`.
        changed(): something was typed.
    """

    wanted = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        self._answer = Choices("visit.since.new", _("Anything new or different?"), no_and_yes(_("Yes")), SIZE)
        self._said = Label("", "caption", "ink2")
        self._more = Column(gap=0)
        self._keep = Button("visit.since.new.keep", _("Keep this"), Look(height=44))
        super().__init__(
            Column(
                Label(_("Anything new or different?"), "h3"),
                Label(_("Ask once, before today’s first try."), "small", "ink2"),
                self._answer,
                self._more,
                self._keep,
                self._said,
                gap=8,
                margins=(20, 16, 20, 16),
            )
        )
        self._case: Case | None = None
        self._visit: Visit | None = None
        self._asked: ConcernQuestions | None = None
        self._keep.hide()
        self._answer.chosen.connect(self._on_chosen)
        self._keep.clicked.connect(self._on_keep)

    @property
    def draft(self) -> dict[str, str]:
        """Give what is typed and not kept yet, empty where nothing is asked."""
        return self._asked.said if self._asked else {}

    def show_draft(self, said: Mapping[str, object]) -> None:
        """Go on with what was typed before."""
        self._close()
        if said and self._case is not None:
            self._answer.select(YES)
            self._ask(self._case).show_said(said)
            self._on_changed()

    @property
    def is_asking(self) -> bool:
        """Say whether a yes was said and it is not kept yet what it was."""
        return self._asked is not None

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Show what was said at this visit; a question under way stays."""
        if self._visit is not None and visit.id != self._visit.id:
            self._close()
        self._case, self._visit = case, visit
        if not self.is_asking:
            self._answer.select({None: None, "no": NO}.get(visit.new, YES))
        self._said.setText(_said(case, visit))
        self._said.setVisible(bool(self._said.text()) and not self.is_asking)

    def _on_chosen(self, value: str) -> None:
        if value == NO:
            self._close()
            self._want({"new": "no"}, _("Nothing new, noted"))
        elif self._case is not None and not self.is_asking:
            self._ask(self._case)

    def _ask(self, case: Case) -> ConcernQuestions:
        asked = ConcernQuestions("visit.since.concern", case.clinic)
        asked.changed.connect(self._on_changed)
        self._asked = asked
        self._more.addWidget(asked)
        self._said.hide()
        self._keep.show()
        self._on_changed()
        return asked

    def _close(self) -> None:
        if self._asked is not None:
            self._asked.hide()
            self._asked.deleteLater()
            self._asked = None
        self._keep.hide()

    def _on_changed(self) -> None:
        missing = self._asked.missing if self._asked else []
        self._keep.allow(not missing, _("Still needed: {things}.").format(things=", ".join(missing)))
        self.changed.emit()

    def _on_keep(self) -> None:
        if self._asked is None or self._case is None or self._asked.missing:
            return
        new = "pause" if self._asked.pauses else "usual"
        lines = self._asked.lines(self._case)
        self._close()
        self._want({"new": new}, _("Paused") if new == "pause" else _("Checked, noted"), *lines)

    def _want(self, said: dict[str, str], label: str, *more: Mapping[str, object]) -> None:
        if self._visit is None:
            return
        line = {"edit": "check_in", "visit": self._visit.id, **said}
        self.wanted.emit(Wanted((*more, line), label))


def no_and_yes(yes: str) -> list[Choice]:
    """Give the two answers of a question of V1, each with its key."""
    return [Choice(NO, _("No"), key="1"), Choice(YES, yes, key="2")]


def _said(case: Case, visit: Visit) -> str:
    """Say what was found where something was new, with the time."""
    if visit.new == "pause":
        return _("Paused. No new tries until it is lifted.")
    if visit.new == "usual" and case.concerns:
        return _("Checked: usual. Kept at {time}.").format(time=clock(case.concerns[-1].at))
    return ""
