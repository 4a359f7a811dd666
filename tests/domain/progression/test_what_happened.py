"""The feared outcome happened: always a review first, on the lowest step it happened on."""

import pytest

from exposure.words.progression import sentence
from tests.builders_progression import LADDER, decide

PASSED_BOTH = "s1:status=passed_shown; s2:status=passed_shown; s3"

REVIEWED = {
    "aided": ("d1 P80 X A90 aid", "", LADDER, 2),
    "part-done": ("d1 P80 X A90 inc", "", LADDER, 2),
    "without a prediction": ("d1 X A90", "", LADDER, 2),
    "predicted after moving": ("d1 P80 X A90 late", "", LADDER, 2),
    "in an older wording": ("d1 P80 X A90 pv2", "", LADDER, 2),
    "on a passed step": ("d1 P80 X A90 s1", "", LADDER, 1),
    "on a step further up": ("d1 P80 X A90 s3", "", LADDER, 3),
    "on a resting step": ("d1 P80 X A90", "", "s1:status=passed_shown; s2:status=skipped; s3", 2),
    "on an archived step": ("d1 P80 X A90", "", "s1:status=passed_shown; s2:status=archived; s3", 2),
    "on two steps, the lower is named": ("d1 P80 X A90 s3 | d2 P80 X A90", "", LADDER, 2),
    "on the last step of all": ("d1 P80 X A90", "", "s1:status=passed_shown; s2:status=passed_shown", 2),
    "answered after the review of another": ("d1 P80 X A90 | d2 P80 X A90 rec+99", "review_close d4", LADDER, 2),
    "raised to occurred after the review, on a passed step": (
        "d1 P80 X A90 rec+500",
        "review_close d9",
        PASSED_BOTH,
        2,
    ),
}


@pytest.mark.parametrize(("tries", "events", "steps", "rung"), REVIEWED.values(), ids=REVIEWED.keys())
def test_it_is_reviewed(tries: str, events: str, steps: str, rung: int) -> None:
    decision = decide(tries, "d25", events, steps)
    assert (decision.reason, decision.rung, decision.blocks) == ("REVIEW_OCCURRED", rung, "that step and above")


NOT_REVIEWED = {
    "entered in error": ("d1 P80 X A90 void", "", "NOT_STARTED"),
    "not attempted": ("d1 P80 nd A90", "", "CONTINUE_MORE"),
    "reviewed at the moment it came in": ("d1 P80 X A90", "review_close d2@10", "CONTINUE_MORE"),
    "reviewed since": ("d1 P80 X A90 | d3 P80 - A60", "review_close d2@11", "CONTINUE_MORE"),
}


@pytest.mark.parametrize(("tries", "events", "reason"), NOT_REVIEWED.values(), ids=NOT_REVIEWED.keys())
def test_it_is_not_reviewed(tries: str, events: str, reason: str) -> None:
    assert decide(tries, "d7", events).reason == reason


STEADY = {
    "nothing below": ("s2; s3", True),
    "only archived and resting steps below": ("s8:status=archived; s9:status=skipped; s2; s3", True),
    "one open step below": ("s8:status=archived; s1; s2; s3", False),
    "a passed step below": (LADDER, False),
}


@pytest.mark.parametrize(("steps", "steady"), STEADY.values(), ids=STEADY.keys())
def test_an_easier_step_is_pointed_to_only_where_there_is_one(steps: str, steady: bool) -> None:
    said = sentence(decide("d1 P80 X A90", "d3", steps=steps).saying)
    assert said.endswith("keep moving in the way that feels steady.") is steady


def test_once_reviewed_the_run_starts_from_zero_even_in_the_newest_wording() -> None:
    tries = "d1 P80 - A50 pv2 | d3 P50 - A30 pv2 | d5 P30 X A60 | d9 P30 - A10 pv2"
    steps = "s1:status=passed_shown; s2:prediction_version=2; s3"
    assert len(decide(tries, "d11", "review_close d7", steps).run) == 1
