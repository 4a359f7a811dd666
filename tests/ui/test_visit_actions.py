"""What the menus do at the end of a visit."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.windowed import choose, press, sees
from ui.main_window import MainWindow
from ui.widgets.buttons import Button

PLAN = {"edit": "plan_practice", "patient": PATIENT, "rung": rung_id(2), "often": "Every day"}


@pytest.fixture
def ruth(main: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Give the window on Ruth’s ladder, on a computer without a printer."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", no_printers)
    main.open_patient(PATIENT)
    return main


def no_printers() -> Sequence[str]:
    return []


def answering(file: Path) -> Callable[..., tuple[str, str]]:
    return lambda *_asked: (str(file), "")


def test_ctrl_p_prints_what_was_planned_outside_a_visit_too(ruth: MainWindow) -> None:
    do(ruth.workspace, PLAN)
    press("Ctrl+P")
    assert sees(ruth, "no_printer")


def test_without_a_plan_it_says_what_is_missing(ruth: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ruth.patient_pages.refused):
        press("Ctrl+P")
    assert not sees(ruth, "no_printer")


def test_in_a_visit_the_step_that_is_proposed_goes_on_record_with_its_sheet(ruth: MainWindow) -> None:
    choose(ruth, "start_visit", "end_visit")
    press("Ctrl+P")
    plan = ruth.workspace.case(PATIENT).practice_plan
    assert plan is not None
    assert (plan.rung, plan.often, sees(ruth, "no_printer")) == (rung_id(1), "", True)


def test_without_a_printer_the_sheet_is_saved_as_a_pdf(
    ruth: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answering(file))
    do(ruth.workspace, PLAN)
    press("Ctrl+P")
    save = ruth.findChild(Button, "no_printer.save")
    assert save is not None
    with qtbot.waitSignal(ruth.workspace.told, timeout=20_000):
        save.click()
    assert file.read_bytes().startswith(b"%PDF")
    assert [note.kind for note in ruth.workspace.case(PATIENT).exports] == ["practice-sheet"]


def test_on_the_letter_ctrl_p_saves_the_letter(ruth: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[bool] = []
    monkeypatch.setattr(ruth.patient_pages.letter, "save_pdf", lambda: saved.append(True))
    choose(ruth, "show_letter")
    press("Ctrl+P")
    assert (saved, sees(ruth, "no_printer")) == ([True], False)


def test_the_end_of_a_visit_is_not_come_to_without_one(ruth: MainWindow) -> None:
    choose(ruth, "end_visit")
    assert sees(ruth, "visit.start")
