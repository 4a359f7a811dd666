"""Anything done without planning: the patient's own story, kept beside the tries."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.visit import Unplanned, Visit
from exposure.words.language import _
from ui.dialogs.asking import Wanted
from ui.models.try_words import quoted
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.marks import MarkLabel
from ui.widgets.pills import Pill
from ui.widgets.themed import grow_downwards
from ui.wording import StateLook, outcome_look

_OUTCOMES = ("did_not_occur", "partly", "occurred")


class UnplannedCard(Card):
    """Takes one story after the other; what was kept at this visit stands above the field.

    Signals:
        wanted(object): edits are to be done; carries a `Wanted`.
        changed(): something was typed or chosen.
    """

    wanted = Signal(object)
    changed = Signal()

    def __init__(self, new_id: Callable[[], str]) -> None:
        question = _("Anything you did without planning?")
        worry = _("Did what you’d have worried about happen?")
        self._kept = Column(gap=6)
        self._parts: list[QWidget] = []
        self._what = TextField("visit.since.unplanned", question, px=17)
        self._what.sentences = False
        self._happened = ChipRow("visit.since.unplanned.happened", worry, _words(), RowLook(one=True))
        self._keep = Button("visit.since.unplanned.keep", _("Keep this"), Look(height=36, px=14))
        self._pill = Pill(StateLook(_("Good news, kept"), "check", "mastered"))
        asks = Flow(gap=8)
        asks.add([Label(worry, "body", wrap=False), self._happened, self._keep])
        title = Row((Label(question, "h3"), 1), self._pill, gap=8)
        helps = Label(_("Kept in their own words, beside the tries. It decides nothing."), "caption", "ink2")
        super().__init__(Column(title, self._kept, self._what, asks, helps, gap=8, margins=(20, 14, 16, 14)))
        self._case: Case | None = None
        self._new_id = new_id
        self._what.textChanged.connect(self._on_changed)
        self._happened.changed.connect(self._on_changed)
        self._keep.clicked.connect(self._on_keep)
        self._on_changed()

    @property
    def draft(self) -> dict[str, str]:
        """Give what is typed and not kept yet, empty where nothing is."""
        words = self._what.text.strip()
        return {"what": words, "outcome": self._outcome or ""} if words else {}

    def show_draft(self, said: Mapping[str, object]) -> None:
        """Show what was typed before, or nothing."""
        self._what.show_text(str(said.get("what", "")))
        outcome = str(said.get("outcome", ""))
        self._happened.check([outcome_look(outcome).answer] if outcome in _OUTCOMES else [])

    @property
    def unsaved(self) -> Wanted | None:
        """Give what keeps the story that is typed; None where none is."""
        if self._case is None or not self.draft:
            return None
        outcome = {"outcome": self._outcome} if self._outcome else {}
        said = {"patient": self._case.patient.id, "what": self.draft["what"], **outcome}
        return Wanted(({"edit": "log_unplanned", "id": self._new_id(), **said},), _("Kept: done without planning"))

    def show_visit(self, case: Case, visit: Visit) -> None:
        """Show what was kept at this visit."""
        self._case = case
        began = visit.opened
        kept = [each for each in case.unplanned if began is not None and each.at >= began]
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = [_story(each) for each in kept]
        for part in self._parts:
            self._kept.addWidget(part)
        self._pill.setVisible(bool(kept))

    @property
    def _outcome(self) -> str | None:
        return next((value for value in _OUTCOMES if outcome_look(value).answer in self._happened.checked), None)

    def _on_changed(self) -> None:
        self._keep.allow(bool(self._what.text.strip()), _("Write what it was first."))
        self.changed.emit()

    def _on_keep(self) -> None:
        unsaved = self.unsaved
        if unsaved is not None:
            self.wanted.emit(unsaved)


def _words() -> list[str]:
    return [outcome_look(value).answer for value in _OUTCOMES]


def _story(story: Unplanned) -> QWidget:
    part = QWidget()
    words = Label(quoted(story.what), "body")
    mark = [MarkLabel(outcome_look(story.outcome).mark, 16)] if story.outcome else []
    part.setLayout(Row(*mark, (words, 1), gap=8))
    grow_downwards(part)
    return part
