"""What shall we do today? The answers, what is different this time, and which other step; nothing is chosen before."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.move_up_choices import step_choices
from ui.dialogs.stacked import StackedChoices
from ui.models.try_plan import TryPlan
from ui.pages.visit.today.offer import AGAIN, NEXT, NOT_TODAY, OTHER, UP, Offer
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.fields import TextField
from ui.widgets.labels import Label

_SIZE = Size(72, 19)
Kind = TypeVar("Kind", bound=Choices)


class WhatToday(QWidget):
    """The question and what follows from its answer.

    Signals:
        chosen(): another answer was given, or another step.
        typed(): something was typed about what is different.
        left_words(): what is different was written, and the focus went on.
        emptied(): an answer had the focus, and no try is offered any more.
        move_up_wanted(): the next step is to become the current one.
    """

    chosen = Signal()
    typed = Signal()
    left_words = Signal()
    emptied = Signal()
    move_up_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offer: Offer | None = None
        self._about = ""
        self._shown: tuple[tuple[Choice, ...], tuple[Choice, ...]] = ((), ())
        self._title = Label(_("What shall we do today?"), "h3")
        self._choices = Choices("today.what", self._title.text(), ())
        self._others = StackedChoices("today.step", _("Which step?"), ())
        self._varied = TextField("today.varied", _("What is different this time?"), _varied_hint(), px=17)
        self._varied.sentences = False
        self._change = QWidget()
        self._change.setLayout(Column(Label(_("What is different this time?"), "strong"), self._varied, gap=6))
        self._allowed = Label(_("Not the next step. That is allowed."), "body", "ink2")
        self._up = Button("today.move_up", _("Go to the next step"), Look(icon="arrow-up", px=16, height=44))
        self._column = Column(self._title, self._choices, self._others, self._allowed, self._up, self._change, gap=12)
        self._column.setAlignment(self._up, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(self._column)
        self._varied.textChanged.connect(self._on_typed)
        self._varied.left.connect(self.left_words)
        self._up.clicked.connect(self.move_up_wanted)

    @property
    def first(self) -> QWidget | None:
        """Give the first answer."""
        return next(iter(self._choices.buttons), None)

    @property
    def plan(self) -> TryPlan:
        """Give what was chosen so far."""
        return TryPlan(self._about, self._choices.value, self._rung(), self._varied.text)

    @property
    def wants_up(self) -> bool:
        """Say whether moving up was chosen and not done yet."""
        return self._choices.value == UP

    def show_offer(self, offer: Offer, plan: TryPlan) -> None:
        """Ask what is offered now; an answer given to another question is forgotten."""
        self._offer, self._about = offer, offer.about
        asked = (offer.choices, step_choices(offer.others))
        if asked != self._shown:
            self._shown = asked
            self._ask_anew(offer)
        mine = plan if plan.about == offer.about else TryPlan()
        self._choices.select(mine.choice)
        self._others.select(mine.rung if mine.choice == OTHER else None)
        self._varied.show_text(mine.varied)
        self._title.setText(_("What would you like to do?") if offer.ready else _("What shall we do today?"))
        self._title.setVisible(bool(offer.choices))
        self._arrange()

    def _ask_anew(self, offer: Offer) -> None:
        """Put other answers in the place of those before."""
        self._choices = self._replaced(self._choices, Choices("today.what", self._title.text(), offer.choices, _SIZE))
        others = StackedChoices("today.step", _("Which step?"), step_choices(offer.others))
        self._others = self._replaced(self._others, others)
        self._choices.chosen.connect(self._on_chosen)
        self._others.chosen.connect(self._on_chosen)

    def _replaced(self, old: Kind, new: Kind) -> Kind:
        had_focus = any(button.hasFocus() for button in old.buttons)
        self._column.replaceWidget(old, new)
        new.setVisible(not old.isHidden())
        old.hide()
        old.deleteLater()
        if had_focus and new.buttons:
            new.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.emptied.emit()
        return new

    def _rung(self) -> str | None:
        offer, value = self._offer, self._choices.value
        if offer is None or value in (None, NOT_TODAY, UP):
            return None
        if value == OTHER:
            return self._others.value
        step = offer.next if value == NEXT else offer.again
        return step.id if step is not None else None

    def _on_chosen(self, _value: str) -> None:
        self._arrange()
        self.chosen.emit()

    def _on_typed(self) -> None:
        if self._varied.isVisible():
            self.typed.emit()

    def _arrange(self) -> None:
        value = self._choices.value
        self._choices.setVisible(bool(self._choices.buttons))
        self._others.setVisible(value == OTHER)
        self._allowed.setVisible(value == NEXT or (value == OTHER and self._is_later()))
        self._up.setVisible(value == UP)
        self._change.setVisible(value == AGAIN)

    def _is_later(self) -> bool:
        chosen = [step for step in (self._offer.others if self._offer else ()) if step.id == self._others.value]
        return any(not step.passed for step in chosen)


def _varied_hint() -> str:
    return _("For example: a fuller basket. Leave it empty for the same again.")
