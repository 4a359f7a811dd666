"""The sheet for an answer that comes later."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from tests.ui.opened import PATIENT, SetClock
from tests.ui.pages.trying.ruth import Hand, answer, find, focused, keep_and_move, said_aloud, trial_of, words
from ui.dialogs.due_outcome import DueOutcomeSheet
from ui.widgets.buttons import Button
from ui.widgets.choices import BigChoice
from ui.workspace import Workspace

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
Opened = Callable[[str], DueOutcomeSheet]


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace) -> Opened:
    """Give what opens the sheet for a try, over a window."""
    window = QMainWindow()
    window.resize(1440, 900)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)

    def open_sheet(trial: str) -> DueOutcomeSheet:
        sheet = DueOutcomeSheet(workspace, PATIENT, trial, window)
        sheet.open()
        QApplication.processEvents()
        return sheet

    return open_sheet


@pytest.fixture
def due(workspace: Workspace, clock: SetClock) -> str:
    """Give a try of yesterday whose answer is due."""
    trial = keep_and_move(workspace, likelihood=83, hours=22)
    clock.wait(days=1)
    return trial


def test_the_number_stays_covered_until_it_is_answered(opened: Opened, due: str) -> None:
    sheet = opened(due)
    assert "83" not in words(sheet) + said_aloud(sheet)


def test_an_answer_is_recorded_and_both_are_shown(
    opened: Opened, hand: Hand, due: str, workspace: Workspace, qtbot: QtBot
) -> None:
    sheet = opened(due)
    hand.type("n")
    hand.tab_to("due.likelihood")
    hand.type("20")
    with qtbot.waitSignal(sheet.saved) as saved:
        hand.press(ENTER, ctrl=True)
    assert saved.args == [due]
    assert {"You said 83.", "It did not happen.", "Next time you’d say 20."} <= set(words(sheet).splitlines())
    assert trial_of(workspace, due).closed
    assert focused().objectName() == "due.done"


def test_the_next_morning_is_asked_about_once_it_has_come(opened: Opened, due: str, workspace: Workspace) -> None:
    sheet = opened(due)
    find(sheet, BigChoice, "due.did.answer.did_not_occur").click()
    find(sheet, BigChoice, "due.morning.no").click()
    sheet.confirm()
    assert trial_of(workspace, due).settled == "no"


def test_the_next_morning_is_not_asked_about_before(opened: Opened, workspace: Workspace) -> None:
    sheet = opened(keep_and_move(workspace, hours=2))
    assert not find(sheet, BigChoice, "due.morning.no").isVisible()


def test_nothing_so_far_keeps_the_try_open_and_covered(opened: Opened, workspace: Workspace, clock: SetClock) -> None:
    trial = keep_and_move(workspace, likelihood=83, hours=48)
    clock.wait(hours=3)
    sheet = opened(trial)
    assert find(sheet, BigChoice, "due.did.answer.did_not_occur").text() == "Nothing so far"
    find(sheet, BigChoice, "due.did.answer.did_not_occur").click()
    told: list[str] = []
    workspace.told.connect(lambda text, _undo: told.append(text))
    sheet.confirm()
    assert trial_of(workspace, trial).awaits_outcome
    assert told == ["We’ll ask you on Wednesday 4 November."]
    assert not sheet.isVisible()


def test_what_happened_early_closes_the_try(opened: Opened, workspace: Workspace) -> None:
    trial = keep_and_move(workspace, hours=48)
    sheet = opened(trial)
    find(sheet, BigChoice, "due.did.answer.occurred").click()
    sheet.confirm()
    assert trial_of(workspace, trial).closed
    assert "It happened." in words(sheet)


def test_cant_tell_asks_when_and_how_again(opened: Opened, due: str, workspace: Workspace) -> None:
    sheet = opened(due)
    find(sheet, Button, "due.did.unclear").click()
    assert not find(sheet, Button, "due.save").isEnabled()
    find(sheet, BigChoice, "due.again.when.morning").click()
    find(sheet, BigChoice, "due.again.how.visit").click()
    sheet.confirm()
    ask = trial_of(workspace, due).ask_by
    assert ask is not None
    assert (ask.how, ask.at.isoformat()) == ("visit", "2026-11-04T09:00:00+01:00")


def test_what_nobody_could_tell_is_answered_once_it_is_asked_again(opened: Opened, workspace: Workspace) -> None:
    trial = keep_and_move(workspace)
    answer(workspace, trial, "unclear", ask_by={"how": "phone", "at": workspace.now().isoformat()})
    sheet = opened(trial)
    find(sheet, BigChoice, "due.did.answer.did_not_occur").click()
    sheet.confirm()
    kept = trial_of(workspace, trial)
    assert (kept.outcome, len(kept.outcomes), kept.amendments) == ("did_not_occur", 2, ())


def test_escape_records_nothing(opened: Opened, hand: Hand, due: str, workspace: Workspace) -> None:
    sheet = opened(due)
    hand.type("n")
    hand.press(ESCAPE)
    assert not sheet.isVisible()
    assert trial_of(workspace, due).outcome is None


def test_enter_alone_saves_nothing(opened: Opened, hand: Hand, due: str, workspace: Workspace) -> None:
    sheet = opened(due)
    hand.type("n")
    hand.press(ENTER)
    assert sheet.isVisible()
    assert trial_of(workspace, due).outcome is None


def test_where_it_cannot_be_saved_the_sheet_stays(
    opened: Opened, due: str, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_lines: object, **_more: object) -> None:
        raise ExposureError("not_saved")

    sheet = opened(due)
    find(sheet, BigChoice, "due.did.answer.did_not_occur").click()
    with monkeypatch.context() as patch:
        patch.setattr(workspace, "do", fail)
        sheet.confirm()
    assert "Not saved yet. Your words are still here." in words(sheet)
    find(sheet, Button, "unsaved.again").click()
    assert trial_of(workspace, due).outcome == "did_not_occur"


def test_a_long_sheet_stays_where_it_was_scrolled_to(opened: Opened, due: str) -> None:
    sheet = opened(due)
    find(sheet, BigChoice, "due.did.answer.occurred").click()
    QApplication.processEvents()
    scroll = sheet.scrolled
    scroll.verticalScrollBar().setValue(150)
    sheet.answers.did.setMinimumHeight(sheet.answers.did.height() + 40)
    QApplication.processEvents()
    assert scroll.verticalScrollBar().value() == 150
