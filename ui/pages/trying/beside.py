"""A card at the left and a form at the right, or one over the other where it is narrow."""

from PySide6.QtWidgets import QWidget

from ui.pages.trying.recall import RecallCard
from ui.widgets.boxes import Row
from ui.widgets.covered_prediction import CoveredPrediction
from ui.widgets.turning_row import TurningRow, keep_width

_NARROW, _CARD = 1080, 408


class Beside(TurningRow):
    """Keeps the card 408 px wide at 100 %, at the top; in a narrow place it lies over the form."""

    def __init__(self, card: CoveredPrediction | RecallCard, form: QWidget) -> None:
        super().__init__(Row(card, (form, 1), gap=32), _NARROW)
        self._card = card

    def turn(self, *, narrow: bool) -> None:
        """Give the card its width."""
        # Over the questions the card gives way, so that the first of them stays in sight.
        self._card.set_low(narrow)
        keep_width(self._card, _CARD, narrow=narrow)
