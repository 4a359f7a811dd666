"""The first screen: nothing preset, the step's words reused, and what is still needed said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.opened import FEAR, PATIENT, SetClock, do, rung_id
from tests.ui.pages.trying.ruth import HOW, Hand, answer, find, keep_and_move, shown, trials, words
from ui.pages.trying.do import DoScreen
from ui.pages.trying.page import TryPage
from ui.pages.trying.predict import PredictScreen
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip
from ui.widgets.choices import BigChoice
from ui.widgets.fields import TextField
from ui.widgets.likelihood import LikelihoodScale
from ui.workspace import Workspace

TAB, SPACE, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return


def begin(page: TryPage, number: int = 1) -> PredictScreen:
    """Begin a try at a step."""
    page.begin(PATIENT, rung_id(number))
    screen = page.shown_screen
    assert isinstance(screen, PredictScreen)
    return screen


def fill(screen: PredictScreen, hand: Hand, likelihood: str = "80", when: str = "1") -> None:
    """Say how likely and when."""
    hand.tab_to("try.likelihood")
    hand.type(likelihood)
    hand.press(TAB)
    hand.type(when)


def test_nothing_is_preset(page: TryPage) -> None:
    screen = begin(page)
    assert find(screen, LikelihoodScale, "try.likelihood").answer is None
    assert not [button for button in screen.findChildren(BigChoice) if button.isChecked()]
    assert not [chip for chip in screen.findChildren(Chip) if chip.isChecked()]


def test_the_words_of_the_step_are_reused(page: TryPage) -> None:
    screen = begin(page)
    assert (find(screen, TextField, "try.worry").text, find(screen, TextField, "try.how").text) == (FEAR, HOW)


def test_an_earlier_number_is_never_on_the_first_screen(page: TryPage, workspace: Workspace) -> None:
    answer(workspace, keep_and_move(workspace, likelihood=83), likelihood_after=47)
    screen = begin(page)
    assert find(screen, LikelihoodScale, "try.likelihood").answer is None
    assert not {"83", "47"} & set(words(page).split())


def test_keep_is_off_and_the_foot_says_what_is_needed(page: TryPage, workspace: Workspace) -> None:
    bare = workspace.new_id()
    ladder = workspace.case(PATIENT).ladders[0].ladder.id
    do(workspace, {"edit": "add_rung", "id": bare, "ladder": ladder, "movement": "Kneel down"})
    page.begin(PATIENT, bare)
    assert "Still needed: the worry, how we will know, how likely, and when." in words(page)
    assert not find(shown(page), Button, "try.keep").isEnabled()


def test_keep_comes_on_with_the_last_of_the_four(page: TryPage, hand: Hand) -> None:
    screen = begin(page)
    hand.tab_to("try.likelihood")
    hand.type("80")
    assert screen.missing == ["when"]
    hand.press(TAB)
    hand.type("1")
    assert find(shown(page), Button, "try.keep").isEnabled()
    assert "We keep it as you said it, and cover it until afterwards." in words(page)


def test_ctrl_enter_keeps_nothing_while_something_is_missing(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    begin(page)
    hand.press(ENTER, ctrl=True)
    assert isinstance(page.shown_screen, PredictScreen)
    assert trials(workspace) == []


def test_where_and_who_are_asked_once_a_day(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    screen = begin(page)
    find(screen, Chip, "try.where.1").click()
    find(screen, Chip, "try.who.1").click()
    fill(screen, hand)
    page.keep_or_save()
    hand.press(SPACE)
    begin(page, 2)
    assert not find(shown(page), QWidget, "try.where").isVisible()
    movement = trials(workspace)[0].movement
    assert movement is not None
    assert (movement.place, movement.clinician_present) == ("Home", False)


def test_where_and_who_are_asked_again_on_another_day(page: TryPage, hand: Hand, clock: SetClock) -> None:
    screen = begin(page)
    find(screen, Chip, "try.where.0").click()
    fill(screen, hand)
    page.keep_or_save()
    clock.wait(days=1)
    begin(page, 2)
    assert find(shown(page), QWidget, "try.where").isVisible()


def test_a_place_not_said_stays_missing(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    fill(begin(page), hand)
    page.keep_or_save()
    hand.press(SPACE)
    movement = trials(workspace)[0].movement
    assert movement is not None
    assert (movement.place, movement.clinician_present) == ("", None)
    assert workspace.case(PATIENT).visits == ()


def test_a_booked_visit_of_today_takes_place_and_company(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    visit = workspace.new_id()
    do(workspace, {"edit": "book_visit", "id": visit, "patient": PATIENT, "on": workspace.now().isoformat()})
    screen = begin(page)
    find(screen, Chip, "try.where.0").click()
    fill(screen, hand)
    page.keep_or_save()
    (kept,) = workspace.case(PATIENT).visits
    assert (kept.id, kept.place) == (visit, "Clinic")


def test_other_words_without_a_try_ask_nothing(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    screen = begin(page)
    fill(screen, hand)
    find(screen, TextField, "try.worry").setPlainText("I would fall")
    page.keep_or_save()
    assert trials(workspace)[0].prediction.feared_outcome == "I would fall"
    assert not find(screen, BigChoice, "try.meaning.same").isVisible()


@pytest.mark.parametrize(("meaning", "version"), [("same", 1), ("new", 2)])
def test_other_words_after_a_try_ask_what_they_mean(
    page: TryPage, hand: Hand, workspace: Workspace, meaning: str, version: int
) -> None:
    answer(workspace, keep_and_move(workspace))
    screen = begin(page)
    fill(screen, hand)
    find(screen, TextField, "try.worry").setPlainText("I would fall")
    assert screen.missing == ["the same worry or a new one"]
    find(screen, BigChoice, f"try.meaning.{meaning}").click()
    page.keep_or_save()
    assert trials(workspace)[1].prediction.prediction_version == version


def test_words_and_seal_are_one_gesture(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    screen = begin(page)
    fill(screen, hand)
    find(screen, TextField, "try.how").setPlainText("On the floor")
    changes: list[object] = []
    workspace.changed.connect(changes.append)
    page.keep_or_save()
    assert len(changes) == 1
    assert workspace.case(PATIENT).ladders[0].rungs[0].how_we_know == "On the floor"


def test_a_change_of_how_we_know_alone_asks_nothing(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    answer(workspace, keep_and_move(workspace))
    screen = begin(page)
    fill(screen, hand)
    find(screen, TextField, "try.how").setPlainText("On the floor")
    assert screen.missing == []
    page.keep_or_save()
    assert trials(workspace)[1].prediction.prediction_version == 1


def test_a_worry_nobody_could_see_asks_once_and_stops_nobody(page: TryPage, hand: Hand) -> None:
    screen = begin(page)
    find(screen, TextField, "try.how").setPlainText("I just know")
    worry = find(screen, TextField, "try.worry")
    worry.setFocus()
    worry.setPlainText("My disc will slip")
    hand.press(TAB)
    assert "What would we both see if that happened?" in words(page)
    fill(screen, hand)
    assert find(shown(page), Button, "try.keep").isEnabled()


def test_the_gentle_question_is_asked_only_once(page: TryPage, hand: Hand) -> None:
    screen = begin(page)
    find(screen, TextField, "try.how").setPlainText("I just know")
    worry = find(screen, TextField, "try.worry")
    for said in ("My disc will slip", "", "My nerve is trapped"):
        worry.setFocus()
        worry.setPlainText(said)
        hand.press(TAB)
    assert "What would we both see" not in words(page)
    assert "Something we could both see happen." in words(page)


def test_a_thing_added_to_leave_out_is_kept_with_the_step(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    fill(begin(page), hand)
    hand.tab_to("try.leave_out.add")
    hand.press(SPACE)
    hand.type("Holding on")
    hand.press(ENTER)
    page.keep_or_save()
    behaviours = workspace.case(PATIENT).ladders[0].rungs[0].safety_behaviours
    assert [(each.what, each.why) for each in behaviours][-1] == ("Holding on", None)
    assert trials(workspace)[0].prediction.leaving_out == ("Holding on",)


def test_a_step_above_the_current_one_is_allowed_in_words(page: TryPage) -> None:
    assert "Not the next step" not in words(begin(page, 1))
    assert "Not the next step. That is allowed." in words(begin(page, 3))


def test_days_are_said_by_digit(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    screen = begin(page)
    hand.tab_to("try.likelihood")
    hand.type("80")
    hand.press(TAB)
    hand.type("4")
    assert screen.missing == ["in how many days"]
    hand.type("3")
    page.keep_or_save()
    assert trials(workspace)[0].prediction.horizon_hours == 70.5


def test_bedtime_is_not_offered_once_it_is_past(page: TryPage, clock: SetClock) -> None:
    clock.wait(hours=11)
    assert not find(begin(page), BigChoice, "try.when.bedtime").isVisible()


def test_tab_goes_through_the_screen_as_it_reads(page: TryPage, hand: Hand) -> None:
    begin(page)
    seen = []
    for name in ("try.where.0", "try.who.0", "try.worry", "try.how", "try.likelihood", "try.when.straight_away"):
        hand.tab_to(name)
        seen.append(name)
    hand.tab_to("try.leave_out.0")
    hand.tab_to("try.leave_out.add")
    hand.tab_to("try.pause")
    assert hand.pressed < 25


def test_keeping_goes_on_to_moving(page: TryPage, hand: Hand) -> None:
    fill(begin(page), hand)
    hand.press(ENTER, ctrl=True)
    assert isinstance(page.shown_screen, DoScreen)
    assert "Kept at 10:30" in words(page)
