"""The sheet that tells what is left out in which tries, and where: by another step too, seen and heard."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget

from exposure.domain.identifiers import RungId
from tests.ui.opened import PATIENT, SetClock, do, rung_id, try_step
from ui.dialogs.fading import FadingSheet
from ui.workspace import Workspace

BRACE = {"what": "Bracing my stomach", "why": "stop_harm"}


def heard(sheet: QWidget) -> list[str]:
    # What was taken away is gone only once Qt comes round to it.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [label.accessibleName() or label.text() for label in sheet.findChildren(QLabel)]


@pytest.fixture
def sheet(window: QMainWindow, workspace: Workspace, clock: SetClock) -> FadingSheet:
    do(workspace, {"edit": "change_rung", "rung": rung_id(1), "safety_behaviours": [BRACE]})
    try_step(workspace, clock, 1, 60, 40)
    for number, aids in enumerate(([BRACE], [])):
        lock = {"edit": "lock_prediction", "rung": rung_id(1), "likelihood": 40, "horizon_hours": 0}
        trial = workspace.new_id()
        moved = {"edit": "record_movement", "trial": trial, "done": "full", "place": "Garden", "aids": aids}
        do(workspace, {**lock, "id": trial}, {**moved, "clinician_present": bool(number)})
        clock.wait(days=1)
    made = FadingSheet(workspace.case(PATIENT).ladders[0], RungId(rung_id(1)), window)
    made.open()
    return made


def test_each_cell_is_heard_with_its_day_and_what_became_of_it(sheet: FadingSheet) -> None:
    cells = [words for words in heard(sheet) if words.startswith("Bracing my stomach, ")]
    assert [cell.partition(": ")[2] for cell in cells] == ["not said", "used", "left out"]


def test_each_place_is_heard_with_how_often_and_with_whom(sheet: FadingSheet) -> None:
    assert "Garden: 1 time without the clinician, 1 time with the clinician" in heard(sheet)
    assert any(words.startswith("home: 1 time") for words in heard(sheet))


def test_another_step_is_shown_by_keys(sheet: FadingSheet) -> None:
    assert sheet.steps.hasFocus()
    QTest.keyClick(sheet.steps, Qt.Key.Key_Down)
    assert "Not tried yet." in heard(sheet)
    assert not any(words.startswith("Bracing") for words in heard(sheet))


def test_escape_closes_it(sheet: FadingSheet) -> None:
    QTest.keyClick(sheet.steps, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_more_tries_than_have_room_are_counted(window: QMainWindow, workspace: Workspace, clock: SetClock) -> None:
    for _try in range(9):
        try_step(workspace, clock, 1, 60, 40)
    told = FadingSheet(workspace.case(PATIENT).ladders[0], RungId(rung_id(1)), window)
    assert "Nothing done to stay safe is written down for this step." in heard(told)
    assert "Not shown: 2 earlier tries." in heard(told)
