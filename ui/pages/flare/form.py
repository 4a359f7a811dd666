"""The form of a flare, for one patient and one call: the questions, the note beside them, the foot."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from exposure.domain.case import Case
from exposure.domain.flare_note import FlareNote
from exposure.words.flare_note import flare_note
from exposure.words.language import _
from ui import theme
from ui.dialogs.concern import Line
from ui.dialogs.flare_ring import RingQuestion
from ui.pages.flare.beside import Beside
from ui.pages.flare.card import NumberedCard
from ui.pages.flare.head import FlareHead
from ui.pages.flare.questions import NewOrDifferent, PlanPart, SteadyPart
from ui.pages.trying.screen import Foot
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.reading_order import tab_in_reading_order
from ui.widgets.scrolling import Scrolling
from ui.workspace import Workspace

_BESIDE, _NARROW = 420, 1000
_SAVE = Look("primary", icon="check", key="Ctrl+Enter", px=17, height=48)


class FlareForm(QWidget):
    """Asks in the order of a phone call; new or different, the steady step and who rings are needed.

    Signals:
        changed(): something was said that a draft does not have yet.
        save_wanted(), close_wanted(), copy_wanted(), print_wanted(): as the buttons say.
    """

    changed = Signal()
    save_wanted = Signal()
    close_wanted = Signal()
    copy_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, case: Case, workspace: Workspace) -> None:
        super().__init__()
        self.case, self._by, self._now = case, workspace.user, workspace.now()
        self._head = FlareHead("flare.since", case.patient.name, self._now)
        self.new = NewOrDifferent("flare.new", case)
        self._plan = PlanPart("flare.plan", case)
        self._steady = SteadyPart("flare.step", case)
        self._ring = RingQuestion("flare.ring", case, self._now)
        self.beside = Beside("flare")
        self._save = Button("flare.do", _("Save flare"), _SAVE)
        self._foot = Foot((self._save,))
        self._columns = self._body()
        self._lay_out()
        self._connect_signals()
        self._on_changed()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Give the edits of one gesture: the plan where it was written now, what is new, and the flare."""
        began = {"at": self._head.began.isoformat()} if self._head.began else {}
        asked = {**self._steady.given, "ring": self._ring.ring, "note": self.beside.note.text.strip()}
        flare: Line = {"edit": "open_flare", "patient": self.case.patient.id, **asked, **began}
        return (*self._plan.lines, *self.new.lines, flare)

    @property
    def missing(self) -> list[str]:
        """Name what is still needed."""
        ring = [] if self._ring.ring else [_("who rings, and when")]
        return [*self.new.missing, *self._steady.missing, *ring]

    @property
    def said(self) -> dict[str, object]:
        """Give everything that was said, for a draft."""
        plan, step = self._plan.fields.said, self._steady.choices.value
        parts = (self._head.said, self.new.said, self._ring.said, self.beside.said)
        return {**{name: value for part in parts for name, value in part.items()}, "plan": plan, "step": step}

    def show_said(self, said: Mapping[str, object]) -> None:
        """Show what a draft kept."""
        kept = dict(said)
        for part in (self._head, self.new, self._ring, self.beside):
            part.show_said(kept)
        plan = kept.get("plan")
        self._plan.fields.show_said(plan if isinstance(plan, dict) else {})
        self._steady.choices.select(str(kept["step"]) if kept.get("step") else None)
        self._on_changed()

    def tell(self, words: str) -> None:
        """Say why it was not saved; everything stays as it was said."""
        self._foot.say(words)
        announce(self._foot, words)

    def take_focus(self) -> None:
        """Bring the focus to the first question."""
        tab_in_reading_order(self)
        first = next((button for button in self.new.choices.buttons if button.isChecked()), self.new.choices.buttons[0])
        first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the note below the questions where it is narrow."""
        super().resizeEvent(event)
        look = theme.current()
        narrow = self.width() / look.scale < _NARROW
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.beside.setMaximumWidth(100_000 if narrow else round(look.px(_BESIDE)))

    def _body(self) -> Row:
        read = (
            _("Read the plan aloud") if self._plan.has_plan else _("No plan yet. Three short lines, if there is time.")
        )
        cards = (
            NumberedCard(1, _("Anything new or different?"), self.new, _("Before anything else")),
            NumberedCard(2, read, self._plan),
            NumberedCard(3, _("Which step feels steady?"), self._steady, _("Any step that is done")),
            NumberedCard(4, _("I’ll ring on"), self._ring),
        )
        questions = QWidget()
        questions.setLayout(Column(*cards, None, gap=12))
        return Row((questions, 2), (self.beside, 1), gap=20, margins=(24, 16, 24, 16))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setLayout(self._columns)
        self.setLayout(Column(self._head, (Scrolling(body), 1), self._foot, gap=0))

    def _connect_signals(self) -> None:
        for part in (self._head, self.new, self._steady, self._ring, self.beside):
            part.changed.connect(self._on_changed)
        self._plan.changed.connect(self._on_changed)
        self._head.close_wanted.connect(self.close_wanted)
        self._save.clicked.connect(self.save_wanted)
        self.beside.copy_wanted.connect(self.copy_wanted)
        self.beside.print_wanted.connect(self.print_wanted)
        self.beside.anew_wanted.connect(self.beside.write_anew)

    def _on_changed(self) -> None:
        self.beside.blockSignals(True)
        self.beside.write_note(flare_note(self._note))
        self.beside.blockSignals(False)
        missing = self.missing
        still = _("Still needed: {things}.").format(things=", ".join(missing))
        self._save.allow(not missing, still)
        self._foot.say(still if missing else _("Everything needed is there. The rest can wait."))
        tab_in_reading_order(self)
        self.changed.emit()

    @property
    def _note(self) -> FlareNote:
        began = self._head.began
        return FlareNote(
            at=self._now,
            by=self._by,
            pronoun=self.case.patient.pronoun,
            since=began.date() if began else None,
            new=self.new.news,
            new_words=self.new.words,
            plan=self._plan.has_plan,
            keeps=self._plan.keeps,
            tools=self._plan.tools,
            people=self._plan.people,
            steady=self._steady.movement,
            ring_how=self._ring.how,
            ring_at=self._ring.at,
            back=self.beside.back.text(),
        )
