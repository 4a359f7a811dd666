"""Draws a wooden ladder that narrows upwards, its rungs by their states, and somebody climbing it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.widgets.ladder.state_look import take_hatching, take_look_of
from ui.widgets.painting import NO_BRUSH, NO_PEN, brush, colour_of, pen
from ui.wording import State

_TAPER, _RAIL, _RUNG, _RISE = 0.14, 0.036, 0.062, 106
_INK_LIMBS = (
    ((45.5, 60), (44, 78), (44, 93.5), 8.0),
    ((54.5, 60), (58, 76), (56.5, 93.5), 8.0),
    ((40.5, 34), (31, 43), (30, 49), 6.2),
    ((59.5, 33), (67.5, 19), (66, 3.5), 6.2),
)
_HEAD, _HEAD_RADIUS = (50, 17), 9
_SOLES = 0.975


@dataclass(frozen=True, slots=True)
class Ladder:
    """A ladder in `zone`: heights and states of its rungs from the bottom, and the figure’s rung and height."""

    zone: QRectF
    middles: tuple[float, ...]
    states: tuple[State, ...]
    here: int | None
    figure: float

    @property
    def top(self) -> float:
        """Give where the rails end."""
        highest = self.middles[-1] if self.middles else self.zone.center().y()
        return max(self.zone.top() + 4, highest - _RISE)

    def rails(self, height: float) -> tuple[float, float]:
        """Give the middles of the rails at a height."""
        share = (self.zone.bottom() - height) / max(1.0, self.zone.bottom() - self.top)
        inwards = share * _TAPER * self.zone.width() + self.rail
        return self.zone.left() + inwards, self.zone.right() - inwards

    @property
    def rail(self) -> float:
        """Give half the width of a rail."""
        return max(4.0, self.zone.width() * _RAIL)


def draw_ladder(painter: QPainter, ladder: Ladder) -> None:
    """Draw rungs, rails over their ends, and the figure."""
    for middle, state in zip(ladder.middles, ladder.states, strict=True):
        _draw_rung(painter, ladder, middle, state)
    # The rails come last, so that the rungs seem to go into them.
    for side in (0, 1):
        _draw_rail(painter, ladder, side)
    ground = ladder.zone.bottom() if ladder.here is None else ladder.middles[ladder.here]
    middle = ladder.zone.center().x()
    size = ladder.figure
    draw_climber(painter, QRectF(middle - size / 2, ground - size * _SOLES, size, size))


def draw_climber(painter: QPainter, where: QRectF) -> None:
    """Draw somebody from behind, soles at the foot of the square `where`, one hand on the rung above."""
    painter.save()
    painter.translate(where.topLeft())
    painter.scale(where.width() / 100, where.height() / 100)
    for *points, width in _INK_LIMBS:
        line = QPainterPath(QPointF(*points[0]))
        for point in points[1:]:
            line.lineTo(QPointF(*point))
        limb = QPen(colour_of("ink"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(line, limb)
    painter.fillPath(_shirt(), colour_of("accent"))
    painter.setPen(NO_PEN)
    painter.setBrush(brush("ink"))
    painter.drawEllipse(QPointF(*_HEAD), _HEAD_RADIUS, _HEAD_RADIUS)
    painter.restore()


def _shirt() -> QPainterPath:
    shirt = QPainterPath(QPointF(37, 34))
    shirt.quadTo(37, 29, 43, 29)
    shirt.lineTo(57, 29)
    shirt.quadTo(63, 29, 63, 34)
    shirt.lineTo(59, 62)
    shirt.quadTo(58.5, 65, 56, 65)
    shirt.lineTo(44, 65)
    shirt.quadTo(41.5, 65, 41, 62)
    shirt.closeSubpath()
    return shirt


def _draw_rung(painter: QPainter, ladder: Ladder, middle: float, state: State) -> None:
    """Draw one rung: solid = done, in the accent = current, hatched = resting, dashed = later."""
    left, right = ladder.rails(middle)
    thick = max(8.0, min(14.0, ladder.zone.width() * _RUNG))
    bar = QRectF(left, middle - thick / 2, right - left, thick)
    if state == "current":
        bar = bar.adjusted(0, -1, 0, 1)
    take_look_of(painter, state)
    painter.drawRoundedRect(bar, 5, 5)
    if state == "resting":
        take_hatching(painter)
        painter.drawRoundedRect(bar.adjusted(1, 1, -1, -1), 4, 4)
    painter.setBrush(NO_BRUSH)


def _draw_rail(painter: QPainter, ladder: Ladder, side: int) -> None:
    top, bottom, half = ladder.top, ladder.zone.bottom(), ladder.rail
    above, below = ladder.rails(top)[side], ladder.rails(bottom)[side]
    rail = QPainterPath(QPointF(above - half, top))
    rail.lineTo(above + half, top)
    rail.lineTo(below + half, bottom)
    rail.lineTo(below - half, bottom)
    rail.closeSubpath()
    painter.setPen(pen("timber_edge"))
    painter.setBrush(brush("timber"))
    painter.drawPath(rail)
