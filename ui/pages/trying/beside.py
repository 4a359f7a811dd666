"""A card at the left and a form at the right, or one over the other where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.pages.trying.recall import RecallCard
from ui.widgets.boxes import Row
from ui.widgets.covered_prediction import CoveredPrediction
from ui.widgets.themed import Themed

_NARROW, _CARD = 1080, 408


class Beside(Themed, QWidget):
    """Keeps the card 408 px wide at 100 %, at the top; in a narrow place it lies over the form."""

    def __init__(self, card: CoveredPrediction | RecallCard, form: QWidget) -> None:
        super().__init__()
        self._card = card
        self._row = Row(card, (form, 1), gap=32)
        self._row.setAlignment(card, Qt.AlignmentFlag.AlignTop)
        self._row.setAlignment(form, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._row)
        self.follow_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the direction that fits."""
        super().resizeEvent(event)
        self._arrange()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        narrow = self.width() / look.scale < _NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        # Over the questions the card gives way, so that the first of them stays in sight.
        self._card.set_low(narrow)
        self._card.setMinimumWidth(0 if narrow else look.px(_CARD))
        self._card.setMaximumWidth(100_000 if narrow else look.px(_CARD))
