"""The whole ladder asked pair by pair: by keys and mouse, stopped, taken back, and used only once it is agreed to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.pages.ladder.hands import click, press
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.pages.ladder.compare_all import CompareAllSheet
from ui.pages.ladder.gestures import Scene
from ui.workspace import Workspace

KEY = Qt.Key
Asked = Callable[[], CompareAllSheet]


@pytest.fixture
def asked(qtbot: QtBot, workspace: Workspace) -> Asked:
    """Give what opens the sheet over Ruth’s ladder of four, which does on the record what it wants."""
    add_rated(workspace, (20, 40, 60, 80))
    window = QMainWindow()
    window.resize(1000, 800)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()

    def ask() -> CompareAllSheet:
        case = workspace.case(PATIENT)
        sheet = CompareAllSheet(Scene(case, case.ladders[0], workspace.now()), window)
        sheet.wanted.connect(lambda wanted: workspace.do(*wanted.lines, label=wanted.label))
        sheet.open()
        QApplication.processEvents()
        return sheet

    return ask


def order(workspace: Workspace) -> list[int | None]:
    return [rung.threat for rung in ladder_of(workspace).steps]


def words(sheet: CompareAllSheet) -> str:
    # What was taken away is gone only once Qt comes round to it.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def answer_all(sheet: CompareAllSheet, key: Qt.Key) -> None:
    for _question in range(20):
        if not sheet.asks:
            return
        press(key)
    raise AssertionError("no end of questions")


def test_it_asks_about_two_and_says_how_much_is_to_come(asked: Asked) -> None:
    sheet = asked()
    assert sheet.pair.first.hasFocus()
    assert "At most 5 more questions." in words(sheet)


def test_answers_by_key_turn_the_ladder_round_and_leave_the_ratings(asked: Asked, workspace: Workspace) -> None:
    sheet = asked()
    answer_all(sheet, KEY.Key_2)
    before = order(workspace)
    click(sheet.use)
    assert (before, order(workspace)) == ([20, 40, 60, 80], [80, 60, 40, 20])


def test_one_undo_takes_the_whole_order_back(asked: Asked, workspace: Workspace) -> None:
    sheet = asked()
    answer_all(sheet, KEY.Key_2)
    click(sheet.use)
    assert workspace.undo() == "Steps put in order by asking"
    assert order(workspace) == [20, 40, 60, 80]


def test_answers_by_mouse_that_fit_the_ladder_change_nothing(asked: Asked, workspace: Workspace) -> None:
    sheet = asked()
    while sheet.asks:
        click(sheet.pair.first)
    assert sheet.use.text() == "The order is right"
    click(sheet.use)
    assert not sheet.isVisible()
    assert workspace.can_undo == "done"


def test_it_says_between_which_steps_one_will_land(asked: Asked) -> None:
    sheet = asked()
    press(KEY.Key_1, KEY.Key_1, KEY.Key_2)
    assert "will land below “Tie" not in words(sheet)
    assert "will land" in words(sheet)


def test_a_step_back_asks_what_was_asked_before(asked: Asked) -> None:
    sheet = asked()
    press(KEY.Key_1)
    second = sheet.pair.first.text()
    press(KEY.Key_Backspace)
    assert sheet.pair.first.text() != second
    assert not sheet.pair.back.isVisible()


def test_escape_stops_and_what_was_not_asked_keeps_its_place(asked: Asked) -> None:
    sheet = asked()
    press(KEY.Key_2, KEY.Key_Escape)
    ids = [rung_id(number) for number in (2, 1, 3, 4)]
    assert list(sheet.wanted_order) == ids
    assert "1 place higher" in words(sheet)
    press(KEY.Key_Escape)
    assert not sheet.isVisible()


def test_from_a_stop_one_goes_back_to_the_same_question(asked: Asked) -> None:
    sheet = asked()
    press(KEY.Key_1)
    question = sheet.pair.first.text()
    click(sheet.stop)
    click(sheet.again)
    assert (sheet.asks, sheet.pair.first.text()) == (True, question)


def test_what_nobody_can_say_keeps_its_place(asked: Asked) -> None:
    sheet = asked()
    answer_all(sheet, KEY.Key_4)
    assert sheet.use.text() == "The order is right"


def test_answers_that_go_round_in_a_circle_are_told_and_not_sorted_anew(asked: Asked) -> None:
    sheet = asked()
    # Each above the one before, and at the end the first above the third.
    press(KEY.Key_1, KEY.Key_1, KEY.Key_1, KEY.Key_1)
    placed = sheet.wanted_order
    assert "the answers fit together" in words(sheet)
    answer_all(sheet, KEY.Key_2)
    assert sheet.wanted_order == placed
    assert "You said last that “" in words(sheet)


def test_a_step_that_is_done_is_not_asked_about(asked: Asked, workspace: Workspace) -> None:
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Done before, many times."})
    sheet = asked()
    answer_all(sheet, KEY.Key_2)
    click(sheet.use)
    assert order(workspace) == [20, 80, 60, 40]
    assert "Done, keeps its place" in words(sheet)


def test_it_says_which_step_would_become_the_current_one(asked: Asked) -> None:
    sheet = asked()
    answer_all(sheet, KEY.Key_2)
    assert "“Lift the washing basket from the floor” would become the current step." in words(sheet)
