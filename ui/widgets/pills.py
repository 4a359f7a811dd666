"""State pills, and the dots for tries done: icon, word and shape first, colour last."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import theme
from ui.widgets.icons import draw_icon
from ui.widgets.painting import NO_BRUSH, Box, colour_of, draw_box, left_middle, painter_of, pen
from ui.widgets.signs import draw_tick
from ui.widgets.themed import Themed
from ui.wording import State, StateLook, state_look, tries

_FIXED = QSizePolicy.Policy.Fixed
_ROLE = "caption_strong"


class Pill(Themed, QLabel):
    """An icon and a word on the tint of its colour."""

    def __init__(self, look: StateLook) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(_FIXED, _FIXED)
        self.show_look(look)
        self.follow_theme()

    def show_look(self, look: StateLook) -> None:
        """Show another word, icon and colour."""
        self._look = look
        self.setText(look.word)
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for icon and word, 26 px high at 100 %."""
        look = theme.current()
        metrics = QFontMetricsF(look.font(_ROLE))
        width = metrics.horizontalAdvance(self.text()) + look.px(14) + look.px(26)
        return QSizeF(width, max(look.px(26), metrics.height() + look.px(8))).toSize()

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        look = theme.current()
        side, where = look.px(14), QRectF(self.rect())
        inner = where.adjusted(look.px(10), 0, 0, 0)
        with painter_of(self) as painter:
            draw_box(painter, where, Box(self._look.tint, None, 0, where.height() / 2))
            draw_icon(painter, self._look.icon, left_middle(inner, QSizeF(side, side)), self._look.colour, 2.4)
            painter.setFont(look.font(_ROLE))
            painter.setPen(colour_of(self._look.colour))
            painter.drawText(inner.adjusted(side + look.px(5), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class StatePill(Pill):
    """The state of a step: Done, Current, Later or Resting."""

    def __init__(self, state: State) -> None:
        super().__init__(state_look(state))

    def show_state(self, state: State) -> None:
        """Show another state."""
        self.show_look(state_look(state))


class Dots(Themed, QLabel):
    """One dot a try: ticked for tries done, dashed for those still open. Spoken as a number of tries, no fraction."""

    def __init__(self, done: int, total: int = 3, px: int = 16) -> None:
        super().__init__()
        self._total, self._px = total, px
        self.setSizePolicy(_FIXED, _FIXED)
        self.show_done(done)
        self.follow_theme()

    def show_done(self, done: int) -> None:
        """Show another number of tries done; more than there are dots fill them all."""
        self._done = min(done, self._total)
        self.setAccessibleName(tries(done))
        self.update()

    def sizeHint(self) -> QSize:
        """Give room for the dots in a row."""
        side, gap = self._measures()
        return QSize(self._total * (side + gap) - gap, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        side, gap = self._measures()
        top = (self.height() - side) / 2
        with painter_of(self) as painter:
            for number in range(self._total):
                spot = QRectF(QPointF(number * (side + gap), top), QSizeF(side, side))
                draw_dot(painter, spot, number < self._done)

    def _measures(self) -> tuple[int, int]:
        look = theme.current()
        return look.px(self._px), look.px(4)


def draw_dot(painter: QPainter, spot: QRectF, done: bool) -> None:
    """Draw one dot in `spot`: filled with a tick, or dashed."""
    if done:
        draw_tick(painter, spot, "mastered")
        return
    painter.setPen(pen("control", 1.6, (4, 3)))
    painter.setBrush(NO_BRUSH)
    painter.drawEllipse(spot.adjusted(1, 1, -1, -1))
