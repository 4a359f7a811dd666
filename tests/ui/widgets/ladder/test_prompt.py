"""The prompt about two cards that stand close, and the notice over the ladder."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.ladder.notice import Notice
from ui.widgets.ladder.prompt import ClosePrompt

Put = Callable[[QWidget], None]
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def below(window: QWidget, put: Put) -> QLineEdit:
    made = QLineEdit()
    put(made)
    made.setFocus()
    return made


@pytest.fixture
def prompt(window: QWidget, below: QLineEdit) -> ClosePrompt:
    made = ClosePrompt(window)
    made.ask("Squat to a low cupboard", "Tie my laces with a rounded back", QRect(500, 300, 400, 60))
    return made


@pytest.mark.parametrize(("key", "answer"), [(KEY.Key_1, "first"), (KEY.Key_2, "second"), (KEY.Key_3, "same")])
def test_a_digit_answers(qtbot: QtBot, prompt: ClosePrompt, key: Qt.Key, answer: str) -> None:
    with qtbot.waitSignal(prompt.answered) as answered:
        QTest.keyClick(prompt.second, key)
    assert answered.args == [answer]
    assert not prompt.isVisible()


def test_a_click_answers(qtbot: QtBot, prompt: ClosePrompt) -> None:
    with qtbot.waitSignal(prompt.answered) as answered:
        QTest.mouseClick(prompt.second, LEFT)
    assert answered.args == ["second"]


def test_escape_leaves_it_as_placed_and_gives_the_focus_back(
    qtbot: QtBot, prompt: ClosePrompt, below: QLineEdit
) -> None:
    with qtbot.waitSignal(prompt.left), qtbot.assertNotEmitted(prompt.answered):
        QTest.keyClick(prompt.first, KEY.Key_Escape)
    assert below.hasFocus()


def test_there_is_nothing_to_take_back_at_first(qtbot: QtBot, prompt: ClosePrompt) -> None:
    with qtbot.assertNotEmitted(prompt.back_wanted):
        QTest.keyClick(prompt.first, KEY.Key_Backspace)
    assert not prompt.back.isVisible()


@pytest.mark.parametrize("by_key", [True, False])
def test_an_answer_is_taken_back(qtbot: QtBot, prompt: ClosePrompt, by_key: bool) -> None:
    prompt.ask("Squat", "Tie my laces", QRect(500, 300, 400, 60), back=True)
    with qtbot.waitSignal(prompt.back_wanted):
        if by_key:
            QTest.keyClick(prompt.first, KEY.Key_Backspace)
        else:
            QTest.mouseClick(prompt.back, LEFT)


def test_other_keys_answer_nothing(qtbot: QtBot, prompt: ClosePrompt) -> None:
    with qtbot.assertNotEmitted(prompt.answered):
        QTest.keyClick(prompt.first, KEY.Key_4)
    assert prompt.isVisible()


def test_it_stays_inside_what_it_lies_over(window: QWidget, prompt: ClosePrompt) -> None:
    for place in (QRect(0, 0, 50, 50), QRect(900, 650, 90, 40)):
        prompt.ask("One", "A much longer title that has to be wrapped in the prompt, and then once more", place)
        assert window.rect().contains(prompt.geometry())
    assert not prompt.grab().isNull()


def test_a_notice_does_what_its_answer_says_and_goes(put: Put) -> None:
    done: list[str] = []
    notice = Notice("notice")
    put(notice)
    notice.say("Eight is enough to start.", {"Keep": lambda: done.append("kept"), "Leave": lambda: done.append("left")})
    QTest.mouseClick(notice.buttons[1], LEFT)
    assert done == ["left"]
    assert not notice.isVisible()


def test_a_notice_with_one_answer_shows_one_button(put: Put) -> None:
    notice = Notice("notice")
    put(notice)
    notice.say("Changed meanwhile.", {"All right": lambda: None})
    assert [button.isVisible() for button in notice.buttons] == [True, False]
    assert notice.text == "Changed meanwhile."
