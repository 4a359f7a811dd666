"""Saying aloud where a step is now, and showing it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from exposure.domain.case import LadderCase
from exposure.domain.ladder import Rung
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.words import now_step, placed_between
from ui.widgets.announce import announce
from ui.widgets.ladder.board import LadderBoard


class LadderSpeech(QObject):
    """Follows what was done, so that it is heard without a look and seen without scrolling."""

    def __init__(self, hand: LadderHand, board: LadderBoard) -> None:
        super().__init__(board)
        self._hand, self._board = hand, board
        hand.added.connect(lambda step: self._say(step, placed_between))
        hand.placed.connect(lambda step: self._say(step, placed_between))
        hand.moved.connect(lambda step: self._say(step, now_step))

    def _say(self, step: str, words: Callable[[LadderCase, Rung], str]) -> None:
        rung, card = self._hand.rung(step), self._board.card_of(step)
        if self._hand.scene is not None and rung is not None:
            announce(self._board, words(self._hand.scene.ladder, rung))
        if card is not None:
            self._board.bring_into_view(card)
