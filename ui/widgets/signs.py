"""The small signs of choosing: a radio dot, a tick box, and the tick on something chosen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.widgets.icons import draw_icon
from ui.widgets.painting import NO_BRUSH, NO_PEN, Box, brush, draw_box, pen


def draw_radio(painter: QPainter, spot: QRectF, on: bool, colour: str = "accent") -> None:
    """Draw a radio dot in the square `spot`."""
    painter.setPen(pen(colour if on else "control", 2))
    painter.setBrush(brush("surface"))
    painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
    if on:
        inside = spot.width() * 0.26
        painter.setPen(NO_PEN)
        painter.setBrush(brush(colour))
        painter.drawEllipse(spot.adjusted(inside, inside, -inside, -inside))


def draw_tick_box(painter: QPainter, spot: QRectF, on: bool, enabled: bool = True) -> None:
    """Draw a tick box in the square `spot`."""
    draw_box(
        painter,
        spot,
        Box("accent" if on else "surface" if enabled else "sunken", "accent" if on else "control", 1.4, 5),
    )
    if on:
        inside = spot.width() * 0.16
        draw_icon(painter, "check", spot.adjusted(inside, inside, -inside, -inside), "on_accent", 3.0)


def draw_tick(painter: QPainter, spot: QRectF, colour: str = "accent", ink: str = "on_accent") -> None:
    """Draw a tick on a filled disc."""
    painter.setPen(NO_PEN)
    painter.setBrush(brush(colour))
    painter.drawEllipse(spot)
    inside = spot.width() * 0.18
    draw_icon(painter, "check", spot.adjusted(inside, inside, -inside, -inside), ink, 3.0)
    painter.setBrush(NO_BRUSH)
