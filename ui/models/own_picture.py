"""A photo or drawing made small enough to keep, and drawn anew, so that nothing but what one sees stays in it."""

from base64 import b64encode
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from exposure.domain.step_picture import LARGEST_PICTURE
from exposure.errors import ExposureError

LONGEST_SIDE = 640
_PNG, _JPEG = b"png", b"jpeg"
# Larger than any camera's picture: a small file can claim a size that would fill the memory.
_MOST_PIXELS = 120_000_000
_QUALITIES = (85, 70, 55, 40)


def made_small(data: bytes) -> bytes:
    """Give a PNG or JPEG of at most 640 px a side and 200 kB, upright and without what a camera wrote beside it.

    Raises `type` for what is no PNG or JPEG, or is damaged.
    """
    return encoded(_within(_read(data)))


def encoded(image: QImage) -> bytes:
    """Give a picture as PNG where it has clear parts and is small enough so, else as JPEG on white."""
    plain = _drawn_anew(image)
    if image.hasAlphaChannel():
        data = _written(plain, _PNG, -1)
        if len(data) <= LARGEST_PICTURE:
            return data
    sizes = (_written(plain, _JPEG, quality) for quality in _QUALITIES)
    return next((data for data in sizes if len(data) <= LARGEST_PICTURE), _written(plain, _JPEG, 20))


def from_clipboard(image: QImage) -> bytes:
    """Give a picture that was copied elsewhere, as `made_small` does; raises `type` for none."""
    if image.isNull():
        raise _no_picture()
    return encoded(_within(image))


def picture_line(owner: str, key: str, photo: bytes) -> Mapping[str, object]:
    """Give the edit that keeps a picture of a "rung" or "movement", or with no bytes takes it away."""
    image = b64encode(photo).decode("ascii") if photo else None
    return {"edit": "set_picture", owner: key, "image": image}


def _read(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    # How the camera was held is written beside the picture, which is about to be left out.
    reader.setAutoTransform(True)
    size = reader.size()
    if bytes(reader.format().data()) not in (_PNG, _JPEG) or size.width() * size.height() > _MOST_PIXELS:
        raise _no_picture()
    image = reader.read()
    if image.isNull():
        raise _no_picture()
    return image


def _within(image: QImage) -> QImage:
    if max(image.width(), image.height()) <= LONGEST_SIDE:
        return image
    return image.scaled(
        QSize(LONGEST_SIDE, LONGEST_SIDE),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _drawn_anew(image: QImage) -> QImage:
    """Give the picture on a fresh sheet: texts that came with it stay behind."""
    clear = image.hasAlphaChannel()
    fresh = QImage(image.size(), QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    fresh.fill(Qt.GlobalColor.transparent if clear else Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.drawImage(0, 0, image)
    painter.end()
    return fresh


def _written(image: QImage, kind: bytes, quality: int) -> bytes:
    shown = image
    if kind == _JPEG and image.hasAlphaChannel():
        shown = QImage(image.size(), QImage.Format.Format_RGB32)
        shown.fill(Qt.GlobalColor.white)
        painter = QPainter(shown)
        painter.drawImage(0, 0, image)
        painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    writer.write(shown)
    return bytes(buffer.data().data())


def _no_picture() -> ExposureError:
    return ExposureError("type", "image", why="picture")
