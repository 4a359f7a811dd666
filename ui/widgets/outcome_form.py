"""What is asked after a try; the same questions on the try's page and in the sheet for an answer that came later."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.models.try_answers import Answered
from ui.widgets.after_yes import AfterYes, Offers
from ui.widgets.ask_again import AskAgain
from ui.widgets.boxes import Column
from ui.widgets.did_it_happen import DidItHappen
from ui.widgets.fields import TextField
from ui.widgets.focus import focusable
from ui.widgets.labels import Label
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.question import Question
from ui.widgets.used_any import UsedAny

_NARROW = 700


@dataclass(frozen=True, slots=True)
class FormLook:
    """What the form needs to know of the try.

    `left` are the things that were to be left out, else `known` are the usual ones; `early`: it is too soon to know.
    `short`: after "go again" only the answer and the next likelihood are asked. `aids`: whether to ask what was used.
    """

    pronoun: str = ""
    left: Sequence[str] = ()
    known: Sequence[str] = ()
    early: bool = False
    short: bool = False
    aids: bool = True


class OutcomeForm(QWidget):
    """Did it happen, what happened, what was used, how likely next time; what else depends on the first answer.

    Signals:
        changed(): something was said.
        followed(QWidget): an answer brought questions, which begin with this part.
    """

    changed = Signal()
    followed = Signal(QWidget)

    def __init__(self, name: str, look: FormLook, now: datetime) -> None:
        super().__init__()
        self._look, self._now = look, now
        self.did = DidItHappen(f"{name}.did", early=look.early)
        self._came_true = Label("", "lead_strong")
        self._after = AfterYes(f"{name}.after")
        self._offers = Offers(f"{name}.next")
        self._again = AskAgain(f"{name}.again", look.pronoun)
        self._words = TextField(f"{name}.words", _("What happened?"), px=20)
        self._words.sentences = False
        self._what = Question(_("What happened?"), self._words)
        self._used = _used_any(f"{name}.used", look)
        self._used_question = Question(_used_words(look), self._used)
        self.scale = LikelihoodScale(f"{name}.likelihood", _("How likely next time?"))
        self._next = Question(_("How likely next time?"), self.scale)
        self.setLayout(Column(*self._parts(), gap=32))
        self._connect_signals()
        self.show_answered(Answered())

    @property
    def answered(self) -> Answered:
        """Give everything said so far; what is not asked now is not said."""
        outcome = self.did.outcome
        came_true = outcome in ("occurred", "partly")
        return Answered(
            outcome=outcome,
            what_happened=self._words.text,
            # A question that is hidden was not asked, whatever was answered before.
            used=None if self._used_question.isHidden() else self._used.used,
            likelihood=None if self._next.isHidden() else self.scale.answer,
            how_bad=self._after.how_bad if came_true else None,
            how_long=self._after.how_long if came_true else "",
            next_step=self._offers.next_step if came_true else None,
            asking=self._again.asking,
        )

    def go_on(self) -> None:
        """Bring the focus to the first of the questions that came with the answer."""
        stops = focusable(self._again if self.did.outcome == "unclear" else self._what)
        stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_answered(self, said: Answered) -> None:
        """Show what was said before, or nothing."""
        self.did.show_outcome(said.outcome)
        self._words.show_text(said.what_happened)
        self._used.show_used(said.used)
        self.scale.show_answer(said.likelihood)
        self._after.show_said(said.how_bad, said.how_long)
        self._offers.show_next(said.next_step)
        self._again.show_asking(said.asking, self._now)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what stands side by side where it is narrow."""
        super().resizeEvent(event)
        self.did.stack(self.width() / theme.current().scale < _NARROW)

    def _parts(self) -> tuple[QWidget, ...]:
        question = Question(_("Did it happen?"), self.did, role="h1")
        asked = (self._what, self._after, self._used_question, self._next, self._offers)
        return (question, self._came_true, self._again, *asked)

    def _connect_signals(self) -> None:
        for part in (self.did, self._after, self._offers, self._again, self._used):
            part.changed.connect(self._on_changed)
        self._words.textChanged.connect(self._on_changed)
        self.scale.changed.connect(self._on_changed)
        self.did.settled.connect(self._on_settled)

    def _on_settled(self) -> None:
        came_true, unclear = self.did.outcome in ("occurred", "partly"), self.did.outcome == "unclear"
        if came_true or unclear:
            self.followed.emit(self._came_true if came_true else self._again)

    def _on_changed(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Show the questions that follow from the answer."""
        outcome = self.did.outcome
        came_true, unclear = outcome in ("occurred", "partly"), outcome == "unclear"
        whole = not self._look.short or came_true
        self._came_true.setText(_came_true_words(outcome))
        self._came_true.setVisible(came_true)
        self._after.setVisible(came_true)
        self._offers.setVisible(came_true)
        self._again.setVisible(unclear)
        self._what.setVisible(whole or unclear)
        self._what.ask(_("What happened, and what did you do next?") if came_true else _("What happened?"))
        self._used_question.setVisible(whole and self._look.aids)
        self._next.setVisible(not unclear and not (self._look.early and outcome == "did_not_occur"))


def _came_true_words(outcome: str | None) -> str:
    if outcome == "partly":
        return _("Some of it happened. Let’s look at what you did next.")
    return _("It happened. Let’s look at what you did next.")


def _used_words(look: FormLook) -> str:
    return _("Did you use any after all?") if look.left else _("Did you use anything to stay safe?")


def _used_any(name: str, look: FormLook) -> UsedAny:
    nothing = _("No, left them all out") if look.left else _("No, nothing")
    return UsedAny(name, _used_words(look), nothing, look.left or look.known)
