"""Where somebody is in a row of parts: 1 Predict — 2 Do it — 3 What happened."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from exposure.words.language import _
from ui import theme
from ui.widgets.painting import CENTRED, Box, brush, colour_of, draw_box, left_middle, painter_of, pen
from ui.widgets.signs import draw_tick
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed


@dataclass(frozen=True, slots=True)
class StepperSize:
    """How large the words are: of the part one is in, and of the others, in px."""

    here: float = 16
    other: float = 16


TRY = StepperSize()
VISIT = StepperSize(20, 17)


class Stepper(Themed, QLabel):
    """Numbered parts joined by lines: those behind are ticked, the present one is filled and bold.

    Where it is narrow only the present part keeps its words. A screen reader hears "Part 2 of 3: Do it".
    """

    def __init__(self, parts: Sequence[str], current: int = 0, size: StepperSize = TRY) -> None:
        super().__init__()
        self._parts, self._size = tuple(parts), size
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_part(current)
        self.follow_theme()

    def show_part(self, current: int) -> None:
        """Show another part as the present one, counted from 0; the number of parts means all are behind."""
        self._current = current
        self.setAccessibleName(self._says())
        self.on_theme_changed()

    def sizeHint(self) -> QSize:
        """Give room for all words."""
        return self._measured(range(len(self._parts)))

    def minimumSizeHint(self) -> QSize:
        """Give room for the words of the present part alone."""
        return self._measured([self._current] if self._current < len(self._parts) else [])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts from left to right."""
        worded = self._worded()
        left = 1.0
        with painter_of(self) as painter:
            for number in range(len(self._parts)):
                left = self._draw_part(painter, number, left, number in worded)
                if number + 1 < len(self._parts):
                    left = self._draw_line(painter, left)

    def _worded(self) -> list[int]:
        """Give the parts whose words are shown in the present width."""
        # Numbers without words still tell how far it is; words cut in half tell nothing.
        if self.width() >= self.sizeHint().width():
            return list(range(len(self._parts)))
        return [self._current]

    def _draw_part(self, painter: QPainter, number: int, left: float, worded: bool) -> float:
        """Draw one part, and give where the next thing begins."""
        side = self._side()
        spot = left_middle(QRectF(left, 0, side, self.height()), QSizeF(side, side))
        if number < self._current:
            draw_tick(painter, spot, "mastered_soft", "mastered")
        else:
            self._draw_number(painter, spot, number)
        left += side
        if worded:
            block = TextBlock(self._parts[number], self._font(number))
            place = QRectF(left + theme.current().px(8), 0, block.width, self.height())
            ink = "ink" if number == self._current else "ink2"
            block.draw(painter, left_middle(place, QSizeF(block.width, block.height)), colour_of(ink))
            left = place.right()
        return left

    def _draw_number(self, painter: QPainter, spot: QRectF, number: int) -> None:
        here = number == self._current
        radius = spot.height() / 2
        draw_box(painter, spot, Box("accent", None, 0, radius) if here else Box(None, "control", 1.4, radius))
        painter.setPen(colour_of("on_accent" if here else "ink2"))
        painter.setFont(theme.current().font(15, 700))
        painter.drawText(spot, CENTRED, str(number + 1))

    def _draw_line(self, painter: QPainter, left: float) -> float:
        look = theme.current()
        start = left + look.px(14)
        painter.setPen(pen("control", 1.5))
        painter.setBrush(brush(None))
        middle = self.height() / 2
        painter.drawLine(QPointF(start, middle), QPointF(start + look.px(28), middle))
        return start + look.px(28 + 14)

    def _measured(self, worded: Sequence[int]) -> QSize:
        look = theme.current()
        words = sum(TextBlock(self._parts[number], self._font(number)).width + look.px(8) for number in worded)
        count = len(self._parts)
        width = words + count * self._side() + (count - 1) * look.px(56) + 3
        return QSize(width.__ceil__(), look.px(40))

    def _font(self, number: int) -> QFont:
        here = number == self._current
        return theme.current().font(self._size.here if here else self._size.other, 700 if here else 500)

    def _side(self) -> float:
        return theme.current().px(28)

    def _says(self) -> str:
        if self._current >= len(self._parts):
            return _("All {count} parts are behind you").format(count=len(self._parts))
        text = _("Part {number} of {count}: {name}")
        return text.format(number=self._current + 1, count=len(self._parts), name=self._parts[self._current])
