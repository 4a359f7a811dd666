"""Asking about two cards at a time until it is clear where a step belongs; ratings stay as they are."""

from PySide6.QtCore import QObject, Signal

from exposure.domain.identifiers import RungId
from exposure.domain.ladder_order import close_to, disagreements, is_close, nearest, order_of
from exposure.words.language import _
from ui.pages.ladder.centre import LadderCentre
from ui.pages.ladder.compare import Comparison, compare
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.memory import LadderMemory
from ui.widgets.announce import announce
from ui.widgets.ladder.prompt import Answer


class CompareTalk(QObject):
    """Runs one comparison at a time through the prompt; leaving it changes nothing.

    Signals:
        kept(): the answer left the order as it was, and settles where order and ratings disagree.
    """

    kept = Signal()

    def __init__(self, hand: LadderHand, memory: LadderMemory, centre: LadderCentre) -> None:
        super().__init__(centre)
        self._hand, self._memory = hand, memory
        self._board, self._prompt = centre.board, centre.prompt
        self._comparison: Comparison | None = None
        self._moving: RungId | None = None
        self._prompt.answered.connect(self._on_answered)
        self._prompt.back_wanted.connect(self._on_back)
        hand.moved.connect(self._on_moved)

    @property
    def asks(self) -> bool:
        """Say whether two steps are being compared."""
        return not self._prompt.isHidden()

    def about_new(self, step: str) -> None:
        """Ask where a new step belongs among those whose worry is close to its own, if there are any."""
        rung = self._hand.rung(step)
        among = close_to(self._hand.scene.ladder, rung) if self._hand.scene and rung else ()
        if rung is not None and among:
            self._begin(compare(rung.id, among))

    def about_two(self, one: str, other: str = "") -> None:
        """Ask about two steps; without the other, about the one nearest in worry."""
        rung = self._hand.rung(one)
        second = self._hand.rung(other or self._nearest(one))
        if rung is None or second is None:
            return
        if rung.passed and second.passed:
            self._hand.refused.emit(_("Both steps are done. A step that is done keeps its place."))
            return
        # What is done keeps its place, so the answer is about the one that can move.
        step, fixed = (second, rung) if rung.passed else (rung, second)
        self._begin(compare(step.id, (fixed.id,)))

    def about_order(self, step: str) -> None:
        """Ask again about a step that is ranked above a greater worry."""
        scene = self._hand.scene
        found = [one for one in disagreements(scene.ladder.steps) if one.rung == step] if scene else []
        if found:
            self.about_two(found[0].rung, found[0].below)

    def keep_order(self, step: str) -> None:
        """Settle where order and ratings disagree about a step: both stay."""
        scene = self._hand.scene
        if scene is None:
            return
        found = [one.key for one in disagreements(scene.ladder.steps) if step in (one.rung, one.below)]
        if found:
            self._memory.settle(scene.ladder.ladder.id, found)
        self.kept.emit()

    def give_up(self) -> None:
        """Leave the order as it is, as when something else is done."""
        self._comparison = None
        self._prompt.leave()

    def _nearest(self, step: str) -> str:
        scene, rung = self._hand.scene, self._hand.rung(step)
        return (nearest(scene.ladder, rung) or "") if scene and rung else ""

    def _begin(self, comparison: Comparison) -> None:
        self._comparison = comparison
        card = self._board.card_of(comparison.step)
        first, second = self._hand.rung(comparison.step), self._hand.rung(comparison.other)
        if card is None or first is None or second is None:
            self.give_up()
            return
        self._board.bring_into_view(card)
        place = card.rect().translated(card.mapTo(self._board, card.rect().topLeft()))
        self._prompt.set_close(is_close(first, second))
        self._prompt.ask(first.movement, second.movement, place, back=comparison.can_go_back)

    def _on_answered(self, answer: Answer) -> None:
        if self._comparison is None:
            return
        comparison, self._comparison = self._comparison.answered(answer), None
        if comparison.settled:
            self._settle(comparison)
        else:
            self._begin(comparison)

    def _on_back(self) -> None:
        if self._comparison is not None:
            self._begin(self._comparison.back())

    def _settle(self, comparison: Comparison) -> None:
        scene, rung = self._hand.scene, self._hand.rung(comparison.step)
        if scene is None or rung is None:
            return
        place = comparison.place_in(order_of(scene.ladder.steps))
        if place == rung.position:
            announce(self._board, _("The order stays."))
            self.keep_order(rung.id)
        else:
            # The current step moves only after another question, which may be answered with no.
            self._moving = rung.id
            self._hand.move(rung.id, place)

    def _on_moved(self, step: str) -> None:
        if step == self._moving:
            self._moving = None
            self.keep_order(step)
