"""Afterwards: the number covered, the answers, and what follows from each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from exposure.domain.trial_entries import Aid
from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.pages.trying.ruth import Hand, find, keep_and_move, said_aloud, shown, trial_of, words
from ui.pages.trying.happened import HappenedScreen
from ui.pages.trying.page import TryPage
from ui.pages.trying.reveal import RevealScreen
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choices import BigChoice
from ui.widgets.fields import TextField
from ui.widgets.likelihood import LikelihoodScale
from ui.workspace import Workspace

ENTER = Qt.Key.Key_Return


@pytest.fixture
def kept(page: TryPage, workspace: Workspace) -> str:
    """Give a try with 83 said before that was moved, its third screen open."""
    trial = keep_and_move(workspace, likelihood=83)
    page.resume(trial)
    assert isinstance(page.shown_screen, HappenedScreen)
    return trial


@pytest.mark.usefixtures("kept")
def test_the_number_is_nowhere_before_the_answer(page: TryPage) -> None:
    assert "83" not in words(page)
    assert "83" not in said_aloud(page)
    assert "Covered until you have answered" in words(page)


def test_save_waits_only_for_the_answer(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    assert not find(shown(page), Button, "try.save").isEnabled()
    hand.type("n")
    hand.press(ENTER, ctrl=True)
    trial = trial_of(workspace, kept)
    assert (trial.outcome, trial.likelihood_after, trial.aids) == ("did_not_occur", None, ())
    assert isinstance(page.shown_screen, RevealScreen)


def test_nothing_is_preset_afterwards(page: TryPage, kept: str) -> None:
    assert kept
    assert find(shown(page), LikelihoodScale, "try.likelihood").answer is None
    assert not [chip for chip in shown(page).findChildren(Chip) if chip.isChecked()]
    assert not [choice for choice in shown(page).findChildren(BigChoice) if choice.isChecked()]


def test_left_them_all_out_is_an_answer(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    hand.type("n")
    find(shown(page), Chip, "try.used.0").click()
    page.keep_or_save()
    newest = trial_of(workspace, kept).newest
    assert newest is not None
    assert newest.aids == ()


def test_what_was_used_asks_what_for(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    hand.type("n")
    find(shown(page), Chip, "try.used.1").click()
    find(shown(page), Chip, "try.used.why.0.2").click()
    page.keep_or_save()
    assert trial_of(workspace, kept).aids == (Aid("Leaning on the table", "habit"),)


def test_why_something_was_used_is_never_assumed(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    hand.type("n")
    find(shown(page), Chip, "try.used.1").click()
    page.keep_or_save()
    assert trial_of(workspace, kept).aids == (Aid("Leaning on the table", None),)


@pytest.mark.usefixtures("kept")
def test_cant_tell_asks_when_and_how(page: TryPage, hand: Hand) -> None:
    hand.type("c")
    assert find(shown(page), BigChoice, "try.again.when.bedtime").isVisible()
    assert find(shown(page), BigChoice, "try.again.how.phone").isVisible()
    assert not find(shown(page), Button, "try.save").isEnabled()
    assert "Still needed: when we ask you and how we ask you." in words(page)


def test_cant_tell_is_kept_with_when_and_how_and_reveals_nothing(
    page: TryPage, hand: Hand, kept: str, workspace: Workspace
) -> None:
    hand.type("c")
    find(shown(page), BigChoice, "try.again.when.morning").click()
    find(shown(page), BigChoice, "try.again.how.phone").click()
    page.keep_or_save()
    trial = trial_of(workspace, kept)
    assert (trial.outcome, trial.ask_by and trial.ask_by.how) == ("unclear", "phone")
    assert page.shown_screen is None


@pytest.mark.parametrize(("key", "sentence"), [("p", "Some of it happened."), ("y", "It happened.")])
@pytest.mark.usefixtures("kept")
def test_partly_and_yes_ask_calmly_what_came_next(page: TryPage, hand: Hand, key: str, sentence: str) -> None:
    hand.type(key)
    assert f"{sentence} Let’s look at what you did next." in words(page)
    assert "How bad was it, next to what you thought?" in words(page)
    assert find(shown(page), BigChoice, "try.next.reword").isVisible()


@pytest.mark.parametrize(("key", "first"), [("p", "try.words"), ("y", "try.words"), ("c", "try.again.when.bedtime")])
@pytest.mark.usefixtures("kept")
def test_the_focus_goes_on_to_what_an_answer_asks(page: TryPage, hand: Hand, key: str, first: str) -> None:
    hand.type(key)
    assert find(shown(page), QWidget, first).hasFocus()


@pytest.mark.usefixtures("kept")
def test_arrows_pass_by_an_answer_and_stay(page: TryPage, hand: Hand) -> None:
    hand.press(Qt.Key.Key_Right)
    assert find(shown(page), BigChoice, "try.did.answer.partly").hasFocus()


@pytest.mark.usefixtures("kept")
def test_what_an_answer_asks_comes_into_view(page: TryPage, hand: Hand) -> None:
    page.resize(1024, 700)
    hand.type("p")
    QApplication.processEvents()
    asked = find(shown(page), TextField, "try.words")
    assert page.rect().contains(asked.mapTo(page, asked.rect().bottomLeft()))


@pytest.mark.usefixtures("kept")
def test_what_partly_asks_goes_again_with_no(page: TryPage, hand: Hand) -> None:
    hand.type("p")
    find(shown(page), BigChoice, "try.did.answer.did_not_occur").click()
    assert not find(shown(page), BigChoice, "try.next.reword").isVisible()


def test_how_bad_and_how_long_are_kept(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    hand.type("y")
    find(shown(page), BigChoice, "try.after.how_bad.less").click()
    hand.tab_to("try.after.how_long")
    hand.type("Ten minutes")
    page.keep_or_save()
    newest = trial_of(workspace, kept).newest
    assert newest is not None
    assert (newest.how_bad, newest.how_long) == ("less", "Ten minutes")


def test_an_offer_taken_closes_the_review_it_opened(
    page: TryPage, hand: Hand, kept: str, workspace: Workspace, clock: SetClock
) -> None:
    clock.wait(hours=0.1)
    hand.type("y")
    find(shown(page), BigChoice, "try.next.carry_on").click()
    page.keep_or_save()
    (review,) = workspace.case(PATIENT).ladders[0].reviews
    assert review.how == "carry_on"
    assert trial_of(workspace, kept).outcome == "occurred"


def test_no_offer_taken_leaves_the_review_open(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    hand.type("y")
    page.keep_or_save()
    assert workspace.case(PATIENT).ladders[0].reviews == ()
    assert trial_of(workspace, kept).outcome == "occurred"


def test_partly_alone_opens_no_review_to_close(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    hand.type("p")
    find(shown(page), BigChoice, "try.next.carry_on").click()
    page.keep_or_save()
    assert workspace.case(PATIENT).ladders[0].reviews == ()
    assert trial_of(workspace, kept).outcome == "partly"


def test_ctrl_g_saves_and_reveals(page: TryPage, hand: Hand, kept: str, workspace: Workspace) -> None:
    hand.type("n")
    hand.press(Qt.Key.Key_G, ctrl=True)
    assert trial_of(workspace, kept).outcome == "did_not_occur"
    assert isinstance(page.shown_screen, RevealScreen)


def test_without_things_left_out_it_asks_about_the_usual_ones(page: TryPage, workspace: Workspace) -> None:
    trial = workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 80, "horizon_hours": 0}
    do(workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
    page.resume(trial)
    assert "Did you use anything to stay safe?" in words(page)
    assert find(shown(page), Chip, "try.used.2").text() == "Bracing my stomach"


def test_ctrl_enter_never_presses_what_has_the_focus(
    page: TryPage, hand: Hand, kept: str, workspace: Workspace
) -> None:
    hand.type("c")
    assert not find(shown(page), Button, "try.save").isEnabled()
    hand.press(ENTER, ctrl=True)
    assert find(shown(page), Button, "try.did.unclear").isChecked()
    assert trial_of(workspace, kept).outcome is None
