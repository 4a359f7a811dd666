"""The soft shadow under what is raised: a card in the hand, the prompt."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.widgets.painting import NO_PEN, brush, inset

STEPS = 6


def draw_shadow(painter: QPainter, where: QRectF) -> None:
    """Draw a shadow that fills `where` and grows darker inwards; what casts it is drawn over it."""
    painter.setPen(NO_PEN)
    for step in range(STEPS):
        painter.setBrush(brush("ink", 0.03))
        painter.drawRoundedRect(inset(where, step, step), 14, 14)
