"""Tests of “What comes next”: what is said, what is offered, and what each answer does."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.care import ReviewClose
from tests.ui.dialogs.pressing import button, choices, press, shown
from tests.ui.dialogs.told_history import history_of
from tests.ui.opened import LADDER, MOVEMENTS, PATIENT, SetClock, do, make_ready, pass_step, rung_id, try_step
from ui.dialogs.asking import Wanted
from ui.dialogs.move_up import NextSheet
from ui.workspace import Workspace

Opened = Callable[[], NextSheet]
REASON = "Talked through with the patient"


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow, clock: SetClock) -> Opened:
    def open_sheet() -> NextSheet:
        case = workspace.case(PATIENT)
        sheet = NextSheet(case, case.ladders[-1], clock(), window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def flare(workspace: Workspace, steady: int | None = 1) -> None:
    step = {"steady_rung": rung_id(steady)} if steady else {}
    do(workspace, {"edit": "open_flare", "patient": PATIENT, **step})


def hold(workspace: Workspace) -> None:
    do(workspace, {"edit": "open_hold", "ladder": LADDER, "reason": "Tingling in the foot"})


def focused() -> QWidget:
    part = QApplication.focusWidget()
    assert part is not None
    return part


def wanted_by(qtbot: QtBot, sheet: NextSheet, *names: str) -> Wanted:
    with qtbot.waitSignal(sheet.wanted) as given:
        press(sheet, *names)
    assert isinstance(given.args, list)
    wanted: Wanted = given.args[0]
    return wanted


def test_when_ready_it_says_so_without_a_number_to_reach(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    sheet = opened()
    assert "It has not happened, on 2 days or more, and it feels unlikely now." in shown(sheet)
    assert "What would you like to do?" in shown(sheet)
    assert "%" not in shown(sheet)


def test_when_ready_three_answers_are_offered_and_none_is_chosen(
    workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    make_ready(workspace, clock, 1)
    sheet = opened()
    assert choices(sheet) == ["next.what.next", "next.what.again", "next.what.not_today"]
    assert not any(button(sheet, name).isChecked() for name in choices(sheet))
    assert not button(sheet, "next.do").isEnabled()


def test_the_next_step_moves_up(qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    wanted = wanted_by(qtbot, opened(), "next.what.next", "next.do")
    assert wanted.lines == ({"edit": "move_up", "rung": rung_id(1)},)


def test_once_more_starts_a_try_on_this_step(
    qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    make_ready(workspace, clock, 1)
    sheet = opened()
    with qtbot.waitSignal(sheet.try_wanted) as given:
        press(sheet, "next.what.again", "next.do")
    assert given.args == [rung_id(1)]
    assert not sheet.isVisible()


def test_not_today_changes_nothing(qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    sheet = opened()
    with qtbot.assertNotEmitted(sheet.wanted), qtbot.assertNotEmitted(sheet.try_wanted):
        press(sheet, "next.what.not_today", "next.do")
    assert not sheet.isVisible()


def test_a_resting_step_is_passed_over_and_it_is_said(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    do(workspace, {"edit": "rest_rung", "rung": rung_id(2), "reason": "sore wrist"})
    words = button(opened(), "next.what.next").accessibleName()
    assert MOVEMENTS[2][0] in words
    assert f"Passed over, because it rests: “{MOVEMENTS[1][0]}”" in words


def test_the_last_step_is_done_rather_than_left_for_another(
    workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    for number in range(2, 8):
        do(workspace, {"edit": "archive_rung", "rung": rung_id(number)})
    do(workspace, {"edit": "set_policy", "clinic": True, "settings": {"contexts_min": 1}})
    make_ready(workspace, clock, 1)
    assert button(opened(), "next.what.next").text() == "This step is done"


def test_when_not_feared_it_says_the_rules_own_sentence(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 5, 0)
    assert "This step was not a worry (5% before)." in shown(opened())


def test_when_not_ready_there_is_no_count_to_reach(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 60)
    words = shown(opened())
    assert "Keep going with this step." in words
    assert not re.search(r"\d+ of \d+", words)


def test_when_not_ready_the_next_step_is_not_offered(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 60)
    assert choices(opened()) == ["next.what.again", "next.what.other"]


def test_another_step_asks_which(qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 60)
    sheet = opened()
    press(sheet, "next.what.other")
    assert "Still needed: which step." in shown(sheet)
    with qtbot.waitSignal(sheet.try_wanted) as given:
        press(sheet, f"next.step.{rung_id(5)}", "next.do")
    assert given.args == [rung_id(5)]


def test_a_number_key_chooses_while_the_focus_is_there(opened: Opened) -> None:
    sheet = opened()
    QTest.keyClicks(button(sheet, "next.what.again"), "2")
    assert button(sheet, "next.what.other").isChecked()


def test_a_pause_offers_no_try(workspace: Workspace, opened: Opened) -> None:
    hold(workspace)
    sheet = opened()
    assert "Paused. Your physio will check something with you before the next try." in shown(sheet)
    assert choices(sheet) == []


@pytest.mark.parametrize("link", ["move_on", "stay"])
def test_a_pause_refuses_a_decision_with_its_sentence(workspace: Workspace, opened: Opened, link: str) -> None:
    hold(workspace)
    refused = button(opened(), f"next.{link}")
    assert not refused.isEnabled()
    assert refused.toolTip() == "The ladder is paused. Lift the pause first."


def test_what_happened_blocks_its_step_and_those_above(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    pass_step(workspace, clock, 1)
    try_step(workspace, clock, 2, 80, 90, happened="occurred")
    sheet = opened()
    press(sheet, "next.what.other")
    assert [name for name in choices(sheet) if name.startswith("next.step")] == [f"next.step.{rung_id(1)}"]
    assert button(sheet, "next.move_on").toolTip() == "A review is open. Close the review first."


def test_a_review_of_a_pattern_lets_tries_go_on(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    for _number in range(2):
        try_step(workspace, clock, 1, 80, 80, happened="partly")
    sheet = opened()
    assert "Your physio will look at this step with you." in shown(sheet)
    assert "next.what.again" in choices(sheet)
    assert button(sheet, "next.move_on").isEnabled()


def test_a_flare_offers_the_steady_step_alone(
    qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    pass_step(workspace, clock, 1)
    flare(workspace)
    sheet = opened()
    assert choices(sheet) == ["next.what.again"]
    with qtbot.waitSignal(sheet.try_wanted) as given:
        press(sheet, "next.what.again", "next.do")
    assert given.args == [rung_id(1)]


def test_a_flare_without_a_steady_step_offers_none(workspace: Workspace, opened: Opened) -> None:
    flare(workspace, steady=None)
    assert choices(opened()) == []


@pytest.mark.parametrize("link", ["lift", "review", "flare_over", "move_on", "stay"])
def test_a_link_asks_for_its_sheet(
    qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened, link: str
) -> None:
    before = {"lift": hold, "flare_over": flare}.get(link)
    if before:
        before(workspace)
    if link == "review":
        try_step(workspace, clock, 1, 80, 90, happened="occurred")
    sheet = opened()
    with qtbot.waitSignal(sheet.other_wanted) as given:
        press(sheet, f"next.{link}")
    assert given.args == [link]
    assert not sheet.isVisible()


def test_after_a_decision_to_stay_the_next_step_is_not_offered(
    workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    make_ready(workspace, clock, 1)
    do(workspace, {"edit": "override_stay", "rung": rung_id(1), "reason": REASON})
    sheet = opened()
    assert "next.what.next" not in choices(sheet)
    shared, for_the_clinician = shown(sheet).split("For the clinician")
    assert f"staying by clinical decision: “{REASON}”" in for_the_clinician
    assert REASON not in shared
    assert "feels unlikely now" not in shown(sheet)


def test_a_decision_to_stay_can_be_ended(qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    do(workspace, {"edit": "override_stay", "rung": rung_id(1), "reason": REASON})
    wanted = wanted_by(qtbot, opened(), "next.clear_stay")
    assert wanted.lines == ({"edit": "clear_stay", "rung": rung_id(1)},)


def test_after_a_break_the_step_below_is_offered_once_more(
    qtbot: QtBot, workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    pass_step(workspace, clock, 1)
    clock.wait(days=25)
    sheet = opened()
    assert "Do step 1 once more before you go on." in shown(sheet)
    assert choices(sheet) == ["next.what.again"]
    with qtbot.waitSignal(sheet.try_wanted) as given:
        press(sheet, "next.what.again", "next.do")
    assert given.args == [rung_id(1)]


def test_a_ladder_that_is_done_offers_any_step_again(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    for number in range(2, 8):
        do(workspace, {"edit": "archive_rung", "rung": rung_id(number)})
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": REASON})
    sheet = opened()
    assert "Every step on this ladder is done." in shown(sheet)
    assert choices(sheet) == ["next.what.other"]
    assert not [name for name in choices(sheet) if name.endswith(("move_on", "stay"))]


def test_a_review_that_is_closed_is_over(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 90, happened="occurred")
    do(workspace, {"edit": "close_review", "ladder": LADDER, "how": "carry_on"})
    assert isinstance(workspace.case(PATIENT).ladders[0].reviews[0], ReviewClose)
    assert "Keep going with this step." in shown(opened())


def test_who_decided_to_stay_stands_where_the_clinician_looks(
    workspace: Workspace, clock: SetClock, window: QMainWindow
) -> None:
    do(workspace, {"edit": "override_stay", "rung": rung_id(1), "reason": REASON})
    case = workspace.case(PATIENT)
    sheet = NextSheet(case, case.ladders[-1], clock(), window, history_of(workspace))
    assert f"staying by clinical decision, 2 November 2026, Priya Nair: “{REASON}”" in shown(sheet)


@pytest.mark.parametrize("link", ["move_on", "stay"])
def test_deciding_otherwise_needs_no_mouse(qtbot: QtBot, opened: Opened, link: str) -> None:
    sheet = opened()
    wanted = button(sheet, f"next.{link}")
    for _ in range(20):
        if not wanted.hasFocus():
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
    with qtbot.waitSignal(sheet.other_wanted) as given:
        QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert given.args == [link]
