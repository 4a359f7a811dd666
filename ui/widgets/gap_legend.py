"""The legend of the chart on the screen: the same glyphs with their words, wrapping where it is narrow."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from exposure.domain.gap import GapPoint
from exposure.reports.chart_marks import GAP_ALPHA
from exposure.words.chart import Glyph, legend
from ui import theme
from ui.widgets.boxes import Row
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.marks import draw_mark
from ui.widgets.painting import brush, painter_of, pen
from ui.widgets.themed import Themed, grow_downwards
from ui.wording import Mark

_SIDE, _GLYPH = 22, 16
_MARKS: Mapping[Glyph, Mark] = {
    "said": "said",
    "did_not_occur": "did_not_happen",
    "partly": "partly",
    "occurred": "happened",
    "hollow": "did_not_happen",
    "question": "still_to_ask",
}


class GapLegend(QWidget):
    """Names the glyphs that are drawn, and no others."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(gap=8)
        self._named: list[tuple[Glyph, str]] = []
        self._entries: list[QWidget] = []
        self.setLayout(self._flow)
        grow_downwards(self)

    def show_tries(self, points: Sequence[GapPoint]) -> None:
        """Name the glyphs of these tries."""
        named = legend(points)
        if named == self._named:
            return
        for entry in self._entries:
            self._flow.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._named = named
        self._entries = [_entry(glyph, words) for glyph, words in named]
        self._flow.add(self._entries)
        for entry in self._entries:
            entry.show()


class _Glyph(Themed, QLabel):
    def __init__(self, glyph: Glyph) -> None:
        super().__init__()
        self._glyph = glyph
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        side = theme.current().px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = theme.current().px(_GLYPH)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QRectF(self.rect()).center())
        with painter_of(self) as painter:
            self._draw(painter, spot)

    def _draw(self, painter: QPainter, spot: QRectF) -> None:
        look, middle = theme.current(), spot.center()
        if self._glyph in _MARKS:
            draw_mark(painter, _MARKS[self._glyph], spot, self._glyph == "hollow")
        elif self._glyph == "far_off":
            painter.fillRect(spot, brush("pred_fill", GAP_ALPHA))
        elif self._glyph == "next_time":
            painter.fillRect(QRectF(spot.left(), middle.y() - look.px(2), spot.width(), look.px(4)), brush("ink"))
        else:
            painter.setPen(pen("ink3", look.px(2), (look.px(2), look.px(3))))
            painter.drawLine(QPointF(middle.x(), spot.top()), QPointF(middle.x(), spot.bottom()))


def _entry(glyph: Glyph, words: str) -> QWidget:
    made = QWidget()
    made.setLayout(Row(_Glyph(glyph), Label(words, "caption", "ink2", wrap=False), gap=4, margins=(0, 0, 8, 0)))
    made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
