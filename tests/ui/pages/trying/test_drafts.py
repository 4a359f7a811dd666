"""What was in the middle is found again as it was."""

import pytest
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.pages.trying.ruth import Hand, find, keep, keep_and_move, shown, trials
from ui.draft_keeper import DraftKeeper
from ui.pages.trying.again import AgainScreen
from ui.pages.trying.do import DoScreen
from ui.pages.trying.happened import HappenedScreen
from ui.pages.trying.later import LaterScreen
from ui.pages.trying.page import TryPage
from ui.pages.trying.predict import PredictScreen
from ui.widgets.fields import TextField
from ui.widgets.likelihood import LikelihoodScale
from ui.workspace import Workspace

DRAFT = f"try:{rung_id(1)}"


def begin(page: TryPage) -> None:
    """Begin a try at the first step."""
    page.begin(PATIENT, rung_id(1))


def test_half_said_answers_come_back(page: TryPage, hand: Hand, qtbot: QtBot) -> None:
    begin(page)
    hand.tab_to("try.likelihood")
    hand.type("70")
    with qtbot.waitSignal(page.paused):
        page.pause()
    begin(page)
    assert isinstance(page.shown_screen, PredictScreen)
    assert find(shown(page), LikelihoodScale, "try.likelihood").answer == 70


def test_a_draft_is_written_after_a_pause_in_typing(
    page: TryPage, hand: Hand, qtbot: QtBot, workspace: Workspace
) -> None:
    begin(page)
    hand.tab_to("try.worry")
    hand.type("x")
    qtbot.waitUntil(lambda: workspace.draft(DRAFT) is not None)


def test_looking_alone_writes_no_draft(page: TryPage, workspace: Workspace) -> None:
    begin(page)
    page.pause()
    assert workspace.draft(DRAFT) is None


def test_a_kept_prediction_needs_no_draft(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    begin(page)
    hand.tab_to("try.likelihood")
    hand.type("70")
    page.pause()
    hand.tab_to("try.when.straight_away")
    hand.type("1")
    page.keep_or_save()
    assert workspace.draft(DRAFT) is None
    assert not page._flow.keeper.waits


def test_answers_afterwards_come_back(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    trial = keep_and_move(workspace)
    page.resume(trial)
    hand.type("n")
    find(shown(page), TextField, "try.words").setPlainText("I stood up")
    page.pause()
    begin(page)
    assert isinstance(page.shown_screen, HappenedScreen)
    assert page.shown_screen.answers.answered.what_happened == "I stood up"
    assert page.shown_screen.answers.answered.outcome == "did_not_occur"


def test_a_movement_not_recorded_yet_is_not_forgotten(
    page: TryPage, workspace: Workspace, hand: Hand, clock: SetClock
) -> None:
    page.resume(keep(workspace, hours=22.5))
    ended = clock.now
    hand.type("p")
    clock.wait(hours=1)
    other = TryPage(workspace)
    other.begin(PATIENT, rung_id(1))
    screen = shown(other)
    assert isinstance(screen, LaterScreen)
    assert (screen.moved.done, screen.moved.ended) == ("partial", ended)
    other.deleteLater()


def test_a_prediction_kept_today_is_gone_on_with(page: TryPage, workspace: Workspace) -> None:
    trial = keep(workspace)
    begin(page)
    assert isinstance(page.shown_screen, DoScreen)
    assert page.shown_screen.session.trial_id == trial


def test_a_prediction_kept_on_another_day_is_left_alone(page: TryPage, workspace: Workspace, clock: SetClock) -> None:
    keep(workspace)
    clock.wait(days=1)
    begin(page)
    assert isinstance(page.shown_screen, PredictScreen)


def test_a_draft_of_a_try_entered_in_error_is_none(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    trial = keep_and_move(workspace)
    page.resume(trial)
    hand.type("n")
    page.pause()
    do(workspace, {"edit": "void_trial", "trial": trial, "reason": "Entered for the wrong step"})
    begin(page)
    assert isinstance(page.shown_screen, PredictScreen)


def test_a_draft_nobody_can_read_is_none(page: TryPage, workspace: Workspace) -> None:
    workspace.keep_draft(DRAFT, {"stage": "something else", "predicted": 5})
    begin(page)
    assert isinstance(page.shown_screen, PredictScreen)


def test_going_again_is_found_again(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    first = keep_and_move(workspace)
    do(workspace, {"edit": "record_outcome", "trial": first, "outcome": "did_not_occur"})
    page.go_again(first)
    hand.type("40")
    page.keep_or_save()
    hand.type("n")
    page.pause()
    begin(page)
    screen = shown(page)
    assert isinstance(screen, AgainScreen)
    assert screen.answers.answered.outcome == "did_not_occur"
    assert len(trials(workspace)) == 2


def test_pausing_says_what_is_kept(page: TryPage, workspace: Workspace) -> None:
    begin(page)
    assert page.pause_says == "Try left. Nothing was said yet."
    find(shown(page), TextField, "try.worry").show_text("I fall over")
    page.keep_draft_now()
    assert page.pause_says == "Try paused. Your words are kept."
    page.resume(keep(workspace))
    assert page.pause_says == "Try paused. The prediction is kept."


@pytest.mark.usefixtures("qapp")
def test_every_key_begins_the_wait_anew() -> None:
    kept: list[int] = []
    keeper = DraftKeeper(lambda: kept.append(1))
    keeper.touch()
    keeper.touch()
    assert keeper.waits
    keeper.flush()
    assert (kept, keeper.waits) == ([1], False)


def test_a_draft_that_cannot_be_kept_is_told(qtbot: QtBot) -> None:
    def fail() -> None:
        raise ExposureError("not_saved")

    keeper = DraftKeeper(fail)
    with qtbot.waitSignal(keeper.kept) as told:
        keeper.flush()
    assert told.args == [False]
