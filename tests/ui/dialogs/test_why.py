"""Tests of Why?: the numbers are here and nowhere else, and the sheet goes with the focus."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.dialogs.told_history import history_of
from tests.ui.opened import PATIENT, SetClock, do, make_ready, pass_step, rung_id, try_step
from ui.dialogs.replay import ReplaySheet
from ui.dialogs.why import WhySheet
from ui.widgets.labels import Label
from ui.workspace import Workspace

Opened = Callable[[], WhySheet]


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow, clock: SetClock) -> Opened:
    def open_sheet() -> WhySheet:
        case = workspace.case(PATIENT)
        sheet = WhySheet(case, case.ladders[-1], clock(), window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


def test_it_says_the_rules_sentence_with_its_numbers(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 60)
    assert "1 of 3 tries so far. Keep going with this step." in shown(opened())


def test_when_ready_it_says_how_likely_it_feels(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    make_ready(workspace, clock, 1)
    assert "It did not happen in 3 tries on 3 days. It now feels 10% likely." in shown(opened())


def test_each_gate_is_spoken_with_what_there_is_and_what_is_needed(
    workspace: Workspace, clock: SetClock, opened: Opened
) -> None:
    try_step(workspace, clock, 1, 80, 60)
    spoken = [label.accessibleName() for label in opened().findChildren(Label)]
    assert "Tries that count: 1, needed 3 or more, not met yet" in spoken
    assert "How likely it feels now: 60%, needed 20% or less, not met yet" in spoken


def test_every_try_on_the_step_says_whether_it_counts(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 70, happened="partly")
    clock.wait(days=1)
    try_step(workspace, clock, 1, 80, 60)
    words = shown(opened())
    assert "Mon 2 Nov, 10:30: Does not count: it partly happened." in words
    assert "Tue 3 Nov, 10:31: Counts." in words


def test_tries_with_other_words_are_named_as_such(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    try_step(workspace, clock, 1, 80, 60)
    reworded = {"edit": "reword_prediction", "rung": rung_id(1), "feared_outcome": "I will fall", "meaning": "new"}
    do(workspace, reworded)
    assert "Mon 2 Nov, 10:30: Does not count: made with other words or another amount." in shown(opened())


def test_a_step_without_a_try_says_so(opened: Opened) -> None:
    assert "No try on this step yet." in shown(opened())


def test_the_settings_in_force_are_said_in_words(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": 5, "belief_max": 5}})
    words = shown(opened())
    assert "A step needs 5 tries in which it did not happen. (set for this step)" in words
    assert "After the newest one it feels 5% likely or less. (set for this step)" in words
    assert "They are made on 2 different days or more. (as the program comes)" in words


def test_a_ladder_that_is_done_has_no_gates(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    for number in range(2, 8):
        do(workspace, {"edit": "archive_rung", "rung": rung_id(number)})
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "a good reason"})
    sheet = opened()
    assert "Every step on this ladder is done." in shown(sheet)
    assert sheet.findChild(QWidget, "why.gates") is None


def test_it_closes_when_the_focus_goes_elsewhere(window: QMainWindow, opened: Opened) -> None:
    sheet = opened()
    assert sheet.isVisible()
    below = window.centralWidget()
    assert below is not None
    below.setFocus()
    assert not sheet.isVisible()


def test_it_closes_when_another_window_comes_forward(qtbot: QtBot, opened: Opened) -> None:
    sheet = opened()
    other = QPushButton("another window")
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(lambda: not sheet.isVisible())


def test_it_closes_when_nothing_has_the_focus_any_more(opened: Opened) -> None:
    sheet = opened()
    focused = QApplication.focusWidget()
    assert focused is not None
    focused.clearFocus()
    assert not sheet.isVisible()


def test_tab_inside_the_sheet_does_not_close_it(opened: Opened) -> None:
    sheet = opened()
    button(sheet, "why.done").setFocus()
    assert sheet.isVisible()


def test_it_reads_the_step_that_is_current(workspace: Workspace, clock: SetClock, opened: Opened) -> None:
    pass_step(workspace, clock, 1)
    words = shown(opened())
    assert "Pick up a pen from the floor" in words
    assert "Not started yet." in words


def test_a_step_moved_on_from_by_decision_is_told_for_ever(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "did it at work all week"})
    assert "moved on by clinical decision, 2 November 2026: “did it at work all week”" in shown(opened())


def test_a_decision_to_stay_is_told_until_it_is_ended(workspace: Workspace, opened: Opened) -> None:
    do(workspace, {"edit": "override_stay", "rung": rung_id(1), "reason": "away for two weeks"})
    assert "staying by clinical decision: “away for two weeks”" in shown(opened())
    do(workspace, {"edit": "clear_stay", "rung": rung_id(1)})
    assert "away for two weeks" not in shown(opened())


def test_who_decided_is_told_where_the_history_is_at_hand(
    workspace: Workspace, window: QMainWindow, clock: SetClock
) -> None:
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "did it at work all week"})
    do(workspace, {"edit": "override_stay", "rung": rung_id(2), "reason": "away for two weeks"})
    case = workspace.case(PATIENT)
    words = shown(WhySheet(case, case.ladders[-1], clock(), window, history_of(workspace)))
    assert "moved on by clinical decision, 2 November 2026, Priya Nair: “did it at work all week”" in words
    assert "staying by clinical decision, 2 November 2026, Priya Nair: “away for two weeks”" in words


def test_what_it_would_have_said_otherwise_opens_in_its_place(window: QMainWindow, opened: Opened) -> None:
    sheet = opened()
    press(sheet, "why.replay")
    assert not sheet.isVisible()
    other = window.findChild(ReplaySheet)
    assert other is not None
    assert other.isVisible()
    other.reject()
