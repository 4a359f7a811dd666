"""The chart of the gap on the screen: a slider over the tries, drawn as the chart; hovering or arrows read one try."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from exposure.domain.gap import GapPoint
from exposure.domain.gap_spans import Span
from exposure.reports.chart_look import ChartLook
from exposure.reports.chart_pixels import Pixels, pixels
from exposure.reports.charts import as_png, figure_width, gap_figure
from exposure.words.language import _
from ui import theme
from ui.widgets.painting import draw_ring, painter_of, pen
from ui.widgets.themed import Themed, call

HEIGHT, NARROWEST = 420, 560


class GapChart(Themed, QSlider):
    """Draws the tries of a ladder. Its value is the number of the try being read, 0 for none.

    Signals:
        read: another try is being read; carries its place in the points shown, -1 for none.
    """

    read = Signal(int)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        call(self, "progress.chart", _("What you said, and what happened"))
        self._points: Sequence[GapPoint] = ()
        self._spans: Sequence[Span] = ()
        self._drawn: Pixels | None = None
        self._image = QImage()
        self.setMouseTracking(True)
        self.setRange(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value_changed)
        self.follow_theme()

    def show_tries(self, points: Sequence[GapPoint], spans: Sequence[Span], says: str) -> None:
        """Draw these tries; `says` tells the whole chart in words."""
        self._points, self._spans = points, spans
        self.setAccessibleDescription(says)
        self.setRange(0, len(points))
        self.setValue(0)
        self._redraw()

    def picture(self) -> bytes:
        """Give the chart as it is drawn now as PNG, twice as fine."""
        size = (float(self.width()), float(self.height()))
        return as_png(gap_figure(self._points, self._spans, self._look(), size))

    def on_theme_changed(self) -> None:
        """Draw in the new colours and sizes."""
        super().on_theme_changed()
        self._redraw()

    def sizeHint(self) -> QSize:
        """Give room so that marks keep their distance."""
        wide = figure_width(self._points, self._look()) if self._points else 0
        return QSize(max(wide, theme.current().px(NARROWEST)), theme.current().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Give the same room: where the page is narrower it scrolls sideways."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        super().resizeEvent(event)
        self._redraw()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the try under the mouse."""
        if self._drawn and self._drawn.places:
            nearest = min(enumerate(self._drawn.places, 1), key=lambda place: abs(place[1] - event.position().x()))
            self.setValue(nearest[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus, and read the try under the mouse."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the chart, a line through the try being read, and the focus."""
        with painter_of(self) as painter:
            painter.drawImage(QRectF(self.rect()), self._image)
            if self._drawn and self.value():
                across = self._drawn.places[self.value() - 1]
                painter.setPen(pen("ink3", 1, (3, 3)))
                painter.drawLine(QPointF(across, 0), QPointF(across, self.height()))
            if self.hasFocus():
                draw_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _look(self) -> ChartLook:
        look = theme.current()
        return ChartLook(look.tokens, look.scale)

    def _redraw(self) -> None:
        if not self._points or self.width() < NARROWEST // 2:
            self._drawn, self._image = None, QImage()
            return
        ratio = self.devicePixelRatioF()
        figure = gap_figure(self._points, self._spans, self._look(), (float(self.width()), float(self.height())))
        self._drawn = pixels(figure, self._points, ratio)
        size = (self._drawn.width, self._drawn.height)
        self._image = QImage(self._drawn.data, *size, 4 * size[0], QImage.Format.Format_RGBA8888).copy()
        self.updateGeometry()
        self.update()

    def _on_value_changed(self, value: int) -> None:
        self.read.emit(value - 1)
        self.update()
