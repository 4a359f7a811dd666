"""Tests of what a ladder would have said under other settings, side by side."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QSpinBox

from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.opened import PATIENT, SetClock, do, make_ready, rung_id
from ui.dialogs.replay import ReplaySheet
from ui.workspace import Workspace

Opened = Callable[[], ReplaySheet]


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow, clock: SetClock) -> Opened:
    def open_sheet() -> ReplaySheet:
        case = workspace.case(PATIENT)
        sheet = ReplaySheet(case, case.ladders[-1], clock(), window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def ask(sheet: ReplaySheet, setting: str, value: int) -> None:
    field = sheet.findChild(QSpinBox, f"replay.{setting}")
    assert isinstance(field, QSpinBox)
    field.setValue(value)
    press(sheet, "replay.show")


def test_at_first_both_say_the_same(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    assert shown(opened()).count("It did not happen in 3 tries on 3 days. It now feels 10% likely.") == 2


def test_under_another_setting_it_says_something_else(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    sheet = opened()
    ask(sheet, "n_min", 4)
    words = shown(sheet)
    assert "It did not happen in 3 tries on 3 days." in words
    assert "3 of 4 tries so far. Keep going with this step." in words


def test_the_day_each_step_was_ready_stands_on_both_sides(
    workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    make_ready(workspace, clock, 1)
    sheet = opened()
    assert shown(sheet).count("ready from 4 November 2026") == 2
    ask(sheet, "n_min", 4)
    assert shown(sheet).count("ready from 4 November 2026") == 1


def test_asking_writes_nothing(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    before = workspace.case(PATIENT)
    ask(opened(), "n_min", 4)
    workspace._cases.clear()
    assert workspace.case(PATIENT) == before


def test_what_is_in_force_stands_in_the_fields(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": 5}})
    field = opened().findChild(QSpinBox, "replay.n_min")
    assert isinstance(field, QSpinBox)
    assert field.value() == 5


def test_it_goes_with_the_focus_even_with_numbers_typed(window: QMainWindow, opened: Opened) -> None:
    sheet = opened()
    ask(sheet, "n_min", 4)
    below = window.centralWidget()
    assert below is not None
    below.setFocus()
    assert not sheet.isVisible()


def test_clearing_a_number_with_the_keyboard_leaves_the_sheet_open(opened: Opened) -> None:
    sheet = opened()
    ask(sheet, "n_min", 4)
    clear = button(sheet, "replay.n_min.clear")
    clear.setFocus()
    QTest.keyClick(clear, Qt.Key.Key_Space)
    assert sheet.isVisible()
    field = sheet.findChild(QSpinBox, "replay.n_min")
    assert isinstance(field, QSpinBox)
    assert (field.value(), field.hasFocus()) == (3, True)
