"""The strip of outcomes: one mark a try, grouped by step, hollow where it fills no dot."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from ui import theme
from ui.widgets.marks import draw_mark
from ui.widgets.painting import colour_of, painter_of, pen
from ui.widgets.strip_layout import LINE, Placed, StripStep, height, least_width, placed, words_of
from ui.widgets.text_block import CENTRE
from ui.widgets.themed import Themed, call, grow_downwards

_USUAL, _NARROWEST = 1200, 240


class OutcomeStrip(Themed, QFrame):
    """Shows what became of every try, step by step; wraps into rows where it is narrow, and cuts no words off."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: Sequence[StripStep] = ()
        call(self, "progress.strip")
        grow_downwards(self)
        self.follow_theme()

    def show_steps(self, steps: Sequence[StripStep], says: str) -> None:
        """Draw these steps; `says` is what a screen reader is told instead."""
        self._steps = steps
        self.setAccessibleName(says)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Give a usual width."""
        width = theme.current().px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give room for one step."""
        widest = max((least_width(step) for step in self._steps), default=0)
        return QSize(min(theme.current().px(_NARROWEST), round(widest)), 0)

    def hasHeightForWidth(self) -> bool:
        """Say that rows wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of as many rows as the width asks for."""
        return height(self._steps, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw every step in its place."""
        with painter_of(self) as painter:
            for each in placed(self._steps, self.width()):
                self._draw(painter, each)

    def _draw(self, painter: QPainter, each: Placed) -> None:
        look, box = theme.current(), each.box
        for place, (mark, hollow) in enumerate(each.step.marks):
            draw_mark(painter, mark, each.spot(place), hollow)
        painter.setPen(pen("accent" if each.step.current else "line", LINE if each.step.current else LINE - 1))
        painter.drawLine(QPointF(box.left(), each.rule), QPointF(box.right(), each.rule))
        top = each.rule + look.space(8)
        for block, colour in zip(words_of(each.step, box.width()), ("ink", "ink2"), strict=True):
            block.draw(painter, QRectF(box.left(), top, box.width(), block.height), colour_of(colour), CENTRE)
            top += block.height
