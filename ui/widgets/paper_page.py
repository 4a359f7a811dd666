"""One page of paper on the screen: white in every theme, as wide as there is room."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent

from ui import theme
from ui.theme_tokens import LIGHT
from ui.widgets.painting import painter_of, pen
from ui.widgets.paper_frame import PaperFrame
from ui.widgets.text_block import CENTRE, TextBlock


class PaperPage(PaperFrame):
    """Shows the picture of an A4 page; without one a blank sheet with a word on it.

    Signals:
        resized: it has another width.
    """

    resized = Signal()

    widest, narrowest = 820, 280

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._image = QImage()
        self._words = ""
        self._ringed = False

    @property
    def image(self) -> QImage:
        """Give the picture shown, an empty one while the page is blank."""
        return self._image

    @property
    def words(self) -> str:
        """Give the words on a blank sheet."""
        return self._words

    def show_picture(self, png: bytes) -> None:
        """Show a page."""
        self._image = QImage.fromData(png)
        self._words = ""
        self.update()

    def show_words(self, words: str) -> None:
        """Show a blank sheet with these words on it."""
        self._image, self._words = QImage(), words
        self.update()

    def ring(self, on: bool) -> None:
        """Draw the focus ring round the page, or not."""
        self._ringed = on
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet."""
        where = QRectF(self.rect())
        with painter_of(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(where, QColor(Qt.GlobalColor.white))
            if not self._image.isNull():
                painter.drawImage(where, self._image)
            self._draw_words(painter, where)
            painter.setPen(pen("focus", 2) if self._ringed else pen("line"))
            edge = 1.0 if self._ringed else 0.5
            painter.drawRect(where.adjusted(edge, edge, -edge, -edge))

    def _draw_words(self, painter: QPainter, where: QRectF) -> None:
        if self._words:
            block = TextBlock(self._words, theme.current().font("soft"), where.width() * 0.8)
            spot = where.adjusted(where.width() * 0.1, where.height() * 0.2, -where.width() * 0.1, 0)
            # Paper is light in every theme, so its words are dark in every theme.
            block.draw(painter, spot, QColor(LIGHT["ink2"]), CENTRE)
