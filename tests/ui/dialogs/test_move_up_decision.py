"""Tests of moving on, or staying, by clinical decision."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import PATIENT, rung_id
from ui.dialogs.move_up_decision import DecisionSheet, move_on_sheet, stay_sheet
from ui.workspace import Workspace

SHEETS = pytest.mark.parametrize(("make", "name"), [(move_on_sheet, "move_on"), (stay_sheet, "stay")])
Make = Callable[..., DecisionSheet]


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow) -> Callable[[Make], DecisionSheet]:
    def open_sheet(make: Make) -> DecisionSheet:
        sheet = make(workspace.case(PATIENT).ladders[0].steps[0], window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


@SHEETS
def test_a_reason_of_nine_characters_is_not_enough(
    opened: Callable[[Make], DecisionSheet], make: Make, name: str
) -> None:
    sheet = opened(make)
    write(sheet, f"{name}.reason", "x" * 9)
    assert "Still needed: a reason of at least 10 characters." in shown(sheet)
    assert not button(sheet, f"{name}.do").isEnabled()


@SHEETS
def test_spaces_make_no_reason(opened: Callable[[Make], DecisionSheet], make: Make, name: str) -> None:
    sheet = opened(make)
    write(sheet, f"{name}.reason", " " * 12)
    assert not button(sheet, f"{name}.do").isEnabled()


@SHEETS
def test_ten_characters_are_enough(
    qtbot: QtBot, opened: Callable[[Make], DecisionSheet], make: Make, name: str
) -> None:
    sheet = opened(make)
    write(sheet, f"{name}.reason", "ten letter")
    with qtbot.waitSignal(sheet.wanted) as given:
        press(sheet, f"{name}.do")
    assert isinstance(given.args, list)
    edit = {"move_on": "override_up", "stay": "override_stay"}[name]
    assert given.args[0].lines == ({"edit": edit, "rung": rung_id(1), "reason": "ten letter"},)


def test_moving_on_says_that_it_is_never_shown_as_done(opened: Callable[[Make], DecisionSheet]) -> None:
    assert "shown for ever as moved on by clinical decision" in shown(opened(move_on_sheet))
