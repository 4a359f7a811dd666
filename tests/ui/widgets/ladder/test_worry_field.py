"""The field a worry is typed into: a whole number from 0 to 100, or nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.ladder.worry_field import WorryField

Put = Callable[[QWidget], None]
KEY = Qt.Key


@pytest.fixture
def field(window: QWidget) -> WorryField:
    made = WorryField("field")
    made.setParent(window)
    made.ask("Squat", QRect(100, 100, 60, 40))
    return made


@pytest.mark.parametrize(("typed", "worry"), [("0", 0), ("7", 7), ("100", 100)])
def test_enter_keeps_a_number(qtbot: QtBot, field: WorryField, typed: str, worry: int) -> None:
    QTest.keyClicks(field, typed)
    with qtbot.waitSignal(field.said) as said:
        QTest.keyClick(field, KEY.Key_Return)
    assert said.args == [worry]
    assert not field.isVisible()


@pytest.mark.parametrize("typed", ["", "101", "999"])
def test_what_is_no_worry_is_told_and_stays(qtbot: QtBot, field: WorryField, typed: str) -> None:
    QTest.keyClicks(field, typed)
    with qtbot.waitSignal(field.refused) as told, qtbot.assertNotEmitted(field.said):
        QTest.keyClick(field, KEY.Key_Return)
    assert told.args == ["Use a number from 0 to 100."]
    assert field.text() == typed
    assert field.accessibleDescription() == told.args[0]


def test_letters_signs_and_a_fourth_digit_are_not_taken(field: WorryField) -> None:
    QTest.keyClicks(field, "a-4.2x13")
    assert field.text() == "421"


def test_it_is_empty_and_named_by_what_it_asks_about(field: WorryField) -> None:
    assert field.text() == ""
    assert field.accessibleName() == "How worried, 0 to 100: Squat"


def test_escape_leaves_by_a_key(qtbot: QtBot, field: WorryField) -> None:
    with qtbot.waitSignal(field.left) as left, qtbot.assertNotEmitted(field.said):
        QTest.keyClick(field, KEY.Key_Escape)
    assert left.args == [True]


def test_going_elsewhere_leaves_without_keeping(qtbot: QtBot, field: WorryField, put: Put) -> None:
    other = QLineEdit()
    put(other)
    QTest.keyClicks(field, "50")
    with qtbot.waitSignal(field.left) as left, qtbot.assertNotEmitted(field.said):
        other.setFocus()
    assert left.args == [False]
    assert not field.isVisible()


def test_mending_a_number_takes_the_mark_away(field: WorryField) -> None:
    QTest.keyClicks(field, "150")
    QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClick(field, KEY.Key_Backspace)
    assert field.accessibleDescription() == ""
    assert field.worry == 15


def test_it_stays_inside_what_it_lies_over(window: QWidget, field: WorryField) -> None:
    for top in (0, window.height() - 4):
        field.ask("Squat", QRect(10, top, 40, 4))
        assert window.rect().contains(field.geometry())
