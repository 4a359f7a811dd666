"""How the state of a step looks in every picture of the steps, whether it is drawn as a rung or as a stone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter

from ui import theme
from ui.widgets.painting import NO_PEN, brush, pen
from ui.wording import State


def take_look_of(painter: QPainter, state: State) -> None:
    """Take pen and brush of a state: solid = done, in the accent = current, dashed = resting or later."""
    if state == "current":
        painter.setPen(NO_PEN)
        painter.setBrush(brush("accent"))
    elif state == "done":
        painter.setPen(pen("timber_edge"))
        painter.setBrush(brush("timber"))
    else:
        painter.setPen(pen("hold" if state == "resting" else "timber_edge", 1.6, (6, 5)))
        painter.setBrush(brush("timber_ghost"))


def take_hatching(painter: QPainter) -> None:
    """Take the hatching that lies over a resting step."""
    painter.setPen(NO_PEN)
    painter.setBrush(QBrush(theme.current().colour("hold"), Qt.BrushStyle.BDiagPattern))
