"""The marks of the chart."""

from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.pixels import number, pixels
from ui import theme
from ui.widgets.marks import MarkLabel, diamond, draw_mark
from ui.wording import Mark, mark_words

SIDE = 40


def drawn(mark: Mark, hollow: bool = False) -> QImage:
    """Draw a mark on white."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    with QPainter(picture) as painter:
        draw_mark(painter, mark, QRectF(0, 0, SIDE, SIDE), hollow)
    return picture


def share(picture: QImage, token: str) -> float:
    """Give how much of a picture is in the colour of a token."""
    return float((pixels(picture) == number(theme.current().colour(token))).mean())


def test_every_mark_is_another_shape() -> None:
    pictures = [drawn(mark) for mark in get_args(Mark)]
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])


@pytest.mark.parametrize(
    ("mark", "low", "high"), [("did_not_happen", 0.4, 0.5), ("happened", 0.65, 0.75), ("partly", 0.2, 0.35)]
)
def test_what_happened_is_blue_and_filled(mark: Mark, low: float, high: float) -> None:
    assert low < share(drawn(mark), "happ") < high


def test_partly_is_filled_in_its_lower_half() -> None:
    picture, blue = drawn("partly"), theme.current().colour("happ").name()
    assert picture.pixelColor(SIDE // 2, SIDE * 3 // 4).name() == blue
    assert picture.pixelColor(SIDE // 2, SIDE // 4).name() == "#ffffff"


def test_what_was_said_is_an_open_orange_circle() -> None:
    picture = drawn("said")
    assert picture.pixelColor(SIDE // 2, SIDE // 2).name() == "#ffffff"
    assert 0.2 < share(picture, "pred") < 0.5


def test_an_open_answer_is_hollow_with_a_question_mark() -> None:
    assert 0.03 < share(drawn("still_to_ask"), "happ") < 0.2


@pytest.mark.parametrize("mark", ["did_not_happen", "happened", "partly"])
def test_a_told_try_is_hollow(mark: Mark) -> None:
    assert share(drawn(mark, hollow=True), "happ") < share(drawn(mark), "happ") / 1.5


def test_a_diamond_fills_its_square() -> None:
    assert diamond(QRectF(0, 0, 10, 10)).containsPoint(QPointF(5, 5), Qt.FillRule.OddEvenFill)
    assert not diamond(QRectF(0, 0, 10, 10)).containsPoint(QPointF(1, 1), Qt.FillRule.OddEvenFill)


@pytest.mark.parametrize("mark", get_args(Mark))
def test_a_mark_label_says_its_mark(put: Callable[[QWidget], None], mark: Mark) -> None:
    label = MarkLabel(mark)
    put(label)
    assert label.accessibleName() == mark_words()[mark]


def test_a_mark_label_can_show_another_and_grows(qapp: QApplication) -> None:
    label = MarkLabel("said", 20)
    label.show_mark("happened")
    theme.apply(qapp, "light", 200)
    assert (label.accessibleName(), label.sizeHint().width()) == ("Happened", 40)
