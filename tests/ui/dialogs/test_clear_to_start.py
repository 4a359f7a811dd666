"""Tests of Clear to start."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import PATIENT, do
from ui.dialogs.clear_to_start import ClearToStartSheet
from ui.workspace import Workspace

Opened = Callable[[], ClearToStartSheet]


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow) -> Opened:
    def open_sheet() -> ClearToStartSheet:
        sheet = ClearToStartSheet(workspace.case(PATIENT), window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def test_nothing_is_filled_in_for_the_clinician(opened: Opened) -> None:
    sheet = opened()
    assert all(not field.toPlainText() for field in sheet.findChildren(QPlainTextEdit))
    assert "Not looked at yet." in shown(sheet)


def test_without_a_finding_it_cannot_be_said(opened: Opened) -> None:
    sheet = opened()
    write(sheet, "clear.limits", "Jumping")
    assert not button(sheet, "clear.do").isEnabled()


def test_finding_and_limits_are_kept_as_written(qtbot: QtBot, opened: Opened) -> None:
    sheet = opened()
    write(sheet, "clear.found", "Nothing found.")
    write(sheet, "clear.limits", "Jumping")
    with qtbot.waitSignal(sheet.wanted) as given:
        press(sheet, "clear.do")
    assert isinstance(given.args, list)
    line = {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing found.", "limits": "Jumping"}
    assert given.args[0].lines == (line,)


def test_the_newest_clearance_is_shown_with_its_day_and_name(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing found.", "limits": "Jumping."})
    assert "2 November 2026, Priya Nair: Nothing found. Leave out: Jumping." in shown(opened())


def test_a_clearance_without_limits_names_none(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing found."})
    assert "Leave out:" not in shown(opened())
