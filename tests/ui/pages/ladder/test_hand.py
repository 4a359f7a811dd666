"""What is done, what is refused, and what stays as it was when it cannot be done."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import RungId
from tests.ui.opened import PATIENT, SetClock, do, rung_id, try_step
from tests.ui.pages.ladder.hands import click
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui.pages.ladder.gestures import Gesture, NewStep, Scene
from ui.pages.ladder.hand import LadderHand
from ui.pages.ladder.sheets import RestSheet
from ui.workspace import Workspace


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def hand(window: QMainWindow, workspace: Workspace, clock: SetClock) -> Iterator[LadderHand]:
    """Give a hand on a ladder rated 20, 40 and 60; its scene follows what is done."""
    add_rated(workspace, (20, 40, 60))
    made = LadderHand(workspace, window)

    def look() -> None:
        made.scene = Scene(workspace.case(PATIENT), ladder_of(workspace), clock())

    workspace.changed.connect(look)
    look()
    yield made
    workspace.changed.disconnect(look)


def test_without_a_ladder_nothing_is_done(qtbot: QtBot, hand: LadderHand, workspace: Workspace) -> None:
    hand.scene = None
    with qtbot.assertNotEmitted(workspace.changed):
        hand.add(RungId("x"), NewStep("Dance"))
        hand.place(rung_id(1), 50)
        hand.move(rung_id(1), 1)
        hand.remove(rung_id(1))
        hand.rest_or_wake(rung_id(1))


def test_a_step_of_another_ladder_is_left_alone(qtbot: QtBot, hand: LadderHand, workspace: Workspace) -> None:
    with qtbot.assertNotEmitted(workspace.changed):
        hand.place("elsewhere", 50)
        hand.rest_or_wake("elsewhere")


def test_a_refusal_is_told_in_a_sentence(qtbot: QtBot, hand: LadderHand) -> None:
    with qtbot.waitSignal(hand.refused) as told:
        done = hand.do(Gesture(({"edit": "rate_rung", "rung": rung_id(1), "threat": 500},), "rated"))
    assert not done
    assert told.args == ["Use a number from 0 to 100."]


def test_a_gesture_is_done_whole_or_not_at_all(hand: LadderHand, workspace: Workspace) -> None:
    good = {"edit": "rate_rung", "rung": rung_id(1), "threat": 50}
    bad = {"edit": "move_rung", "rung": rung_id(1), "to": 99}
    hand.do(Gesture((good, bad), "placed"))
    assert ladder_of(workspace).steps[0].threat == 20


def test_where_a_step_stands_already_nothing_moves(qtbot: QtBot, hand: LadderHand, workspace: Workspace) -> None:
    with qtbot.assertNotEmitted(workspace.changed):
        hand.move(rung_id(2), 1)


def test_a_tried_step_is_taken_off_and_its_tries_stay(
    qtbot: QtBot, hand: LadderHand, workspace: Workspace, clock: SetClock
) -> None:
    try_step(workspace, clock, 2, 80, 60)
    with qtbot.waitSignal(workspace.told) as told:
        hand.remove(rung_id(2))
    assert told.args[0].endswith("taken off the ladder. Its 1 try is kept.")
    assert len(ladder_of(workspace).trials) == 1


def test_a_rest_that_cannot_be_kept_leaves_its_words_in_the_sheet(
    hand: LadderHand, window: QMainWindow, workspace: Workspace
) -> None:
    hand.rest_or_wake(rung_id(2))
    sheet = window.findChild(RestSheet)
    assert sheet is not None
    sheet.reason.show_text("shoulder check")
    click(sheet.until.chips[0])
    click(sheet.owner.chips[0])
    do(workspace, {"edit": "archive_rung", "rung": rung_id(2)})
    click(sheet.do)
    assert sheet.isVisible()
    assert sheet.reason.text == "shoulder check"
