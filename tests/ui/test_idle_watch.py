"""When nobody was at the program for a while, by whichever clock."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from ui.idle_watch import IdleWatch

LIMIT, HOURS = 600, 3600.0


@dataclass
class Computer:
    """A computer's two clocks; asleep only the one on the wall goes on."""

    wall: float = 1_000_000.0
    running: float = 50.0

    def pass_time(self, seconds: float) -> None:
        self.wall += seconds
        self.running += seconds

    def sleep(self, seconds: float) -> None:
        self.wall += seconds

    def use_with_clock_set_back(self) -> None:
        self.sleep(-3600)
        self.pass_time(601)


@dataclass
class Watched:
    """A watch, its computer, and what it told."""

    watch: IdleWatch
    computer: Computer
    told: list[object]


@pytest.fixture
def at(window: QMainWindow) -> Iterator[Watched]:
    """Give a watch that counts ten minutes."""
    computer, told, holder = Computer(), list[object](), QObject()
    watch = IdleWatch(LIMIT, holder, (lambda: computer.wall, lambda: computer.running))
    watch.near.connect(told.append)
    watch.used.connect(lambda: told.append("used"))
    watch.over.connect(lambda: told.append("over"))
    watch.start()
    yield Watched(watch, computer, told)
    watch.stop()
    holder.deleteLater()


def test_time_that_passes_is_counted_down_in_the_last_half_minute_and_then_over(at: Watched) -> None:
    for seconds in (569, 1, 29, 1, 1):
        at.computer.pass_time(seconds)
        at.watch.look()
    assert at.told == [30, 1, "over"]


PASSING: dict[str, tuple[Callable[[Computer], None], bool]] = {
    "a sleep past the time-out": (lambda computer: computer.sleep(8 * HOURS), True),
    "a short sleep": (lambda computer: computer.sleep(60), False),
    "a clock set back meanwhile": (Computer.use_with_clock_set_back, True),
    "a clock set back alone": (lambda computer: computer.sleep(-HOURS), False),
    "a clock set forward": (lambda computer: computer.sleep(HOURS), True),
}


@pytest.mark.parametrize(("happens", "over"), PASSING.values(), ids=PASSING)
def test_either_clock_is_enough(at: Watched, happens: Callable[[Computer], None], over: bool) -> None:
    happens(at.computer)
    at.watch.look()
    assert at.told == (["over"] if over else [])


def use(window: QMainWindow, how: str) -> None:
    handle = window.windowHandle()
    if how == "key":
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    else:
        QTest.mouseClick(handle, Qt.MouseButton.RightButton)


@pytest.mark.parametrize("how", ["key", "mouse"])
def test_a_hand_begins_the_count_anew(at: Watched, window: QMainWindow, how: str) -> None:
    at.computer.pass_time(590)
    at.watch.look()
    use(window, how)
    assert at.watch.left == LIMIT
    assert at.told == [10, "used"]


@pytest.mark.parametrize("how", ["key", "mouse"])
def test_the_first_key_after_a_long_sleep_does_not_keep_it_open(at: Watched, window: QMainWindow, how: str) -> None:
    at.computer.sleep(8 * HOURS)
    use(window, how)
    assert at.told == ["over"]


def test_a_window_that_opens_later_counts_too(at: Watched, qtbot: QtBot) -> None:
    later = QMainWindow()
    qtbot.addWidget(later)
    later.show()
    later.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is later.windowHandle())
    at.computer.pass_time(100)
    use(later, "key")
    assert at.watch.left == LIMIT


def test_over_is_told_once(at: Watched, window: QMainWindow) -> None:
    at.computer.pass_time(700)
    at.watch.look()
    use(window, "key")
    assert at.told == ["over"]


def test_the_key_that_locks_is_taken_wherever_the_focus_is(at: Watched, window: QMainWindow) -> None:
    field = QLineEdit()
    window.setCentralWidget(field)
    field.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_L, both)
    assert (at.told, field.text()) == (["over"], "")
