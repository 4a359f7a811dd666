"""A try whose answer comes later: only when and how we ask, and the movement recorded with that."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.pages.trying.ruth import Hand, find, keep, said_aloud, shown, trial_of, words
from ui.pages.trying.later import LaterScreen
from ui.pages.trying.page import TryPage
from ui.widgets.buttons import Button
from ui.widgets.choices import BigChoice
from ui.workspace import Workspace

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return
TOMORROW = 22.5


@pytest.fixture
def moved(page: TryPage, hand: Hand, workspace: Workspace) -> str:
    """Give a try that is known tomorrow, moved just now, its last screen open."""
    trial = keep(workspace, likelihood=83, hours=TOMORROW)
    page.resume(trial)
    hand.press(SPACE)
    assert isinstance(page.shown_screen, LaterScreen)
    return trial


@pytest.mark.usefixtures("moved")
def test_it_says_when_we_ask_and_asks_only_how(page: TryPage) -> None:
    assert "We’ll ask you on Tuesday 3 November." in words(page)
    assert "Did it happen?" not in words(page)
    assert "83" not in words(page) + said_aloud(page)


def test_the_movement_is_recorded_with_how_we_ask(
    page: TryPage, hand: Hand, moved: str, qtbot: QtBot, workspace: Workspace
) -> None:
    hand.type("1")
    with qtbot.waitSignal(page.finished):
        hand.press(ENTER, ctrl=True)
    trial = trial_of(workspace, moved)
    assert trial.ask_by is not None
    assert (trial.ask_by.how, trial.ask_by.at) == ("phone", trial.due)
    assert trial.awaits_outcome


def test_nothing_is_recorded_before_it_is_said_how(page: TryPage, hand: Hand, moved: str, workspace: Workspace) -> None:
    hand.press(ENTER, ctrl=True)
    assert trial_of(workspace, moved).awaits_movement
    assert not find(shown(page), Button, "try.save").isEnabled()


def test_the_movement_ended_when_done_was_pressed(
    hand: Hand, moved: str, workspace: Workspace, clock: SetClock
) -> None:
    ended = clock.now
    clock.wait(hours=1)
    hand.type("3")
    hand.press(ENTER, ctrl=True)
    assert trial_of(workspace, moved).ended == ended


def test_a_next_visit_names_its_day(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    visit = {"edit": "book_visit", "id": workspace.new_id(), "patient": PATIENT, "on": "2026-11-10"}
    do(workspace, visit)
    trial = keep(workspace, hours=TOMORROW)
    page.resume(trial)
    hand.press(SPACE)
    hand.type("2")
    assert "We’ll ask you on Tuesday 10 November." in words(page)
    hand.press(ENTER, ctrl=True)
    ask = trial_of(workspace, trial).ask_by
    assert ask is not None
    assert ask.at.isoformat() == "2026-11-10T09:00:00+01:00"


def test_the_same_evening_is_said_with_its_time(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    page.resume(keep(workspace, hours=10.5))
    hand.press(SPACE)
    assert "We’ll ask you today, after 21:00." in words(page)


def test_part_of_it_is_kept_as_part(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    trial = keep(workspace, hours=TOMORROW)
    page.resume(trial)
    hand.type("p1")
    hand.press(ENTER, ctrl=True)
    movement = trial_of(workspace, trial).movement
    assert movement is not None
    assert movement.done == "partial"


@pytest.mark.parametrize(("pronoun", "says"), [("she", "She writes it down"), ("", "They write it down")])
def test_who_writes_it_down_is_called_as_they_wish(
    page: TryPage, hand: Hand, workspace: Workspace, pronoun: str, says: str
) -> None:
    do(workspace, {"edit": "change_patient", "patient": PATIENT, "pronoun": pronoun or "they"})
    page.resume(keep(workspace, hours=TOMORROW))
    hand.press(SPACE)
    assert find(shown(page), BigChoice, "try.how_asked.sheet").text() == says


def test_going_again_after_it_asks_again_how(page: TryPage, hand: Hand, moved: str, workspace: Workspace) -> None:
    hand.type("1")
    hand.press(ENTER, ctrl=True)
    page.go_again(moved)
    hand.type("40")
    hand.press(ENTER)
    hand.press(SPACE)
    assert isinstance(page.shown_screen, LaterScreen)
    assert workspace.case(PATIENT).trials[1].prediction.horizon_hours == TOMORROW
    assert workspace.case(PATIENT).trials[1].prediction.rung == rung_id(1)
