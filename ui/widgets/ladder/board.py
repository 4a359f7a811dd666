"""The ladder as one works on it: choosing a card, typing its worry, drawing it to another number."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from exposure.domain.identifiers import RungId
from ui.widgets.ladder.board_keys import DIRECTIONS, NUDGES, VERBS, digit, is_plain
from ui.widgets.ladder.choice import CardChoice
from ui.widgets.ladder.drag import CardDrag
from ui.widgets.ladder.nudge import Nudge
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.step_card import StepCard
from ui.widgets.ladder.thermometer import Thermometer
from ui.widgets.ladder.worry_field import WorryField
from ui.widgets.themed import call


class LadderBoard(QScrollArea):
    """Holds the thermometer, scrolls it downwards only, and turns keys and mouse into what is wanted.

    The keys act only while a card has the focus. Signals, each with the id of its step:
        chosen(str): another card was chosen, or none ("").
        rated(str, int): the card was put at this worry.
        wanted(str, str): something is wanted of a card; the verb of its key comes first.
        kept(str), asked_again(str): the answer to a card's question about the order.
        next_wanted(str): a card got its first number by key; carries the next one that has none, for choosing.
        compared(str, str): two cards are to be put side by side.
        refused(str): something typed cannot be used; carries the sentence.
    """

    chosen = Signal(str)
    rated = Signal(str, int)
    wanted = Signal(str, str)
    next_wanted = Signal(str)
    kept = Signal(str)
    asked_again = Signal(str)
    compared = Signal(str, str)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.thermometer = Thermometer()
        self._choice = CardChoice(self.thermometer)
        self._drag = CardDrag(self.thermometer, self)
        self._nudge = Nudge(self)
        self._field = WorryField("ladder.worry")
        self._field.setParent(self.thermometer)
        call(self, "ladder.board")
        self.setWidget(self.thermometer)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._connect_signals()

    @property
    def chosen_step(self) -> Step | None:
        """Give the step whose card is chosen."""
        card = self._choice.card
        return card.step if card else None

    @property
    def marked_step(self) -> Step | None:
        """Give the step marked to be put beside the chosen one."""
        card = self._choice.card_of(self._choice.marked)
        return card.step if card else None

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps, from the bottom of the ladder up.

        What is chosen stays chosen; where it is gone, the card in its place is.
        """
        before = list(self.thermometer.cards)
        for card in self.thermometer.show_steps(steps):
            self._connect_card(card)
        self._choice.settle(before)

    def choose(self, step: RungId | None, *, focus: bool = False) -> None:
        """Choose a card, bring it into view, and give it the focus where asked."""
        if step != self._choice.chosen:
            # A number that is just being changed belongs to the card that is left.
            self._nudge.keep()
            self._choice.choose(step)
            self._choice.mark(None)
            self.chosen.emit(self._choice.chosen or "")
        card = self._choice.card_of(step)
        if card is not None:
            self.bring_into_view(card)
            if focus:
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, step: RungId | None) -> None:
        """Mark a card to be put beside the chosen one, or none."""
        self._choice.mark(step)

    def bring_into_view(self, card: QWidget) -> None:
        """Scroll until a card is seen, with a little of what is around it."""
        around = max(0, min(card.height(), (self.viewport().height() - card.height()) // 2))
        self.ensureWidgetVisible(card, 0, around)

    def card_of(self, step: str) -> StepCard | None:
        """Give the card of a step, if it is shown."""
        return self._choice.card_of(RungId(step))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means for the card that has the focus."""
        card = self._choice.focused
        if card is None or not is_plain(event) or not (self._walk(event) or self._work(card, event)):
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep a number that was just being changed."""
        self._nudge.keep()
        super().hideEvent(event)

    def drag_over(self, step: Step, place: QPoint) -> None:
        """Show where a card drawn from elsewhere would hang; `place` is on the screen."""
        self._drag.over(step, place)

    def drop(self, place: QPoint | None) -> int | None:
        """End such a drawing at a place on the screen; gives the number, None beside the thermometer or without one."""
        return self._drag.end(place)

    def _connect_signals(self) -> None:
        self.thermometer.resized.connect(self._on_resized)
        self._nudge.live.connect(self._on_live)
        self._nudge.settled.connect(self.rated)
        self._field.said.connect(self._on_said)
        self._field.tried.connect(self.thermometer.show_hint)
        self._field.left.connect(self._on_field_left)
        self._field.refused.connect(self.refused)

    def _connect_card(self, card: StepCard) -> None:
        step = card.step.id
        card.clicked.connect(lambda: self.choose(step))
        card.dragged.connect(lambda place: self._on_dragged(card, place))
        card.dropped.connect(lambda place: self._on_dropped(card, place))
        card.cancelled.connect(lambda: self.drop(None))
        card.joined.connect(lambda: self._on_joined(step))
        card.kept.connect(lambda: self.kept.emit(step))
        card.asked_again.connect(lambda: self.asked_again.emit(step))

    def _walk(self, event: QKeyEvent) -> bool:
        """Go to the next card up or down; with Shift, mark it to be put side by side."""
        direction = DIRECTIONS.get(Qt.Key(event.key()))
        if direction is None:
            return False
        choice = self._choice
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            choice.mark(choice.next_to(choice.marked or choice.chosen, direction))
        else:
            self.choose(choice.next_to(choice.chosen, direction), focus=True)
        return True

    def _work(self, card: StepCard, event: QKeyEvent) -> bool:
        """Do what a key does with one card."""
        key, step = Qt.Key(event.key()), card.step
        nudged, typed, verb = NUDGES.get(key), digit(event), VERBS.get(key)
        if nudged and step.worry is not None:
            self._nudge.by(step, nudged)
        elif typed or nudged:
            self._type(card, typed)
        elif verb is not None:
            self.wanted.emit(verb, step.id)
            if verb == "remove":
                self._on_field_left(by_key=True)
        else:
            return False
        return True

    def _type(self, card: StepCard, typed: str) -> None:
        self._nudge.drop()
        self.choose(card.step.id)
        place = card.number_place().toRect().translated(card.pos())
        self._field.ask(card.step.title, place, typed)

    def _on_resized(self) -> None:
        card = self._choice.card
        if card is not None:
            self.bring_into_view(card)

    def _on_live(self, step: str, worry: int | None) -> None:
        card = self.card_of(step)
        if card is not None:
            card.show_live(worry)

    def _on_said(self, worry: int) -> None:
        card = self._choice.card
        if card is None:
            return
        step, was = card.step.id, card.step.worry
        following = self._choice.next_unrated(step) if was is None else None
        self.rated.emit(step, worry)
        # A number that was refused leaves its card unrated.
        if following and card.step.worry is not None:
            self.next_wanted.emit(following)

    def _on_field_left(self, by_key: bool) -> None:
        card = self._choice.card
        if card is not None and by_key:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_dragged(self, card: StepCard, place: QPoint) -> None:
        self.choose(card.step.id)
        self.drag_over(card.step, place)

    def _on_dropped(self, card: StepCard, place: QPoint) -> None:
        worry = self.drop(place)
        if worry is not None and worry != card.step.worry:
            self.rated.emit(card.step.id, worry)

    def _on_joined(self, step: RungId) -> None:
        chosen = self._choice.chosen
        if chosen and chosen != step:
            self._choice.mark(step)
            self.compared.emit(chosen, step)
