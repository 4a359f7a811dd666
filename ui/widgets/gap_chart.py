"""The chart of the gap on the screen: a slider over the tries, drawn as the chart; hovering or arrows read one try."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from exposure.domain.gap import GapPoint
from exposure.domain.gap_spans import Span
from exposure.reports.chart_ground import heading_height, outcome_axis_width
from exposure.reports.chart_look import ChartLook
from exposure.reports.chart_pixels import Pixels, pixels
from exposure.reports.charts import FEWEST_SLOTS, LEFT, gap_figure
from exposure.words import language
from exposure.words.language import _
from ui import theme
from ui.widgets.painting import Box, draw_box, draw_ring, painter_of
from ui.widgets.themed import Themed, call

HEIGHT, HIGHEST, NARROWEST, SLOT = 348, 620, 480, 44
# Letters drawn larger and shown smaller keep their distance; matplotlib sets small ones on whole pixels.
FINER = 2
_log = logging.getLogger("rungwise")
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Down)


class GapChart(Themed, QSlider):
    """Draws the tries of a ladder. Its value is the number of the try being read, 0 for none.

    Scrolled sideways, both axes stay in view.

    Signals:
        read: another try is being read; carries its place in the points shown, -1 for none.
        failed: the chart could not be drawn.
    """

    read = Signal(int)
    failed = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        call(self, "progress.chart", _("What you said, and what happened"))
        self._points: Sequence[GapPoint] = ()
        self._spans: Sequence[Span] = ()
        self._drawn: Pixels | None = None
        self._drawn_as: tuple[object, ...] = ()
        self._image = QImage()
        # Several reasons to draw at once, such as a new size and new colours, draw once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._redraw)
        self.setMouseTracking(True)
        self.setRange(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.valueChanged.connect(self._on_value_changed)
        self.follow_theme()

    def show_tries(self, points: Sequence[GapPoint], spans: Sequence[Span], says: str) -> None:
        """Draw these tries; `says` tells the whole chart in words."""
        self._points, self._spans = points, spans
        self.setAccessibleDescription(says)
        self.setRange(0, len(points))
        self.setValue(0)
        self.updateGeometry()
        self._soon.start()

    @property
    def is_drawn(self) -> bool:
        """Say whether what is shown is what it should be."""
        return self._drawn is not None and not self._soon.isActive()

    def place_of(self, place: int) -> int:
        """Give how far from the left a try stands, in px; 0 while nothing is drawn."""
        return round(self._drawn.places[place]) if self._drawn else 0

    def on_theme_changed(self) -> None:
        """Draw in the new colours and sizes."""
        super().on_theme_changed()
        self.setMaximumHeight(theme.current().px(HIGHEST))
        self._soon.start()

    def sizeHint(self) -> QSize:
        """Give room so that marks keep their distance; where the page is narrower it scrolls sideways."""
        look, slots = self._look(), max(len(self._points), FEWEST_SLOTS)
        wide = round(look.pixels(LEFT + SLOT * slots) + outcome_axis_width(look))
        return QSize(max(wide, theme.current().px(NARROWEST)), theme.current().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Give the same: marks never shrink."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new size."""
        super().resizeEvent(event)
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while the chart was hidden."""
        super().showEvent(event)
        self._soon.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the try under the mouse."""
        if self._drawn and self._drawn.places:
            nearest = min(enumerate(self._drawn.places, 1), key=lambda place: abs(place[1] - event.position().x()))
            self.setValue(nearest[0])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the focus, and read the try under the mouse."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop reading where only the mouse read."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self.setValue(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: it does not choose a try."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin at the newest try going back, at the first going on; Esc stops reading."""
        if event.key() == Qt.Key.Key_Escape and self.value():
            self.setValue(0)
        elif event.key() == Qt.Key.Key_Home:
            self.setValue(min(1, self.maximum()))
        elif event.key() in _BACK and self.value() <= 1:
            self.setValue(self.value() or self.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the chart, a frame round the try being read, both axes at the edges of what is seen, and the focus."""
        seen = QRectF(self.visibleRegion().boundingRect())
        with painter_of(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self._image)
            if self._drawn and self.value():
                draw_box(painter, self._column(self._drawn.places), Box(None, "ink2", 1.5, 8))
            if not self._image.isNull() and seen.width() < self.width():
                self._draw_axes(painter, seen)
            if self.hasFocus():
                draw_ring(painter, seen.adjusted(1, 1, -1, -1))

    def _column(self, places: Sequence[float]) -> QRectF:
        """Give the part of the chart that belongs to the try being read, from its band down to its day."""
        across, top = places[self.value() - 1], heading_height(self._look())
        slot = places[1] - places[0] if len(places) > 1 else theme.current().px(SLOT)
        return QRectF(across - slot / 2, top, slot, self.height() - top - 3)

    def _draw_axes(self, painter: QPainter, seen: QRectF) -> None:
        """Draw both axes over what has been scrolled below them; the names of the steps go on scrolling."""
        look, top = self._look(), heading_height(self._look()) - theme.current().px(12)
        left, right = look.pixels(LEFT - 3), outcome_axis_width(look) - look.pixels(4)
        finer, high = self._image.width() / self.width(), self.height() - top
        for there, here, width in ((seen.left(), 0.0, left), (seen.right() - right, self.width() - right, right)):
            of_image = QRectF(here * finer, top * finer, width * finer, high * finer)
            painter.drawImage(QRectF(there, top, width, high), self._image, of_image)

    def _look(self) -> ChartLook:
        look = theme.current()
        return ChartLook(look.tokens, look.scale, legend=False)

    def _redraw(self) -> None:
        if not self._points:
            self._forget()
            return
        # A page shown again, or another ladder and back, asks for the picture that is there.
        wanted = self._wanted()
        if wanted == self._drawn_as:
            return
        # What is out of sight is not kept: the next one to be shown may be another patient's.
        if not self.isVisible():
            self._forget()
            return
        try:
            self._draw()
            self._drawn_as = wanted
        except Exception as fault:  # whatever breaks in drawing, the numbers can still be shown
            _log.error("%s in drawing a chart", type(fault).__name__)
            self._forget()
            self.failed.emit()
        self.update()

    def _forget(self) -> None:
        self._drawn, self._drawn_as, self._image = None, (), QImage()

    def _wanted(self) -> tuple[object, ...]:
        """Give all that decides how the picture looks."""
        return self._points, self._spans, self._look(), self.size(), self.devicePixelRatioF(), language.code()

    def _draw(self) -> None:
        size = (float(self.width()), float(self.height()))
        figure = gap_figure(self._points, self._spans, self._look(), size)
        drawn = pixels(figure, self._points, FINER * self.devicePixelRatioF())
        sides = (drawn.width, drawn.height)
        self._image = QImage(drawn.data, *sides, 4 * drawn.width, QImage.Format.Format_RGBA8888).copy()
        self._drawn = drawn

    def _on_value_changed(self, value: int) -> None:
        self.read.emit(value - 1)
        self.update()
