"""Cards, bars and separators: the grounds that everything else stands on."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QSizePolicy

from ui.widgets.painting import Box, brush, draw_box, painter_of, pen
from ui.widgets.themed import Themed, grow_downwards

CARD = Box("surface", "line", 1, 12)
SHEET = Box("surface", "line", 1, 20)
PATIENT = Box("surface", "line", 1, 28)
DASHED = Box("surface", "control", 1.2, 12, (4, 4))
Edge = Literal["top", "bottom", "left", "right"]


def tinted(token: str, radius: float = 20) -> Box:
    """Give the look of a card without a line, on the tint of a token such as "pred_soft"."""
    return Box(token, None, 0, radius)


class Card(Themed, QFrame):
    """A rounded ground with a thin line; no shadow."""

    def __init__(self, layout: QLayout | None = None, look: Box = CARD) -> None:
        super().__init__()
        self._look = look
        grow_downwards(self)
        if layout is not None:
            self.setLayout(layout)
        self.follow_theme()

    def set_look(self, look: Box) -> None:
        """Look otherwise from now on."""
        self._look = look
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        with painter_of(self) as painter:
            draw_box(painter, QRectF(self.rect()), self._look)


class Bar(Themed, QFrame):
    """A ground from edge to edge of the window, with a thin line at the side it has in common with the page."""

    def __init__(self, layout: QLayout, edge: Edge = "bottom") -> None:
        super().__init__()
        self._edge = edge
        self.setLayout(layout)
        self.follow_theme()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the line."""
        where = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ends = {
            "top": (where.topLeft(), where.topRight()),
            "bottom": (where.bottomLeft(), where.bottomRight()),
            "left": (where.topLeft(), where.bottomLeft()),
            "right": (where.topRight(), where.bottomRight()),
        }
        with painter_of(self) as painter:
            painter.fillRect(self.rect(), brush("surface"))
            painter.setPen(pen("line"))
            painter.drawLine(*ends[self._edge])


class Separator(Themed, QFrame):
    """A thin line between two things, across or down."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__()
        self._across = orientation == Qt.Orientation.Horizontal
        long, thin = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(long if self._across else thin, thin if self._across else long)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        """Give one px across the line."""
        return QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        """Give one px across the line."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        end = QPointF(self.width(), 0.5) if self._across else QPointF(0.5, self.height())
        with painter_of(self) as painter:
            painter.setPen(pen("line"))
            painter.drawLine(QPointF(0, 0.5) if self._across else QPointF(0.5, 0), end)
