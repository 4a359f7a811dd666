"""The ladder as a glyph: rising bars, one a step."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from ui import theme
from ui.widgets.painting import NO_PEN, Box, brush, draw_box, pen
from ui.wording import State

_BAR, _STEP = 7, 11
_LOW, _RISE = 0.34, 0.6


def draw_mini_ladder(painter: QPainter, where: QRectF, states: Sequence[State]) -> None:
    """Draw rising bars from the lowest step, at the left of `where` and as high as it is.

    Filled = done, with a dot = current, hatched = resting, hollow = later.
    """
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
