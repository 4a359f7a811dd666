"""Closing a review: calm words, anything new first, nothing chosen beforehand."""

from dataclasses import replace

import pytest

from tests.ui.dialogs.pressing import button, choices, press, shown, write
from tests.ui.dialogs.review.conftest import Opened
from tests.ui.opened import FEAR, PATIENT
from ui.dialogs.review.ways import WAYS
from ui.workspace import Workspace

CALM = "It happened. Let’s look at what you did next."


def test_what_happened_is_told_calmly_in_the_patients_words(opened: Opened) -> None:
    words = shown(opened("REVIEW_OCCURRED"))
    assert CALM in words
    assert f"“{FEAR}”" in words
    assert "“I sat down and it passed.”" in words


def test_how_bad_it_was_next_to_what_was_thought_is_read_from_the_try(opened: Opened) -> None:
    assert "Next to what you thought: less" in shown(opened("REVIEW_OCCURRED"))


@pytest.mark.parametrize("reason", WAYS)
def test_every_reason_offers_its_own_ways_and_none_is_chosen(opened: Opened, reason: str) -> None:
    sheet = opened(reason)
    found = [name for name in choices(sheet) if name.startswith("review.how.")]
    assert found == [f"review.how.{way}" for way in WAYS[reason]]
    assert not any(button(sheet, name).isChecked() for name in found)
    assert not button(sheet, "review.do").isEnabled()


def test_another_review_asks_without_saying_that_it_happened(opened: Opened) -> None:
    sheet = opened("REVIEW_PARTLY")
    assert CALM not in shown(sheet)
    assert "Anything new or different?" not in shown(sheet)


def test_after_it_happened_anything_new_comes_first(opened: Opened) -> None:
    sheet = opened("REVIEW_OCCURRED")
    press(sheet, "review.how.coped")
    assert "Still needed: whether anything is new or different." in shown(sheet)


def test_something_new_pauses_and_asks_for_no_way_on(opened: Opened, workspace: Workspace) -> None:
    sheet = opened("REVIEW_OCCURRED")
    press(sheet, "review.new.yes", "review.concern.found.pause")
    assert not button(sheet, "review.how.coped").isVisible()
    for field, words in (("what", "Numb foot"), ("who", "Priya"), ("by", "Friday")):
        write(sheet, f"review.concern.{field}", words)
    press(sheet, "review.do")
    (ladder,) = workspace.case(PATIENT).ladders
    assert ladder.open_hold is not None
    assert [review.how for review in ladder.reviews] == ["hold"]


def test_something_new_that_was_checked_is_noted_and_it_goes_on(opened: Opened, workspace: Workspace) -> None:
    sheet = opened("REVIEW_OCCURRED")
    press(sheet, "review.new.yes", "review.concern.found.usual", "review.how.coped")
    write(sheet, "review.concern.what", "Tingling")
    press(sheet, "review.do")
    case = workspace.case(PATIENT)
    assert [concern.text for concern in case.concerns] == ["Tingling"]
    assert [review.how for review in case.ladders[0].reviews] == ["carry_on"]


def test_a_pause_asks_what_who_and_by_when(opened: Opened) -> None:
    sheet = opened("REVIEW_BELIEF")
    press(sheet, "review.how.hold")
    assert "Still needed: what is to be looked into, who looks into it, by when." in shown(sheet)


def test_the_questions_of_one_way_go_with_another_choice(opened: Opened) -> None:
    sheet = opened("REVIEW_BELIEF")
    press(sheet, "review.how.hold", "review.how.carry_on")
    assert "Who looks into it?" not in shown(sheet)
    assert button(sheet, "review.do").isEnabled()


def test_only_a_clinician_closes_it(opened: Opened, workspace: Workspace) -> None:
    sheet = opened("REVIEW_BELIEF")
    workspace._file = replace(workspace._file, user=replace(workspace._file.user, role="assistant"))
    press(sheet, "review.how.carry_on", "review.do")
    assert sheet.isVisible()
    assert workspace.case(PATIENT).ladders[0].reviews == ()
