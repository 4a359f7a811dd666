"""What a patient keeps: counts that hide nothing, and words that are theirs."""

from dataclasses import replace

import pytest

from exposure.domain.care import ReviewClose, ReviewHow
from exposure.domain.case import Case
from exposure.domain.evidence_page import Evidence, evidence
from exposure.domain.trial import Trial
from exposure.domain.visit import Unplanned
from exposure.errors import ExposureError
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, trial, visit
from tests.stories import ruth

NOW = moment(60)


def _page(*tries: Trial, reviews: tuple[tuple[ReviewHow, int], ...] = ()) -> Evidence:
    closes = tuple(ReviewClose(f"r{day}", LADDER, how, moment(day)) for how, day in reviews)
    return evidence(case(replace(ladder_case(*tries), reviews=closes)), NOW)


def _with_lessons(*lessons: str) -> Case:
    return replace(case(), visits=tuple(replace(visit(day), lesson=words) for day, words in enumerate(lessons, 1)))


def test_the_counts_are_those_of_every_ladder() -> None:
    page = evidence(ruth(), NOW)
    assert (page.counts.answered, page.counts.partly, page.counts.happened) == (12, 1, 0)
    assert len(page.marks) == 12


def test_marks_stand_in_the_order_the_tries_were_made() -> None:
    assert _page(trial(day=3, outcome="occurred"), trial(day=1), trial(day=2, outcome="partly")).marks == (
        "did_not_occur",
        "partly",
        "occurred",
    )


def test_what_was_told_stands_apart() -> None:
    page = _page(trial(day=1), trial(day=2, source="told"))
    assert (page.counts.answered, page.counts.told, len(page.marks)) == (1, 1, 1)


def test_a_yes_was_coped_with_where_the_review_was_closed_by_going_on() -> None:
    happened = trial(day=5, outcome="occurred", answered=1)
    assert _page(happened, reviews=(("carry_on", 7),)).coped
    assert not _page(happened, reviews=(("easier_step", 7), ("carry_on", 20))).coped
    assert not _page(happened).coped


def test_a_review_closed_before_says_nothing_of_a_later_yes() -> None:
    assert not _page(trial(day=9, outcome="occurred", answered=1), reviews=(("carry_on", 7),)).coped


def test_one_yes_that_was_not_coped_with_is_enough() -> None:
    tries = (trial(day=5, outcome="occurred", answered=1), trial(day=9, outcome="occurred", answered=1))
    assert not _page(*tries, reviews=(("carry_on", 7),)).coped
    assert _page(*tries, reviews=(("carry_on", 7), ("carry_on", 11))).coped


def test_lessons_come_from_visits_and_from_tries_each_once() -> None:
    learned = trial(day=2, learned="Tight goes away")
    again = trial(day=6, learned="tight goes away ")
    lessons = replace(case(ladder_case(learned, again)), visits=(replace(visit(4), lesson="I can bend."),))
    assert evidence(lessons, NOW).lessons == ("tight goes away", "I can bend.")


def test_the_newest_lessons_are_kept_in_their_order() -> None:
    page = evidence(_with_lessons(*"abcdefg"), NOW)
    assert page.lessons == tuple("cdefg")


def test_a_lesson_of_a_try_entered_in_error_is_left_out() -> None:
    case_ = case(ladder_case(trial(day=1, learned="mine"), trial(day=2, learned="not mine", void=True)))
    assert evidence(case_, NOW).lessons == ("mine",)


def test_what_was_done_without_planning_is_told_with_what_happened() -> None:
    story = Unplanned("u", PATIENT, "Picked up Noah", None, moment(8).date(), moment(9), "did_not_occur")
    page = evidence(replace(case(), unplanned=(story,)), NOW)
    assert [(one.what, one.outcome) for one in page.stories] == [("Picked up Noah", "did_not_occur")]


def test_only_steps_that_are_done_are_named() -> None:
    rungs = (rung(1, "Lean", "passed_shown"), rung(2, "Rest", "skipped"), rung(3, "Lift", "passed_override"), rung(4))
    page = evidence(case(ladder_case(trial(), rungs=rungs)), NOW)
    assert [step.movement for step in page.steps] == ["Lean", "Lift"]


def test_nothing_on_record_makes_no_page() -> None:
    with pytest.raises(ExposureError) as refused:
        evidence(case(), NOW)
    assert (refused.value.kind, refused.value.field) == ("missing", "evidence")


def test_what_comes_later_is_not_known_yet() -> None:
    later = replace(_with_lessons("now", "later"), ladders=(ladder_case(trial(day=30)),))
    page = evidence(later, moment(1, 12))
    assert (page.lessons, page.counts.tries, page.first) == (("now",), 0, None)


def test_no_surname_is_on_it() -> None:
    assert "Calloway" not in repr(evidence(ruth(), NOW))
