"""The small pictures of a paper’s sides."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.pictures import png
from ui.widgets.sheet_preview import SheetPreview


@pytest.fixture
def preview(qtbot: QtBot) -> SheetPreview:
    made = SheetPreview("leaving.preview", "Practice sheet")
    qtbot.addWidget(made)
    made.resize(400, made.heightForWidth(400))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_until_pages_come_a_blank_front_and_back_are_shown(preview: SheetPreview) -> None:
    assert [side.is_blank for side in preview.sides] == [True, True]
    assert [side.accessibleName() for side in preview.sides] == ["Front", "Back"]


def test_every_side_is_shown(preview: SheetPreview) -> None:
    preview.show_pages([png("black"), png("red"), png("blue")], "Lift the basket")
    assert [side.is_blank for side in preview.sides] == [False] * 3
    assert preview.sides[2].accessibleName() == "Page 3"
    assert preview.accessibleDescription() == "Lift the basket"


def test_what_is_no_longer_there_goes(preview: SheetPreview) -> None:
    preview.show_pages([png("black")] * 3)
    preview.show_pages([png("black")] * 2)
    assert len(preview.sides) == 2
    preview.clear()
    assert all(side.is_blank for side in preview.sides)


def test_the_picture_fills_its_side(preview: SheetPreview) -> None:
    preview.show_pages([png("red"), png("blue")])
    side = preview.sides[0]
    assert side.grab().toImage().pixelColor(side.width() // 2, side.height() // 2) == QColor("red")


def test_front_and_back_stand_next_to_each_other_and_below_where_it_is_narrow(preview: SheetPreview) -> None:
    front, back = preview.sides
    assert front.y() == back.y()
    preview.resize(200, preview.heightForWidth(200))
    assert back.y() > front.y()


@pytest.mark.parametrize(("size", "shape"), [((297, 210), 210 / 297), ((210, 297), 297 / 210)])
def test_a_side_keeps_the_shape_of_its_page(preview: SheetPreview, size: tuple[int, int], shape: float) -> None:
    preview.show_pages([png("red", *size)])
    assert preview.sides[0].heightForWidth(300) == round(300 * shape)
