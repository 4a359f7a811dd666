"""Tests of the steps drawn as a ladder: a real list, with the ladder behind it."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, colours_of
from ui import theme
from ui.widgets.ladder.picture import LadderPicture
from ui.widgets.ladder.picture_rows import lay_out
from ui.widgets.ladder.picture_step import PAD, LadderStep, fonts_of, words_of
from ui.wording import State

WORDS = {"done": "Done", "current": "You are here", "later": "Later", "resting": "Resting for now"}
STATES: tuple[State, ...] = ("done", "current", "resting", "later")


def steps(states: Sequence[State] = STATES) -> list[LadderStep]:
    return [LadderStep(f"Movement {number}", state, WORDS[state]) for number, state in enumerate(states, 1)]


@pytest.fixture
def picture(qtbot: QtBot) -> LadderPicture:
    made = LadderPicture("ladder")
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    made.show_steps(steps(), 1)
    QApplication.processEvents()
    return made


def test_it_is_a_list_whose_items_say_title_and_state(picture: LadderPicture) -> None:
    spoken = QAccessible.queryAccessibleInterface(picture)
    assert spoken.role() == QAccessible.Role.List
    assert [spoken.child(row).text(QAccessible.Text.Name) for row in range(4)] == [
        "Movement 4. Later.",
        "Movement 3. Resting for now.",
        "Movement 2. You are here.",
        "Movement 1. Done.",
    ]


def test_the_list_has_a_name(picture: LadderPicture) -> None:
    assert picture.accessibleName() == "Your ladder"


def test_it_begins_on_the_step_somebody_stands_on(picture: LadderPicture) -> None:
    assert picture.step_of(picture.currentRow()).title == "Movement 2"


@pytest.mark.parametrize(("key", "number"), [(Qt.Key.Key_Up, 2), (Qt.Key.Key_Down, 0)])
def test_the_arrows_look_up_and_down_the_ladder(qtbot: QtBot, picture: LadderPicture, key: Qt.Key, number: int) -> None:
    with qtbot.waitSignal(picture.looked_at) as told:
        QTest.keyClick(picture, key)
    assert told.args == [number]


def test_a_click_looks_at_a_step(qtbot: QtBot, picture: LadderPicture) -> None:
    where = picture.inner(0, picture.visualItemRect(picture.item(0))).center()
    with qtbot.waitSignal(picture.looked_at) as told:
        click(picture.viewport(), where)
    assert told.args == [3]


def test_the_height_of_the_step_looked_at_follows_it(picture: LadderPicture) -> None:
    before = picture.middle_of_current()
    picture.look_at(3)
    assert picture.middle_of_current() < before


@pytest.mark.parametrize(("state", "token"), [("done", "timber"), ("current", "accent"), ("resting", "hold")])
def test_each_rung_has_the_colour_of_its_state(picture: LadderPicture, state: State, token: str) -> None:
    picture.show_steps(steps([state]), None)
    assert theme.current().tokens[token].lower() in colours_of(picture)


@pytest.mark.parametrize("count", [0, 1, 2, 12, 30])
def test_any_number_of_steps_can_be_drawn(picture: LadderPicture, count: int) -> None:
    picture.show_steps(steps(["later"] * count), None)
    assert not picture.grab().isNull()
    assert picture.count() == count


def test_thirty_steps_scroll_to_the_one_in_work(picture: LadderPicture) -> None:
    done, later = STATES[0], STATES[-1]
    picture.show_steps(steps([*[done] * 14, "current", *[later] * 15]), 14)
    QApplication.processEvents()
    assert 0 < picture.middle_of_current() < picture.height()
    assert picture.verticalScrollBar().maximum() > 0


def test_no_title_is_cut_off_at_large_text(qapp: QApplication, picture: LadderPicture) -> None:
    theme.apply(qapp, "light", 200)
    long = LadderStep("Carry the shopping from the car to the kitchen in two bags", "current", "You are here")
    picture.show_steps([long], 0)
    width = picture.viewport().width() - picture.words_left - theme.current().space(PAD)
    title, word = words_of(long, width)
    assert picture.inner(0, picture.visualItemRect(picture.item(0))).height() >= title.height + word.height
    assert title.lines > 1


@pytest.mark.parametrize("state", STATES)
def test_nothing_said_is_smaller_than_18_px(state: State) -> None:
    assert all(font.pixelSize() >= 18 for font in fonts_of(state))


def test_more_text_makes_the_rows_higher(qapp: QApplication, picture: LadderPicture) -> None:
    picture.show_steps(steps(["later"] * 30), None)
    before = picture.height_of(5)
    theme.apply(qapp, "light", 200)
    assert picture.height_of(5) > before


NATURAL = st.lists(st.integers(40, 300), min_size=1, max_size=30)


@given(NATURAL, st.integers(100, 2000))
def test_every_row_is_as_high_as_its_words_need(natural: list[int], room: int) -> None:
    rows = lay_out(natural, room, 0, 264)
    assert all(given >= least for given, least in zip(rows.heights, natural, strict=True))


@given(NATURAL, st.integers(100, 2000))
def test_the_rows_fill_the_room_there_is(natural: list[int], room: int) -> None:
    rows = lay_out(natural, room, 0, 264)
    assert sum(rows.height(row) for row in range(len(natural))) >= room - len(natural)


@given(NATURAL, st.integers(100, 2000), st.data())
def test_the_figures_head_is_inside(natural: list[int], room: int, data: st.DataObject) -> None:
    here = data.draw(st.integers(0, len(natural) - 1))
    rows = lay_out(natural, room, here, 264)
    above = rows.head + sum(rows.heights[:here]) + rows.heights[here] / 2
    assert above + 1 >= rows.figure


def test_a_ladder_without_steps_has_no_rows() -> None:
    assert lay_out([], 500, None, 264).heights == ()


def test_the_focus_is_shown_once(picture: LadderPicture) -> None:
    picture.activateWindow()
    picture.setFocus()
    QApplication.processEvents()
    focused = picture.grab().toImage()
    picture.clearFocus()
    QApplication.processEvents()
    assert picture.grab().toImage() != focused


def test_the_whole_figure_is_seen_where_the_steps_scroll(picture: LadderPicture) -> None:
    picture.resize(420, 300)
    picture.show_steps(steps(("done", "done", "done", "done", "done", "done", "current", "later", "later")), 6)
    QApplication.processEvents()
    QApplication.processEvents()
    assert picture.middle_of_current() >= picture._rows.figure
