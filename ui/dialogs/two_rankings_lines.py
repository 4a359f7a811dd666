"""Two orders side by side: the titles at both sides, and a line from each step to the same one."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.ranking import ranks
from exposure.domain.sorting import Groups
from exposure.words.language import _
from ui import theme
from ui.widgets.painting import NO_BRUSH, brush, colour_of, painter_of, pen
from ui.widgets.text_block import LEFT, RIGHT, TextBlock
from ui.widgets.themed import Themed, call, grow_downwards

_BETWEEN, _GAP, _ROW, _DOT, _LEAST = 0.2, 12, 12, 5, 360


@dataclass(frozen=True, slots=True)
class Order:
    """Whose order it is, and the steps from the bottom, those called the same together."""

    who: str
    groups: Groups

    @property
    def from_the_top(self) -> tuple[str, ...]:
        """Give the steps one by one, the most worrying first."""
        return tuple(step for group in reversed(self.groups) for step in reversed(group))


@dataclass(frozen=True, slots=True)
class _Rows:
    """Both columns laid out: a block for each title, and where its middle lies in px."""

    blocks: tuple[tuple[str, TextBlock], ...]
    middles: Mapping[str, float]
    height: float


class RankLines(Themed, QWidget):
    """Draws two orders of the same steps; where they differ most the lines are strongest."""

    def __init__(self, one: Order, other: Order, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._orders, self._titles = (one, other), titles
        call(self, "two_rankings.lines", _("{one} and {other} side by side").format(one=one.who, other=other.who))
        self.setAccessibleDescription(" ".join(self._spoken(order) for order in self._orders))
        grow_downwards(self)
        self.follow_theme()

    def hasHeightForWidth(self) -> bool:
        """Say that narrow columns are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px of the higher column with its heading."""
        return (self._head() + max(rows.height for rows in self._columns(width))).__ceil__()

    def sizeHint(self) -> QSize:
        """Give a comfortable width."""
        width = theme.current().px(560)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the narrowest width at which titles can be read."""
        return QSize(theme.current().px(_LEAST), theme.current().px(_LEAST) // 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw headings, lines and titles."""
        one, other = self._columns(self.width())
        side = self._side(self.width())
        with painter_of(self) as painter:
            self._draw_lines(painter, one, other)
            for place, rows in enumerate((one, other)):
                left, align = (self.width() - side, LEFT) if place else (0, RIGHT)
                head = TextBlock(self._orders[place].who, theme.current().font("strong"), side)
                head.draw(painter, QRectF(left, 0, side, self._head()), colour_of("ink"), align)
                for step, block in rows.blocks:
                    top = rows.middles[step] - block.height / 2
                    block.draw(painter, QRectF(left, top, side, block.height), colour_of("ink"), align)

    def _draw_lines(self, painter: QPainter, one: _Rows, other: _Rows) -> None:
        look = theme.current()
        side, gap = self._side(self.width()), look.px(_GAP)
        places = [ranks(order.groups) for order in self._orders]
        apart = {step: abs(places[1][step] - places[0][step]) for step in one.middles}
        widest = max(apart.values(), default=0)
        for step in sorted(apart, key=lambda each: apart[each]):
            colour = "accent" if widest and apart[step] == widest else "ink3" if apart[step] else "line"
            start = QPointF(side + gap, one.middles[step])
            end = QPointF(self.width() - side - gap, other.middles[step])
            _line(painter, start, end, colour)

    def _columns(self, width: float) -> tuple[_Rows, _Rows]:
        one, other = (self._rows(order, self._side(width)) for order in self._orders)
        return one, other

    def _rows(self, order: Order, width: float) -> _Rows:
        look = theme.current()
        blocks = tuple((step, TextBlock(self._titles[step], look.font("small"), width)) for step in order.from_the_top)
        middles, top = {}, float(self._head())
        for step, block in blocks:
            middles[step] = top + block.height / 2
            top += block.height + look.space(_ROW)
        return _Rows(blocks, middles, top - self._head())

    def _head(self) -> int:
        return theme.current().px(32)

    @staticmethod
    def _side(width: float) -> float:
        return width * (1 - _BETWEEN) / 2

    def _spoken(self, order: Order) -> str:
        steps = _(", ").join(self._titles[step] for step in order.from_the_top)
        return _("{who}, the most worrying first: {steps}.").format(who=order.who, steps=steps)


def _line(painter: QPainter, start: QPointF, end: QPointF, colour: str) -> None:
    look = theme.current()
    path, bend = QPainterPath(start), (end.x() - start.x()) / 2
    path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
    painter.setBrush(NO_BRUSH)
    painter.strokePath(path, pen(colour, 3 if colour == "accent" else 2))
    painter.setPen(pen(colour, 1))
    painter.setBrush(brush(colour))
    for spot in (start, end):
        painter.drawEllipse(spot, look.px(_DOT), look.px(_DOT))
