"""Cover, cards, bars, separators, boxes: what is looked at and not touched."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.widgets.conftest import colours_of
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import DASHED, Bar, Card, Edge, Separator, tinted
from ui.widgets.cover import Cover
from ui.widgets.labels import Label

Put = Callable[[QWidget], None]


def token(name: str) -> str:
    return theme.current().tokens[name].lower()


def test_a_cover_says_why_it_is_there() -> None:
    assert Cover().text() == "Covered until you have answered"


def test_a_cover_is_hatched(put: Put) -> None:
    cover = Cover()
    put(cover)
    assert {token("sunken"), token("line")} <= colours_of(cover)


def test_a_cover_keeps_its_words_whole(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 200)
    cover = Cover(100)
    assert cover.heightForWidth(cover.minimumSizeHint().width()) > cover.heightForWidth(2000)


def test_a_cover_holds_no_number(put: Put) -> None:
    cover = Cover()
    assert not any(letter.isdigit() for letter in cover.text() + cover.accessibleName() + cover.accessibleDescription())


def test_a_card_has_its_ground(put: Put) -> None:
    card = Card(Column(Label("x"), margins=16))
    put(card)
    assert token("surface") in colours_of(card)


def test_a_card_can_look_otherwise(put: Put) -> None:
    card = Card(Column(Label("x"), margins=16))
    put(card)
    card.set_look(tinted("pred_soft"))
    assert token("pred_soft") in colours_of(card)
    card.set_look(DASHED)
    assert token("pred_soft") not in colours_of(card)


def test_a_card_is_as_high_as_its_words(put: Put) -> None:
    card = Card(Column(Label("some words that go on and on and on"), margins=16))
    assert card.heightForWidth(140) > card.heightForWidth(600)


@pytest.mark.parametrize("edge", ["top", "bottom", "left", "right"])
def test_a_bar_has_its_line_at_its_edge(put: Put, edge: Edge) -> None:
    bar = Bar(Row(Label("x"), margins=8), edge)
    put(bar)
    picture = bar.grab().toImage()
    middle_x, middle_y = picture.width() // 2, picture.height() // 2
    spots = {
        "top": (middle_x, 0),
        "bottom": (middle_x, picture.height() - 1),
        "left": (0, middle_y),
        "right": (picture.width() - 1, middle_y),
    }
    assert picture.pixelColor(*spots[edge]).name() == token("line")


@pytest.mark.parametrize("orientation", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical])
def test_a_separator_is_one_px(put: Put, orientation: Qt.Orientation) -> None:
    line = Separator(orientation)
    put(line)
    assert min(line.width(), line.height()) == 1
    assert token("line") in colours_of(line)


def test_gaps_of_a_column_follow_the_theme(qapp: QApplication) -> None:
    column = Column(QLabel("a"), QLabel("b"), gap=16, margins=(24, 8, 24, 8))
    theme.apply(qapp, "light", 200)
    assert (column.spacing(), column.contentsMargins().left()) == (24, 36)


def test_a_pair_says_how_much_room_it_takes() -> None:
    row = Row((QLabel("a"), 2), None, Column(QLabel("b")))
    assert [row.stretch(number) for number in range(row.count())] == [2, 1, 0]
