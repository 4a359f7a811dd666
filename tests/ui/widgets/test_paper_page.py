from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.widgets.conftest import colours_of, sized
from ui import theme
from ui.widgets.paper_page import PaperPage

Put = Callable[[QWidget], None]


def _png(colour: str) -> bytes:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize("width", [280, 600, 820])
def test_a_page_keeps_the_shape_of_paper(put: Put, width: int) -> None:
    page = PaperPage("page")
    put(page)
    assert page.heightForWidth(width) == round(width * 297 / 210)


def test_a_picture_fills_the_page(put: Put) -> None:
    page = PaperPage("page")
    put(page)
    page.show_picture(_png("#336699"))
    assert sized(page, 300).grab().toImage().pixelColor(150, 200) == QColor("#336699")


def test_a_page_without_a_picture_is_blank_paper_in_every_theme(put: Put, qapp: QApplication) -> None:
    page = PaperPage("page")
    put(page)
    theme.apply(qapp, "dark", 100)
    assert sized(page, 300).grab().toImage().pixelColor(150, 200) == QColor("white")


def test_words_on_paper_are_dark_in_every_theme(put: Put, qapp: QApplication) -> None:
    page = PaperPage("page")
    put(page)
    page.show_words("The pages are being set …")
    theme.apply(qapp, "dark", 100)
    assert min(QColor(colour).lightness() for colour in colours_of(sized(page, 300))) < 100


def test_a_picture_takes_the_place_of_words(put: Put) -> None:
    page = PaperPage("page")
    put(page)
    page.show_words("The pages are being set …")
    page.show_picture(_png("#336699"))
    assert page.words == ""


def test_a_page_tells_of_another_width_and_not_of_another_height(put: Put) -> None:
    page = PaperPage("page")
    put(page)
    told: list[object] = []
    page.resized.connect(lambda: told.append(None))
    page.resize(page.width(), page.height() - 10)
    assert told == []
    page.resize(page.width() - 10, page.height())
    assert len(told) == 1


def test_a_page_grows_with_the_text(put: Put, qapp: QApplication) -> None:
    page = PaperPage("page")
    put(page)
    usual = page.sizeHint().width()
    theme.apply(qapp, "light", 200)
    assert page.sizeHint().width() == 2 * usual
