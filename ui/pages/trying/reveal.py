"""The reveal: what was said and what happened, large and equal; it stays until a key."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.pages.trying.fair_test import FairTest
from ui.pages.trying.screen import Foot, TryScreen
from ui.try_session import TrySession
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.painting import Box
from ui.widgets.reveal_cards import RevealCards
from ui.widgets.themed import grow_downwards


class RevealScreen(TryScreen):
    """After the answer. Enter goes again; after a worry that came true it ends the try instead.

    Signals:
        ended(): that is all for now.
        again_wanted(): another try at once.
        correction_wanted(): something about this try is to be corrected.
        fair_test_planned(str): how a fair test would look is to be kept with the step.
    """

    part = 3
    drafts = False
    ended = Signal()
    again_wanted = Signal()
    correction_wanted = Signal()
    fair_test_planned = Signal(str)

    def __init__(self, session: TrySession) -> None:
        super().__init__(session)
        trial = session.trial
        self._came_true = trial.outcome in ("occurred", "partly")
        self.cards = RevealCards(trial)
        # After it happened, Enter must not lead straight into the next try.
        end, again = _looks(self._came_true)
        self._end = Button("try.end", _("That’s all for now"), end)
        self._again = Button("try.go_again", _("Go again"), again)
        self._correct = Button("try.correct", _("Correct…"), Look("quiet", px=17, height=48, padding=8))
        self._fair = FairTest(session.rung.fair_test)
        form = QWidget()
        form.setLayout(Column(None, self.cards, self._fair, _three_things(), None, gap=24))
        foot = Foot([self._end, self._again], _next_time(trial.likelihood_after, self._correct))
        self.lay_out(form, foot, 1160)
        # What came true is not explained away as luck.
        self._fair.setVisible(not self._came_true)
        self._end.clicked.connect(self._on_end)
        self._again.clicked.connect(self.go_on)
        self._fair.planned.connect(self.fair_test_planned)
        self._correct.clicked.connect(self.correction_wanted)

    @property
    def first(self) -> QWidget:
        """Give the button that Enter presses."""
        return self._end if self._came_true else self._again

    def go_on(self) -> None:
        """Go again."""
        if self.leave():
            self.again_wanted.emit()

    def leave(self) -> bool:
        """Keep how a fair test would look, where that was typed; False where it could not be kept."""
        self._fair.keep()
        return not self._fair.has_unkept

    def show_planned(self) -> None:
        """Say that the fair test is kept."""
        self._fair.show_kept()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the bar and read it aloud."""
        super().showEvent(event)
        self.cards.grow()
        announce(self, self.cards.says)

    def _on_end(self) -> None:
        if self.leave():
            self.ended.emit()


def _looks(came_true: bool) -> tuple[Look, Look]:
    """Give the looks of ending and going again: the primary one is what Enter presses."""
    end, again = Look(key="Esc", px=18, height=48), Look(icon="rotate-ccw", px=18, height=48)
    if came_true:
        return replace(end, kind="primary"), again
    return end, replace(again, kind="primary", key="Enter", padding=32)


def _three_things() -> Card:
    head = Column(
        Label(_("Go again asks three things only"), "lead_strong"),
        Label(_("The worry, how we’d know and what is left out stay as they are."), "helper", wrap=False),
        gap=4,
    )
    things = QWidget()
    flow = Flow(gap=24)
    questions = (_("How likely now?"), _("Did it happen?"), _("How likely next time?"))
    flow.add([_numbered(number, question) for number, question in enumerate(questions, 1)])
    things.setLayout(flow)
    grow_downwards(things)
    inside = QWidget()
    both = Flow(gap=32)
    words = QWidget()
    words.setLayout(head)
    both.add([words, things])
    inside.setLayout(both)
    grow_downwards(inside)
    return Card(Column(inside, margins=(28, 16, 28, 16)), Box("surface", "line", 1, 16))


def _numbered(number: int, question: str) -> QWidget:
    part = QWidget()
    # A key cap would promise a key.
    part.setLayout(
        Row(Label(f"{number}.", "lead_strong", "ink2", wrap=False), Label(question, "lead", wrap=False), gap=8)
    )
    return part


def _next_time(likelihood: int | None, correct: Button) -> QWidget:
    """Say that it is saved, with the way to correct it, and how likely it is next time."""
    line, flow = QWidget(), Flow(gap=12)
    if likelihood is None:
        says: QWidget = Label(_("Not said: how likely next time."), "helper_large")
    else:
        says = QWidget()
        words = Label(_("Next time you’d say"), "helper_large", wrap=False)
        says.setLayout(Row(words, Label(str(likelihood), "big_strong", "pred", wrap=False), gap=12))
    flow.add([Label(_("Saved."), "helper_large", wrap=False), correct, says])
    line.setLayout(flow)
    grow_downwards(line)
    return line
