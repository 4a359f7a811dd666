"""A new ladder asks for its goal first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from ui.dialogs.new_ladder import NewLadder, NewLadderForm, goal_question

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(window: QMainWindow) -> NewLadderForm:
    made = NewLadderForm("form")
    window.setCentralWidget(made)
    QApplication.processEvents()
    made.goal.setFocus()
    return made


def test_without_a_goal_nothing_begins(qtbot: QtBot, form: NewLadderForm) -> None:
    with qtbot.assertNotEmitted(form.begun):
        QTest.mouseClick(form.empty, LEFT)
        QTest.keyClick(form.goal, Qt.Key.Key_Return)
    assert form.empty.toolTip() == "Say the goal first, in the patient’s words."


def test_enter_begins_an_empty_ladder(qtbot: QtBot, form: NewLadderForm) -> None:
    QTest.keyClicks(form.goal, " Pick up Noah ")
    with qtbot.waitSignal(form.begun) as begun:
        QTest.keyClick(form.goal, Qt.Key.Key_Return)
    assert begun.args == ["Pick up Noah", False]


def test_the_bending_ladder_can_be_the_start(qtbot: QtBot, form: NewLadderForm) -> None:
    QTest.keyClicks(form.goal, "Pick up Noah")
    with qtbot.waitSignal(form.begun) as begun:
        QTest.mouseClick(form.bending, LEFT)
    assert begun.args == ["Pick up Noah", True]


def test_the_sheet_asks_the_same_and_escape_begins_nothing(qtbot: QtBot, window: QMainWindow) -> None:
    sheet = NewLadder(window)
    sheet.open()
    assert sheet.accessibleName() == goal_question()
    with qtbot.waitSignal(sheet.rejected), qtbot.assertNotEmitted(sheet.begun):
        QTest.keyClick(sheet.form.goal, Qt.Key.Key_Escape)


def test_the_sheet_passes_the_goal_on(qtbot: QtBot, window: QMainWindow) -> None:
    sheet = NewLadder(window)
    sheet.open()
    QTest.keyClicks(sheet.form.goal, "Dance")
    with qtbot.waitSignal(sheet.begun) as begun:
        QTest.mouseClick(sheet.form.empty, LEFT)
    assert begun.args == ["Dance", False]
