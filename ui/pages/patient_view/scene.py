"""What lies behind the patient’s view: a calm ground and hills."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from ui import theme
from ui.widgets.painting import NO_PEN, brush

_HILLS = (
    (0.778, 0.711, 0.844, 0.767),
    (0.889, 0.796, 0.856, 0.889),
    (0.951, 0.931, 0.969, 0.94),
)
_HILL = 0.06


def draw_scene(painter: QPainter, where: QRectF) -> None:
    """Draw ground and hills; each hill is a thin veil over the one behind, so that words on it stay easy to read."""
    painter.fillRect(where, theme.current().colour("canvas"))
    painter.setPen(NO_PEN)
    # Veils of one colour over the canvas: the same hills in every scheme, also the system’s own.
    painter.setBrush(brush("mastered", _HILL))
    for left, first, second, right in _HILLS:
        hill = QPainterPath(QPointF(where.left(), where.height() * left))
        hill.cubicTo(
            QPointF(where.width() * 0.3, where.height() * first),
            QPointF(where.width() * 0.55, where.height() * second),
            QPointF(where.right(), where.height() * right),
        )
        hill.lineTo(where.bottomRight())
        hill.lineTo(where.bottomLeft())
        painter.drawPath(hill)
