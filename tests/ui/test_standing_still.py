"""While a window waits its timers, keys and clicks do not come in between; letters and closing come afterwards."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from ui.idle_watch import IdleWatch
from ui.standing_still import StandingStill


@pytest.fixture
def still(window: QMainWindow) -> Iterator[StandingStill]:
    """Give what lets a window stand still; it goes on at the end of the test."""
    made = StandingStill(window)
    made.begin()
    yield made
    made.end()


@pytest.fixture
def field(window: QMainWindow) -> QLineEdit:
    """Give a field that has the focus."""
    made = QLineEdit(window)
    made.show()
    made.setFocus()
    return made


OWNERS: dict[str, tuple[Callable[[QWidget], QObject], bool]] = {
    "page": (lambda window: window, False),
    "keeper of a page": (QObject, False),
    "watch for whether somebody is there": (lambda window: IdleWatch(1, window), True),
    "program": (lambda _window: QObject(QApplication.instance()), True),
}


@pytest.mark.parametrize(("owner", "goes_on"), OWNERS.values(), ids=OWNERS)
def test_what_belongs_to_the_screen_waits_and_what_guards_it_does_not(
    window: QMainWindow, still: StandingStill, qtbot: QtBot, owner: Callable[[QWidget], QObject], goes_on: bool
) -> None:
    fired: list[bool] = []
    timer = QTimer(owner(window), singleShot=True, interval=5)
    timer.timeout.connect(lambda: fired.append(True))
    timer.start()
    qtbot.wait(50)
    assert (fired != [], timer.isActive()) == (goes_on, not goes_on)
    still.end()
    qtbot.waitUntil(lambda: fired == [True])


def test_what_is_to_be_deleted_goes_afterwards(window: QMainWindow, still: StandingStill, qtbot: QtBot) -> None:
    going = QPushButton(window)
    going.deleteLater()
    qtbot.wait(20)
    assert isValid(going)
    still.end()
    qtbot.waitUntil(lambda: not isValid(going))


def test_letters_come_afterwards_and_keys_that_choose_do_not(
    still: StandingStill, field: QLineEdit, qtbot: QtBot
) -> None:
    with still.covered():
        QTest.keyClicks(field, "nip")
        for key, held in ((Qt.Key.Key_Backspace, "NoModifier"), (Qt.Key.Key_A, "AltModifier")):
            QTest.keyClick(field, key, Qt.KeyboardModifier[held])
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == ""
    still.end()
    qtbot.waitUntil(lambda: field.text() == "ni")


def test_a_click_is_given_up_and_so_is_what_is_typed_after_it(
    window: QMainWindow, still: StandingStill, field: QLineEdit, qtbot: QtBot
) -> None:
    button, clicked = window.centralWidget(), list[bool]()
    assert isinstance(button, QPushButton)
    button.clicked.connect(lambda: clicked.append(True))
    with still.covered():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.keyClicks(field, "no")
    still.end()
    qtbot.wait(20)
    assert (clicked, field.text()) == ([], "")


def test_a_button_pressed_before_is_let_go_afterwards(window: QMainWindow, still: StandingStill, qtbot: QtBot) -> None:
    button, clicked = window.centralWidget(), list[bool]()
    assert isinstance(button, QPushButton)
    button.clicked.connect(lambda: clicked.append(True))
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    with still.covered():
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
        assert clicked == []
    still.end()
    qtbot.waitUntil(lambda: clicked == [True])


def test_a_shortcut_does_nothing(window: QMainWindow, still: StandingStill, field: QLineEdit) -> None:
    done: list[bool] = []
    action = window.menuBar().addAction("Do")
    action.setShortcut("Ctrl+D")
    action.triggered.connect(lambda: done.append(True))
    with still.covered():
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert done == []
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert done == [True]


def test_the_key_that_locks_gets_through(window: QMainWindow, still: StandingStill, qtbot: QtBot) -> None:
    idle = IdleWatch(60, window)
    idle.start()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with still.covered(), qtbot.waitSignal(idle.over):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, held)


def test_a_window_that_is_told_to_close_does_so_afterwards(
    window: QMainWindow, still: StandingStill, qtbot: QtBot
) -> None:
    with still.covered():
        window.close()
        assert window.isVisible()
    still.end()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_window_out_of_sight_closes_at_once(window: QMainWindow, still: StandingStill) -> None:
    window.hide()
    with still.covered():
        assert window.close()
