"""A picture of one's own fills its tile to the rounded corners, cut to its middle."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from ui.models.own_picture import encoded
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import draw_tile
from ui.widgets.photo import draw_photo
from ui.widgets.pictogram import Pictogram

GREEN, WHITE = QColor("#30A040"), QColor("white")


def wide_photo() -> bytes:
    """Give a picture three times as wide as high, green in its middle third."""
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#A03030"))
    painter = QPainter(image)
    painter.fillRect(100, 0, 100, 100, GREEN)
    painter.end()
    return encoded(image)


def drawn(step: Step | None, data: bytes = b"") -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    if step is None:
        draw_photo(painter, QRectF(0, 0, 100, 100), data, 18)
    else:
        draw_tile(painter, QRectF(0, 0, 100, 100), step)
    painter.end()
    return image


def test_the_middle_is_shown_and_the_corners_are_round(qapp: object) -> None:
    image = drawn(None, wide_photo())
    assert abs(image.pixelColor(50, 50).green() - GREEN.green()) < 12
    assert image.pixelColor(10, 50).green() > image.pixelColor(10, 50).red()
    assert image.pixelColor(0, 0) == WHITE


def test_bytes_that_are_no_picture_leave_the_place_bare(qapp: object) -> None:
    assert drawn(None, b"nothing") == drawn(None)


def test_a_step_with_a_picture_of_its_own_shows_no_pictogram(qapp: object) -> None:
    shown = drawn(Step(RungId("a"), "Pen", pictogram="pen", photo=wide_photo()))
    assert shown != drawn(Step(RungId("a"), "Pen", pictogram="pen"))
    assert shown == drawn(Step(RungId("a"), "Pen", photo=wide_photo()))


def test_a_picture_of_ones_own_stands_in_the_place_of_the_pictogram(qtbot: QtBot) -> None:
    made = Pictogram(100, "pen")
    qtbot.addWidget(made)
    before = made.grab().toImage()
    made.show_pictogram("pen", photo=wide_photo())
    middle = made.grab().toImage().pixelColor(made.width() // 2, made.height() // 2)
    assert made.grab().toImage() != before
    assert abs(middle.green() - GREEN.green()) < 12
