"""A picture is made small, upright and plain before it is kept; what is none is refused."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from exposure.domain.step_picture import LARGEST_PICTURE, picture_kind
from exposure.errors import ExposureError
from ui.models.own_picture import encoded, from_clipboard, made_small

RED, BLUE = QColor("#C03030"), QColor("#3050C0")
SECRET = b"Ruth Calloway, 12 Quay Street"


def picture(width: int, height: int, *, clear: bool = False) -> QImage:
    """Give a picture whose left half is red and whose right half is blue, or clear."""
    image = QImage(width, height, QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    image.fill(QColor(0, 0, 0, 0) if clear else BLUE)
    for x in range(width // 2):
        for y in range(height):
            image.setPixelColor(x, y, RED)
    return image


def written(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


def with_exif(jpeg: bytes, orientation: int) -> bytes:
    """Give a JPEG with what a camera writes: which way up it was held, and who took it."""
    held = b"\x01\x12\x00\x03\x00\x00\x00\x01" + orientation.to_bytes(2, "big") + b"\x00\x00"
    artist = b"\x01\x3b\x00\x02" + len(SECRET).to_bytes(4, "big") + (38).to_bytes(4, "big")
    exif = b"Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x02" + held + artist + b"\x00\x00\x00\x00" + SECRET
    return jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:]


def size_of(data: bytes) -> tuple[int, int]:
    image = QImage.fromData(data)
    return image.width(), image.height()


@pytest.mark.parametrize(
    ("given", "kept"), [((1200, 600), (640, 320)), ((300, 900), (213, 640)), ((64, 32), (64, 32)), ((640, 8), (640, 8))]
)
def test_a_picture_is_at_most_640_px_a_side_and_never_blown_up(given: tuple[int, int], kept: tuple[int, int]) -> None:
    assert size_of(made_small(written(picture(*given), b"JPEG"))) == kept


def test_what_the_camera_wrote_beside_it_is_gone() -> None:
    photo = with_exif(written(picture(80, 60), b"JPEG"), 1)
    assert SECRET in photo
    kept = made_small(photo)
    assert b"Exif" not in kept
    assert SECRET not in kept


def test_a_picture_held_on_its_side_is_kept_upright() -> None:
    kept = QImage.fromData(made_small(with_exif(written(picture(80, 60), b"JPEG"), 6)))
    assert (kept.width(), kept.height()) == (60, 80)
    assert kept.pixelColor(30, 10).red() > kept.pixelColor(30, 10).blue()
    assert kept.pixelColor(30, 70).blue() > kept.pixelColor(30, 70).red()


def test_texts_in_a_png_are_gone() -> None:
    image = picture(40, 40, clear=True)
    image.setText("Author", SECRET.decode())
    png = written(image, b"PNG")
    assert QImage.fromData(png).text("Author") == SECRET.decode()
    assert QImage.fromData(made_small(png)).textKeys() == []


@pytest.mark.parametrize(("clear", "kind"), [(True, "png"), (False, "jpeg")])
def test_a_drawing_with_clear_parts_stays_a_png(clear: bool, kind: str) -> None:
    assert picture_kind(made_small(written(picture(40, 40, clear=clear), b"PNG"))) == kind


def test_even_noise_fits_into_what_may_be_kept() -> None:
    image = QImage(640, 640, QImage.Format.Format_ARGB32)
    image.fill(0)
    for place in range(640 * 640):
        image.setPixel(place % 640, place // 640, (place * 2654435761) & 0xFFFFFFFF)
    assert len(encoded(image)) <= LARGEST_PICTURE


@pytest.mark.parametrize("data", [b"", b"no picture", b"GIF89a"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ExposureError, match="type"):
        made_small(data)


@pytest.mark.no_qt_log
def test_a_damaged_picture_is_refused() -> None:
    with pytest.raises(ExposureError, match="type"):
        made_small(written(picture(40, 40), b"JPEG")[:30])


def test_a_picture_that_was_copied_is_made_small_too() -> None:
    assert size_of(from_clipboard(picture(1280, 1280))) == (640, 640)
    with pytest.raises(ExposureError, match="type"):
        from_clipboard(QImage())
