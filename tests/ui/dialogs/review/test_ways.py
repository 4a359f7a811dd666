"""Each way on does its edits in one gesture with closing the review, and the review is over."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QWidget

from exposure.domain.case import LadderCase
from exposure.domain.progression.gathering import decide
from tests.ui.dialogs.pressing import press, shown, write
from tests.ui.dialogs.review.conftest import Opened
from tests.ui.opened import PATIENT, SetClock
from tests.ui.windowed import press as press_keys
from ui.dialogs.review.sheet import ReviewSheet
from ui.dialogs.review.ways import HOW, WAYS
from ui.workspace import Workspace

SAID = {
    "reword": (("review.how_we_know", "For an hour. "),),
    "smaller": (("review.smaller", "Lean with one hand"),),
    "split": (("review.first", "Half way"), ("review.second", "All the way")),
    "amount": (("review.amount", "five times"),),
    "new_way": (("review.new_way", "In the garden"),),
    "fair": (("review.fair", "Ten times in a row"),),
    "hold": (("review.reason", "Weak leg"), ("review.who", "Priya"), ("review.by", "Friday")),
}
PRESSED = {"reword": "review.meaning.same", "amount": "review.meaning.new"}
EVERY = [(reason, way) for reason, ways in WAYS.items() for way in ways]


def take(sheet: ReviewSheet, way: str) -> None:
    """Choose a way, answer what it asks, and close the review."""
    if "Anything new or different?" in shown(sheet):
        press(sheet, "review.new.no")
    press(sheet, f"review.how.{way}")
    for field, words in SAID.get(way, ()):
        write(sheet, field, words)
    press(sheet, *([PRESSED[way]] if way in PRESSED else []))
    if way in ("write_in", "fade"):
        if sheet.findChild(QWidget, "review.aids.0") is None:
            press(sheet, "review.aids.add")
            write(sheet, "review.aids.own", "Belt")
            press_keys("Return")
        else:
            press(sheet, "review.aids.0")
    press(sheet, "review.do")


def ladder_of(workspace: Workspace) -> LadderCase:
    return workspace.case(PATIENT).ladders[0]


def titles(ladder: LadderCase) -> Sequence[str]:
    return [step.movement for step in ladder.steps[:3]]


@pytest.mark.parametrize(("reason", "way"), EVERY)
def test_every_way_of_every_reason_closes_the_review(
    opened: Opened, workspace: Workspace, clock: SetClock, reason: str, way: str
) -> None:
    take(opened(reason), way)
    ladder = ladder_of(workspace)
    assert [review.how for review in ladder.reviews] == [HOW[way]]  # type: ignore[index]  # named by a parameter
    assert decide(ladder, workspace.case(PATIENT), clock()).reason != reason


def test_other_words_are_kept_with_what_they_mean(opened: Opened, workspace: Workspace) -> None:
    take(opened("REVIEW_PARTLY"), "reword")
    step = ladder_of(workspace).rung(ladder_of(workspace).steps[0].id)
    assert (step.how_we_know, step.prediction_version) == ("For an hour. I am lying down.", 1)


def test_words_have_to_be_other_words(opened: Opened) -> None:
    sheet = opened("REVIEW_UNCLEAR")
    press(sheet, "review.how.reword", "review.meaning.new")
    assert "Still needed: other words." in shown(sheet)


def test_a_new_worry_begins_with_no_tries(opened: Opened, workspace: Workspace) -> None:
    sheet = opened("REVIEW_BELIEF")
    press(sheet, "review.how.reword")
    write(sheet, "review.worry", "And again. ")
    press(sheet, "review.meaning.new", "review.do")
    assert ladder_of(workspace).steps[0].prediction_version == 2


def test_a_smaller_step_lies_right_below(opened: Opened, workspace: Workspace) -> None:
    take(opened("REVIEW_TOO_BIG"), "smaller")
    assert titles(ladder_of(workspace))[:2] == ["Lean with one hand", "Lean forward, hands on the bench"]


def test_a_split_puts_two_steps_in_the_place_of_one(opened: Opened, workspace: Workspace) -> None:
    take(opened("REVIEW_TOO_BIG"), "split")
    ladder = ladder_of(workspace)
    assert titles(ladder)[:2] == ["Half way", "All the way"]
    assert ladder.rung(ladder.trials[0].prediction.rung).position is None


def test_an_aid_written_in_is_part_of_another_step(opened: Opened, workspace: Workspace) -> None:
    take(opened("REVIEW_AIDS"), "write_in")
    step = ladder_of(workspace).steps[0]
    assert (step.dose["support"], step.dose_version) == ("Belt", 2)


def test_a_step_without_the_aid_may_follow(opened: Opened, workspace: Workspace) -> None:
    sheet = opened("REVIEW_AIDS")
    press(sheet, "review.how.write_in", "review.aids.0", "review.without", "review.do")
    assert titles(ladder_of(workspace))[1] == "Lean forward, hands on the bench, without: Belt"


def test_an_aid_that_fades_is_left_out_next_time(opened: Opened, workspace: Workspace) -> None:
    take(opened("REVIEW_AIDS"), "fade")
    assert [each.what for each in ladder_of(workspace).steps[0].safety_behaviours] == ["Belt"]


def test_another_amount_is_kept_as_another_step(opened: Opened, workspace: Workspace) -> None:
    take(opened("REVIEW_NOT_SETTLING"), "amount")
    step = ladder_of(workspace).steps[0]
    assert (step.dose["amount"], step.dose_version) == ("five times", 2)


@pytest.mark.parametrize(("way", "words"), [("new_way", "In the garden"), ("fair", "Ten times in a row")])
def test_what_would_change_that_is_kept_for_the_next_try(
    opened: Opened, workspace: Workspace, way: str, words: str
) -> None:
    take(opened("REVIEW_BELIEF"), way)
    assert ladder_of(workspace).rung(ladder_of(workspace).steps[0].id).fair_test == words


def test_a_pause_holds_the_ladder_with_who_and_by_when(opened: Opened, workspace: Workspace) -> None:
    take(opened("REVIEW_OCCURRED"), "hold")
    hold = ladder_of(workspace).open_hold
    assert hold is not None
    assert hold.reason == "Weak leg (Priya looks into it, by Friday)"
