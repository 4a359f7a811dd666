"""Draws a photo or drawing of one’s own in a square, filled to its rounded corners."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter, QPainterPath

_MOST = 64


def draw_photo(painter: QPainter, where: QRectF, data: bytes, radius: float) -> None:
    """Draw a PNG or JPEG into `where`, cut to its middle; bytes that are no picture leave it bare."""
    image = _image(data)
    if image.isNull():
        return
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addRoundedRect(where, radius, radius)
    painter.setClipPath(path)
    painter.drawImage(where, image, _middle(image, where))
    painter.restore()


def _middle(image: QImage, where: QRectF) -> QRectF:
    """Give the largest part of the picture, from its middle, that has the shape of `where`."""
    size = QSizeF(image.size())
    part = where.size()
    scale = min(size.width() / max(1.0, part.width()), size.height() / max(1.0, part.height()))
    found = QRectF(0, 0, part.width() * scale, part.height() * scale)
    found.moveCenter(QRectF(image.rect()).center())
    return found


@lru_cache(maxsize=_MOST)
def _image(data: bytes) -> QImage:
    return QImage.fromData(data)
