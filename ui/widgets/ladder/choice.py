"""Which card is chosen, which is marked to stand beside it, and where Tab stops."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from exposure.domain.identifiers import RungId
from ui.widgets.ladder.step_card import StepCard
from ui.widgets.ladder.thermometer import Thermometer


class CardChoice:
    """One card of a thermometer is chosen at most, and at most one other is marked."""

    def __init__(self, thermometer: Thermometer) -> None:
        self._thermometer = thermometer
        self.chosen: RungId | None = None
        self.marked: RungId | None = None

    @property
    def card(self) -> StepCard | None:
        """Give the card that is chosen."""
        return self.card_of(self.chosen)

    @property
    def focused(self) -> StepCard | None:
        """Give the card that has the focus."""
        return next((card for card in self._thermometer.cards.values() if card.hasFocus()), None)

    def card_of(self, step: RungId | None) -> StepCard | None:
        """Give the card of a step, if it is shown."""
        return self._thermometer.cards.get(step) if step else None

    def choose(self, step: RungId | None) -> None:
        """Check one card, and let Tab stop at it alone; without one, at the lowest."""
        cards = self._thermometer.cards
        self.chosen = step if step in cards else None
        stop = self.chosen or next(iter(cards), None)
        for key, card in cards.items():
            # An exclusive button cannot be unchecked by hand, so it is let go of meanwhile.
            card.setAutoExclusive(False)
            card.setChecked(key == self.chosen)
            card.setAutoExclusive(True)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == stop else Qt.FocusPolicy.ClickFocus)

    def mark(self, step: RungId | None) -> None:
        """Mark one card, or none; the chosen one is never marked."""
        self.marked = step if step != self.chosen else None
        for key, card in self._thermometer.cards.items():
            card.set_marked(key == self.marked)

    def settle(self, before: Sequence[RungId]) -> None:
        """Choose again once the cards have changed: the same card, or the one now in the place of one that is gone."""
        left = list(self._thermometer.cards)
        gone = self.chosen in before and self.chosen not in left
        self.mark(None)
        self.choose(
            left[min(before.index(self.chosen), len(left) - 1)] if self.chosen and gone and left else self.chosen
        )

    def next_unrated(self, step: RungId) -> RungId | None:
        """Give the card without a rating that follows `step` in the tray, else the first other one there."""
        waiting = [key for key, card in self._thermometer.cards.items() if card.step.worry is None]
        place = waiting.index(step) if step in waiting else 0
        return next((key for key in waiting[place:] + waiting[:place] if key != step), None)

    def next_to(self, start: RungId | None, direction: int) -> RungId | None:
        """Give the next card up (1) or down (-1) from `start`, stopping at the ends; the tray lies above the scale."""
        cards = self._thermometer.cards
        waiting = [key for key, card in cards.items() if card.step.worry is None]
        ids = [key for key in cards if key not in waiting] + waiting[::-1]
        if not ids:
            return None
        place = ids.index(start) if start in ids else 0
        return ids[min(max(place + direction, 0), len(ids) - 1)]
