"""The check that fails a test for what it leaves behind is itself no friend of leaks."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.leaks import nothing_left

Leak = Callable[[], object]


def running_timer() -> QTimer:
    """Give a timer that runs for an hour."""
    timer = QTimer()
    timer.start(3_600_000)
    return timer


def test_a_window_left_behind_is_named(qtbot: QtBot) -> None:
    with pytest.raises(pytest.fail.Exception, match="window QLabel"), nothing_left():
        left = QLabel()
    qtbot.addWidget(left)


def test_a_timer_left_running_is_named() -> None:
    with pytest.raises(pytest.fail.Exception, match="running timer"), nothing_left():
        left = running_timer()
    left.stop()


def test_a_thread_left_running_is_named() -> None:
    end = threading.Event()
    left = threading.Thread(target=end.wait, name="rungwise-leak")
    with pytest.raises(pytest.fail.Exception, match="thread rungwise-leak"), nothing_left():
        left.start()
    end.set()
    left.join()


@pytest.mark.parametrize("passing", [QLabel, running_timer])
def test_what_is_gone_with_its_last_name_is_no_leak(passing: Leak) -> None:
    with nothing_left():
        passing()


def test_what_was_there_before_is_no_leak(qtbot: QtBot) -> None:
    before = QLabel()
    qtbot.addWidget(before)
    with nothing_left():
        pass
