"""The steps drawn as stepping stones: a real list, level, with the same words as the ladder."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, colours_of
from ui import theme
from ui.widgets.ladder.picture_step import LadderStep
from ui.widgets.ladder.stones import StonesPicture
from ui.widgets.ladder.stones_drawing import height_of, words_of
from ui.wording import State

WORDS = {"done": "Done", "current": "You are here", "later": "Later", "resting": "Resting for now"}
STATES: tuple[State, ...] = ("done", "current", "resting", "later")


def steps(states: Sequence[State] = STATES) -> list[LadderStep]:
    return [LadderStep(f"Movement {number}", state, WORDS[state]) for number, state in enumerate(states, 1)]


@pytest.fixture
def picture(qtbot: QtBot) -> StonesPicture:
    made = StonesPicture("path")
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show()
    made.show_steps(steps(), 1)
    settle()
    return made


def settle() -> None:
    for _round in range(3):
        QApplication.processEvents()


def test_it_is_a_list_whose_items_say_title_and_state_as_the_ladder_does(picture: StonesPicture) -> None:
    spoken = QAccessible.queryAccessibleInterface(picture)
    assert spoken.role() == QAccessible.Role.List
    assert [spoken.child(row).text(QAccessible.Text.Name) for row in range(2)] == [
        "Movement 1. Done.",
        "Movement 2. You are here.",
    ]
    assert picture.accessibleName() == "Your path"


@pytest.mark.parametrize(("key", "number"), [(Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 0)])
def test_the_arrows_look_along_the_path(qtbot: QtBot, picture: StonesPicture, key: Qt.Key, number: int) -> None:
    with qtbot.waitSignal(picture.looked_at) as told:
        QTest.keyClick(picture, key)
    assert told.args == [number]


def test_a_click_looks_at_a_stone(qtbot: QtBot, picture: StonesPicture) -> None:
    with qtbot.waitSignal(picture.looked_at) as told:
        click(picture.viewport(), QPointF(picture.visualItemRect(picture.item(3)).center()))
    assert told.args == [3]


def test_no_stone_lies_higher_than_the_one_before(picture: StonesPicture) -> None:
    tops = {picture.visualItemRect(picture.item(row)).top() for row in range(4)}
    assert len(tops) == 1
    lefts = [picture.visualItemRect(picture.item(row)).left() for row in range(4)]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize("count", [0, 1, 2, 7, 12, 30])
def test_as_many_as_are_meant_to_stand_in_a_line_do(picture: StonesPicture, count: int) -> None:
    picture.show_steps(steps(["later"] * count), None)
    picture.setFixedHeight(max(1, picture.height_within(10_000)))
    settle()
    lines = {picture.visualItemRect(picture.item(row)).top() for row in range(count)}
    assert len(lines) * picture.cell().height() == picture.height_within(10_000)
    assert picture.horizontalScrollBar().maximum() == 0


def test_of_many_lines_only_whole_ones_are_shown_and_the_one_in_work(picture: StonesPicture) -> None:
    picture.resize(420, 500)
    picture.show_steps(steps([*["done"] * 9, "current"]), 9)  # type: ignore[list-item]
    picture.setFixedHeight(picture.height_within(300))
    settle()
    assert picture.height() == picture.cell().height()
    assert 0 <= picture.visualItemRect(picture.currentItem()).top() < picture.height()


def test_where_the_stone_lies_that_is_looked_at_follows_it(picture: StonesPicture) -> None:
    before = picture.middle_of_current()
    picture.look_at(3)
    assert picture.middle_of_current() > before


@pytest.mark.parametrize(("state", "token"), [("done", "timber"), ("current", "accent"), ("resting", "hold")])
def test_each_stone_has_the_colour_of_its_state(picture: StonesPicture, state: State, token: str) -> None:
    picture.show_steps(steps([state]), None)
    settle()
    assert theme.current().tokens[token].lower() in colours_of(picture)


def test_somebody_stands_on_the_step_in_work_alone(picture: StonesPicture) -> None:
    with_somebody = picture.grab().toImage()
    picture.show_steps(steps(), None)
    picture.look_at(1)
    settle()
    assert picture.grab().toImage() != with_somebody


def test_no_word_is_cut_off_at_large_text_and_none_is_small(qapp: QApplication, picture: StonesPicture) -> None:
    theme.apply(qapp, "light", 200)
    long = LadderStep("Carry the shopping from the car to the kitchen in two bags", "current", "You are here")
    picture.show_steps([long], 0)
    width = picture.cell().width()
    title, word = words_of(long, width)
    assert picture.cell().height() >= height_of(long, width) > title.height + word.height
    assert title.lines > 1
