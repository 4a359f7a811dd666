"""The arrows from box to box: round in a ring, or down a column."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui import theme
from ui.widgets.painting import NO_BRUSH, pen

_WIDTH, _HEAD, _BEND, _AWAY = 5.0, 16.0, 34.0, 12.0


def draw_round(painter: QPainter, boxes: list[QRectF]) -> None:
    """Draw four arrows round four boxes that lie in a ring: top left, top right, bottom right, bottom left."""
    away = theme.current().px(_AWAY)
    one, two, three, four = boxes
    ends = (
        (QPointF(one.right() + away, one.center().y()), QPointF(two.left() - away, two.center().y())),
        (QPointF(two.center().x(), two.bottom() + away), QPointF(three.center().x(), three.top() - away)),
        (QPointF(three.left() - away, three.center().y()), QPointF(four.right() + away, four.center().y())),
        (QPointF(four.center().x(), four.top() - away), QPointF(one.center().x(), one.bottom() + away)),
    )
    middle = one.united(three).center()
    for start, end in ends:
        draw_arrow(painter, start, end, middle)


def draw_down(painter: QPainter, boxes: list[QRectF]) -> None:
    """Draw an arrow from each box to the one below it."""
    away = theme.current().px(_AWAY) / 2
    for upper, lower in pairwise(boxes):
        x = upper.left() + theme.current().px(48)
        draw_arrow(painter, QPointF(x, upper.bottom() + away), QPointF(x, lower.top() - away), None)


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, middle: QPointF | None) -> None:
    """Draw one arrow; with a `middle` it bends away from that point."""
    bend = _bend(start, end, middle)
    path = QPainterPath(start)
    path.quadTo(bend, end)
    look = theme.current()
    line: QPen = pen("control", look.px(_WIDTH))
    line.setCapStyle(Qt.PenCapStyle.RoundCap)
    line.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(line)
    painter.setBrush(NO_BRUSH)
    painter.drawPath(path)
    painter.drawPath(_head(bend, end, look.px(_HEAD)))


def _bend(start: QPointF, end: QPointF, middle: QPointF | None) -> QPointF:
    halfway: QPointF = (start + end) / 2
    if middle is None:
        return halfway
    out = halfway - middle
    length = max(1.0, (out.x() ** 2 + out.y() ** 2) ** 0.5)
    # The point of a curve is drawn half as far out as the point that bends it.
    bend: QPointF = halfway + out / length * 2 * theme.current().px(_BEND)
    return bend


def _head(bend: QPointF, end: QPointF, size: float) -> QPainterPath:
    back = bend - end
    length = max(1.0, (back.x() ** 2 + back.y() ** 2) ** 0.5)
    along = back / length * size
    across = QPointF(-along.y(), along.x()) * 0.6
    head = QPainterPath(end + along + across)
    head.lineTo(end)
    head.lineTo(end + along - across)
    return head
