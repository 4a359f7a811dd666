"""The marks of what was said and what happened: the same shapes in plot, strip, choice, table and letter."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF

from ui import theme
from ui.widgets.painting import CENTRED, NO_PEN, brush, colour_of, painter_of, pen
from ui.widgets.square_label import SquareLabel
from ui.wording import Mark, mark_words


def draw_mark(painter: QPainter, mark: Mark, spot: QRectF, hollow: bool = False) -> None:
    """Draw `mark` in the square `spot`; `hollow` is for a try that was told and not written down.

    Said = open circle; did not happen = diamond; partly = half diamond; happened = square;
    still to ask = dashed diamond with a question mark.
    """
    if mark == "said":
        _circle(painter, spot)
    elif mark == "happened":
        _square(painter, spot, hollow)
    elif mark == "still_to_ask":
        _question(painter, spot)
    else:
        _diamond(painter, spot, hollow, half=mark == "partly")


def diamond(spot: QRectF) -> QPolygonF:
    """Give the diamond that fills `spot`."""
    middle = spot.center()
    return QPolygonF(
        [
            QPointF(middle.x(), spot.top()),
            QPointF(spot.right(), middle.y()),
            QPointF(middle.x(), spot.bottom()),
            QPointF(spot.left(), middle.y()),
        ]
    )


def _circle(painter: QPainter, spot: QRectF) -> None:
    width = max(2.0, spot.width() * 0.17)
    painter.setPen(pen("pred", width))
    painter.setBrush(brush("surface"))
    edge = width / 2 + spot.width() * 0.02
    painter.drawEllipse(spot.adjusted(edge, edge, -edge, -edge))


def _square(painter: QPainter, spot: QRectF, hollow: bool) -> None:
    # A square as wide as a diamond looks larger.
    edge = spot.width() * 0.08
    _solid_or_hollow(painter, hollow)
    painter.drawRect(spot.adjusted(edge, edge, -edge, -edge))


def _diamond(painter: QPainter, spot: QRectF, hollow: bool, half: bool) -> None:
    outline = diamond(spot.adjusted(1, 1, -1, -1))
    _solid_or_hollow(painter, hollow or half)
    painter.drawPolygon(outline)
    if half:
        painter.setPen(NO_PEN)
        painter.setBrush(brush("happ", 0.35 if hollow else 1.0))
        painter.drawPolygon(QPolygonF([outline.at(3), outline.at(1), outline.at(2)]))


def _question(painter: QPainter, spot: QRectF) -> None:
    painter.setPen(pen("happ", 2, (4, 3)))
    painter.setBrush(brush("surface"))
    painter.drawPolygon(diamond(spot.adjusted(1, 1, -1, -1)))
    font = theme.current().font(15, 700)
    font.setPixelSize(max(8, round(spot.height() * 0.46)))
    painter.setFont(font)
    painter.setPen(colour_of("happ"))
    painter.drawText(spot, CENTRED, "?")


def _solid_or_hollow(painter: QPainter, hollow: bool) -> None:
    painter.setPen(pen("happ", 2) if hollow else NO_PEN)
    painter.setBrush(brush("surface" if hollow else "happ"))


class MarkLabel(SquareLabel):
    """One mark as a small widget; a screen reader says its words."""

    def __init__(self, mark: Mark, px: int = 18, hollow: bool = False) -> None:
        super().__init__(px)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.show_mark(mark, hollow)

    def show_mark(self, mark: Mark, hollow: bool = False) -> None:
        """Show another mark."""
        self._mark, self._hollow = mark, hollow
        self.setAccessibleName(mark_words()[mark])
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark in the middle."""
        with painter_of(self) as painter:
            draw_mark(painter, self._mark, self.square, self._hollow)
