"""The cover over a number that waits until the question was answered."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel

from exposure.words.language import _
from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.painting import Box, colour_of, draw_box, left_middle, painter_of, pen
from ui.widgets.text_block import TextBlock, longest_word
from ui.widgets.themed import Themed, grow_downwards

_PX, _STRIPE, _RADIUS = 18, 18, 14.0
_LEAST_HEIGHT = 132


class Cover(Themed, QLabel):
    """A hatched card with the words "Covered until you have answered". It never knows the number under it."""

    def __init__(self, least_height: int = _LEAST_HEIGHT) -> None:
        super().__init__()
        self._least = least_height
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(_("Covered until you have answered"))
        grow_downwards(self)
        self.follow_theme()

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow cover wraps its words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width` px."""
        tag = self._block(width).height + 2 * theme.current().space(24)
        return max(theme.current().px(self._least), tag.__ceil__() + theme.current().space(16))

    def sizeHint(self) -> QSize:
        """Give room for the words in one line."""
        width = self._block(10_000).width + self._beside()
        return QSize(width.__ceil__(), theme.current().px(self._least))

    def minimumSizeHint(self) -> QSize:
        """Give room for the widest word."""
        words = longest_word(self.text(), theme.current().font(_PX, 600))
        return QSize((words + self._beside()).__ceil__(), theme.current().px(self._least))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hatching, and the words on a tag in its middle."""
        where = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with painter_of(self) as painter:
            draw_hatching(painter, where, _RADIUS)
            self._draw_tag(painter, where)

    def _draw_tag(self, painter: QPainter, where: QRectF) -> None:
        look = theme.current()
        block = self._block(self.width())
        icon = look.px(20)
        size = QSizeF(block.width + icon + look.px(38), block.height + look.space(20))
        tag = QRectF(QPointF(0, 0), size)
        tag.moveCenter(where.center())
        draw_box(painter, tag, Box("surface", "control", radius=21))
        inner = tag.adjusted(look.px(14), 0, 0, 0)
        draw_icon(painter, "eye-off", left_middle(inner, QSizeF(icon, icon)), "ink2")
        inner.adjust(icon + look.px(8), 0, 0, 0)
        block.draw(painter, left_middle(inner, QSizeF(block.width, block.height)), colour_of("ink"))

    def _block(self, width: float) -> TextBlock:
        return TextBlock(self.text(), theme.current().font(_PX, 600), width - self._beside())

    def _beside(self) -> float:
        return theme.current().px(20 + 38) + theme.current().space(16)


def draw_hatching(painter: QPainter, where: QRectF, radius: float) -> None:
    """Draw a sunken card with slanting stripes."""
    draw_box(painter, where, Box("sunken", None, radius=radius))
    painter.save()
    outline = QPainterPath()
    outline.addRoundedRect(where, radius, radius)
    painter.setClipPath(outline)
    painter.setPen(pen("line", 3))
    left = where.x() - where.height()
    while left < where.right():
        painter.drawLine(QPointF(left, where.bottom()), QPointF(left + where.height(), where.top()))
        left += theme.current().px(_STRIPE)
    painter.restore()
    draw_box(painter, where, Box(None, "control", radius=radius))
