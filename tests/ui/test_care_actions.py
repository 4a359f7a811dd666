"""Tests of what the menus do about a patient’s care, on a real file."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import press, shown, write
from tests.ui.opened import LADDER, PATIENT, SetClock, do, make_ready, rung_id, try_step
from ui.care_actions import CareActions
from ui.dialogs.asking import AskingSheet
from ui.dialogs.move_up import NextSheet
from ui.dialogs.move_up_decision import DecisionSheet
from ui.dialogs.patient_details import PatientDetails
from ui.dialogs.pause_ladder import LiftPauseSheet, PauseSheet
from ui.dialogs.review.sheet import ReviewSheet
from ui.dialogs.shortcuts import ShortcutsSheet
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace

REASON = "Talked through with the patient"


@pytest.fixture
def care(workspace: Workspace, window: QMainWindow) -> CareActions:
    made = CareActions(workspace, window)
    made.open(PATIENT)
    return made


def sheet_of(window: QMainWindow, kind: type[Sheet] = AskingSheet) -> Any:
    """Give the one sheet that is open, which must be of that kind."""
    QApplication.processEvents()
    found = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
    assert [type(sheet) for sheet in found if not isinstance(sheet, kind)] == []
    assert len(found) == 1
    return found[0]


def hold(workspace: Workspace) -> None:
    do(workspace, {"edit": "open_hold", "ladder": LADDER, "reason": "Tingling in the foot"})


@pytest.mark.parametrize(
    "name",
    ["choose_next", "pause", "clear_to_start", "book_visit", "change_details"],
)
def test_without_a_patient_nothing_opens(workspace: Workspace, window: QMainWindow, name: str) -> None:
    getattr(CareActions(workspace, window), name)()
    assert not [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]


@pytest.mark.parametrize(
    "name",
    ["choose_next", "pause", "clear_to_start", "book_visit", "change_details",
     "new_patient", "show_shortcuts", "show_about"],
)  # fmt: skip
def test_each_action_opens_one_sheet_over_the_window(care: CareActions, window: QMainWindow, name: str) -> None:
    getattr(care, name)()
    sheet = sheet_of(window, Sheet)
    assert sheet.geometry().size() == window.size()


def test_moving_up_is_done_and_closes_the_sheet(
    workspace: Workspace, clock: SetClock, care: CareActions, window: QMainWindow
) -> None:
    make_ready(workspace, clock, 1)
    care.choose_next()
    sheet = sheet_of(window, NextSheet)
    press(sheet, "next.what.next", "next.do")
    assert workspace.case(PATIENT).ladders[0].steps[0].status == "passed_shown"
    assert not sheet.isVisible()


def test_moving_up_can_be_undone(workspace: Workspace, clock: SetClock, care: CareActions, window: QMainWindow) -> None:
    make_ready(workspace, clock, 1)
    care.choose_next()
    press(sheet_of(window), "next.what.next", "next.do")
    assert workspace.undo() == "Moved on to the next step"
    assert workspace.case(PATIENT).ladders[0].steps[0].status is None


def test_a_refusal_is_told_in_the_sheet_which_stays_open(
    workspace: Workspace, clock: SetClock, care: CareActions, window: QMainWindow
) -> None:
    make_ready(workspace, clock, 1)
    care.choose_next()
    sheet = sheet_of(window, NextSheet)
    hold(workspace)
    press(sheet, "next.what.next", "next.do")
    assert sheet.isVisible()
    told = sheet.findChild(Label, "next.told")
    assert told is not None
    assert told.text()
    assert workspace.case(PATIENT).ladders[0].steps[0].status is None


def test_an_override_is_refused_in_a_pause_with_its_sentence(
    workspace: Workspace, care: CareActions, window: QMainWindow
) -> None:
    care.choose_next()
    press(sheet_of(window), "next.move_on")
    sheet = sheet_of(window, DecisionSheet)
    hold(workspace)
    write(sheet, "move_on.reason", REASON)
    press(sheet, "move_on.do")
    assert "The ladder is paused. Lift the pause first." in shown(sheet)


def test_an_override_is_refused_in_an_open_review_with_its_sentence(
    workspace: Workspace, clock: SetClock, care: CareActions, window: QMainWindow
) -> None:
    care.choose_next()
    press(sheet_of(window), "next.move_on")
    sheet = sheet_of(window, DecisionSheet)
    try_step(workspace, clock, 1, 80, 90, happened="occurred")
    write(sheet, "move_on.reason", REASON)
    press(sheet, "move_on.do")
    assert "A review is open. Close the review first." in shown(sheet)


def test_a_refusal_once_out_of_the_way_can_be_answered_again(
    workspace: Workspace, care: CareActions, window: QMainWindow
) -> None:
    care.choose_next()
    press(sheet_of(window), "next.move_on")
    sheet = sheet_of(window)
    hold(workspace)
    write(sheet, "move_on.reason", REASON)
    press(sheet, "move_on.do")
    do(workspace, {"edit": "close_hold", "ladder": LADDER, "mode": "resume", "reason": "seen"})
    press(sheet, "move_on.do")
    assert workspace.case(PATIENT).ladders[0].steps[0].passed_reason == REASON


def test_a_pause_holds_the_ladder_until_it_is_lifted(
    workspace: Workspace, care: CareActions, window: QMainWindow
) -> None:
    care.pause()
    sheet = sheet_of(window, PauseSheet)
    write(sheet, "pause.what", "Numb foot")
    press(sheet, "pause.found.pause")
    write(sheet, "pause.who", "Priya")
    write(sheet, "pause.by", "Friday")
    press(sheet, "pause.do")
    held = workspace.case(PATIENT).ladders[0].open_hold
    assert held is not None
    assert held.reason == "Numb foot (Priya looks into it, by Friday)"


def test_lifting_the_pause_from_what_comes_next(workspace: Workspace, care: CareActions, window: QMainWindow) -> None:
    hold(workspace)
    care.choose_next()
    press(sheet_of(window), "next.lift")
    sheet = sheet_of(window, LiftPauseSheet)
    press(sheet, "lift.mode.restart")
    write(sheet, "lift.reason", "Seen by the GP")
    press(sheet, "lift.do")
    assert workspace.case(PATIENT).ladders[0].holds[0].mode == "restart"


def test_closing_a_review_from_what_comes_next(
    workspace: Workspace, clock: SetClock, care: CareActions, window: QMainWindow
) -> None:
    try_step(workspace, clock, 1, 80, 90, happened="occurred")
    care.choose_next()
    press(sheet_of(window), "next.review")
    press(sheet_of(window, ReviewSheet), "review.new.no", "review.how.coped", "review.do")
    assert workspace.case(PATIENT).ladders[0].reviews[0].how == "carry_on"


def test_staying_and_ending_that_again(workspace: Workspace, care: CareActions, window: QMainWindow) -> None:
    care.choose_next()
    press(sheet_of(window), "next.stay")
    sheet = sheet_of(window, DecisionSheet)
    write(sheet, "stay.reason", REASON)
    press(sheet, "stay.do")
    assert workspace.case(PATIENT).ladders[0].steps[0].stay_reason == REASON
    care.choose_next()
    press(sheet_of(window), "next.clear_stay")
    assert workspace.case(PATIENT).ladders[0].steps[0].stay_reason == ""


def test_clear_to_start_is_kept_with_name_and_day(workspace: Workspace, care: CareActions, window: QMainWindow) -> None:
    care.clear_to_start()
    sheet = sheet_of(window)
    write(sheet, "clear.found", "Nothing found.")
    press(sheet, "clear.do")
    kept = workspace.case(PATIENT).clearances[-1]
    assert (kept.found, kept.by) == ("Nothing found.", "Priya Nair")


def test_a_step_to_try_goes_on_to_the_window(qtbot: QtBot, care: CareActions, window: QMainWindow) -> None:
    care.choose_next()
    with qtbot.waitSignal(care.try_wanted) as given:
        press(sheet_of(window), "next.what.again", "next.do")
    assert given.args == [rung_id(1)]


@pytest.mark.parametrize("name", ["choose_next"])
def test_without_a_step_it_says_what_to_do_first(
    workspace: Workspace, care: CareActions, window: QMainWindow, name: str
) -> None:
    for number in range(1, 8):
        do(workspace, {"edit": "archive_rung", "rung": rung_id(number)})
    getattr(care, name)()
    assert "Put a first movement on the ladder. One should feel easy." in shown(sheet_of(window))


def test_a_second_sheet_takes_the_place_of_the_first(care: CareActions, window: QMainWindow) -> None:
    care.pause()
    care.show_shortcuts()
    assert isinstance(sheet_of(window, ShortcutsSheet), ShortcutsSheet)


def test_a_sheet_that_asks_before_it_closes_is_not_pushed_away(care: CareActions, window: QMainWindow) -> None:
    care.new_patient()
    QTest.keyClicks(QApplication.focusWidget() or window, "Ana")
    care.show_about()
    QApplication.processEvents()
    assert "About Rungwise" not in [sheet.accessibleName() for sheet in window.findChildren(Sheet) if sheet.isVisible()]


def test_escape_gives_the_focus_back(care: CareActions, window: QMainWindow) -> None:
    care.pause()
    sheet_of(window)
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)
    below = window.centralWidget()
    assert below is not None
    assert below.hasFocus()


def test_a_due_outcome_is_asked_for_whoever_it_is(workspace: Workspace, clock: SetClock, window: QMainWindow) -> None:
    trial = workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 60, "horizon_hours": 12}
    do(workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
    clock.wait(days=1)
    CareActions(workspace, window).record_due(trial, PATIENT)
    assert sheet_of(window, Sheet).accessibleName() == "How did it go?"


def test_a_new_patient_is_told_to_the_window(qtbot: QtBot, care: CareActions, window: QMainWindow) -> None:
    care.new_patient()
    sheet = sheet_of(window, PatientDetails)
    with qtbot.waitSignal(care.patient_made) as given:
        sheet.saved.emit("their id")
    assert given.args == ["their id"]


def test_somebody_of_that_name_and_birth_date_is_known(known: Callable[[str], bool]) -> None:
    assert known("Ruth Calloway")
    assert known(" ruth calloway ")
    assert not known("Ruth Other")


@pytest.fixture
def known(workspace: Workspace, care: CareActions) -> Callable[[str], bool]:
    born = workspace.case(PATIENT).patient.born
    return lambda name: care._is_known(name, born)
