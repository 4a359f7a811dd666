"""The ladder as a glyph: rising bars, one a step."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import theme
from ui.widgets.painting import NO_PEN, Box, brush, draw_box, painter_of, pen
from ui.widgets.themed import Themed
from ui.wording import State

_BAR, _STEP = 7, 11
_LOW, _RISE = 0.34, 0.6
_FIXED = QSizePolicy.Policy.Fixed


class MiniLadder(Themed, QLabel):
    """Rising bars from the lowest step: filled = done, with a dot = current, hatched = resting, hollow = later.

    `says` is what a screen reader hears: "Step 4 of 7".
    """

    def __init__(self, states: Sequence[State], says: str, height: int = 28) -> None:
        super().__init__()
        self._height = height
        self.setSizePolicy(_FIXED, _FIXED)
        self.show_states(states, says)
        self.follow_theme()

    def show_states(self, states: Sequence[State], says: str) -> None:
        """Show another ladder."""
        self._states = tuple(states)
        self.setAccessibleName(says)
        self.on_theme_changed()

    def sizeHint(self) -> QSize:
        """Give room for the bars."""
        look = theme.current()
        return QSize(len(self._states) * look.px(_STEP) + 2, look.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        with painter_of(self) as painter:
            draw_mini_ladder(painter, QRectF(self.rect()), self._states)


def draw_mini_ladder(painter: QPainter, where: QRectF, states: Sequence[State]) -> None:
    """Draw the bars of a ladder at the left of `where`, as high as it is; also for a table's cell."""
    look = theme.current()
    for number, state in enumerate(states):
        height = where.height() * (_LOW + _RISE * number / max(1, len(states) - 1))
        left = where.x() + 1.75 + number * look.px(_STEP)
        _draw_bar(painter, QRectF(left, where.bottom() - height, look.px(_BAR), height - 1), state)


def _draw_bar(painter: QPainter, bar: QRectF, state: State) -> None:
    if state == "done":
        draw_box(painter, bar, Box("mastered", None, radius=2))
    elif state == "current":
        # A little wider than the others, and with a dot: to be told apart without colour.
        draw_box(painter, bar.adjusted(-1.5, -1, 1.5, 1), Box("accent", None, radius=3))
        painter.setPen(NO_PEN)
        painter.setBrush(brush("surface"))
        dot = bar.width() * 0.27
        painter.drawEllipse(QPointF(bar.center().x(), bar.top() + bar.width() * 0.75), dot, dot)
    elif state == "resting":
        painter.setPen(pen("hold", 1.4))
        painter.setBrush(QBrush(theme.current().colour("hold"), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(bar, 2, 2)
    else:
        draw_box(painter, bar, Box(None, "control", 1.2, 2))
