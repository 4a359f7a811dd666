"""A PySide6 that loses references to None ends the program after some thousand calls: see docs/decisions/0003."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 200


def lost_references(call: Callable[[], object]) -> int:
    """Count how many references to None went missing over many calls of `call`."""
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return before - sys.getrefcount(None)


def test_an_object_loses_no_reference_to_none() -> None:
    thing = QObject()
    assert lost_references(lambda: thing.setObjectName("name")) < CALLS / 2


def test_a_widget_loses_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    assert lost_references(lambda: label.setText("text")) < CALLS / 2
    assert lost_references(lambda: label.setMinimumSize(QSize(10, 10))) < CALLS / 2


def test_a_timer_loses_no_reference_to_none(qtbot: QtBot) -> None:
    timer = QTimer()
    assert lost_references(lambda: timer.setInterval(10)) < CALLS / 2
    assert lost_references(timer.stop) < CALLS / 2
