"""After a break: what is done once more, and from where the run starts."""

import pytest

from exposure.words.progression import sentence
from tests.builders_progression import LADDER, decide

BEGUN = "d1 P80 - A50 | d3 P50 - A30 | "

EDGES = {
    "an hour short of 21 days": (BEGUN, "d24@9", LADDER, "CONTINUE_MORE", 2),
    "21 days to the minute": (BEGUN, "d24@10", LADDER, "RECHECK", 1),
    "the step's own number of days": (BEGUN, "d8", "s1:status=passed_shown; s2:break_days=5; s3", "RECHECK", 1),
    "tries not done or entered in error do not end a break": (
        BEGUN + "d13 P50 nd | d14 P50 - A30 void",
        "d25",
        LADDER,
        "RECHECK",
        1,
    ),
    "an open try on another step ends it": (BEGUN + "d13 P50 . s3", "d25", LADDER, "CONTINUE_MORE", 2),
    "a try on an archived step ends it": (
        BEGUN + "d13 P50 - A30 s8",
        "d25",
        "s1:status=passed_shown; s8:status=archived; s2; s3",
        "CONTINUE_MORE",
        2,
    ),
    "the current step does not stand in for the recheck": (BEGUN + "d28 P50 - A30", "d30", LADDER, "RECHECK", 1),
    "an aided recheck is no recheck": (BEGUN + "d28 P50 - A30 s1 aid", "d30", LADDER, "RECHECK", 1),
    "a recheck never answered is no recheck": (BEGUN + "d28 P50 . s1", "d40", LADDER, "RECHECK", 1),
    "a recheck still open is waited for": (BEGUN + "d28 P50 . s1", "d30", LADDER, "AWAIT_OVERDUE", 2),
    "a recheck done leaves the step to start again": (
        BEGUN + "d28 P50 - A30 s1",
        "d30",
        LADDER,
        "CONTINUE_AFTER_BREAK",
        2,
    ),
    "a step not begun before the break is not started": (
        "d1 P80 - A50 s1 | d28 P50 - A30 s1",
        "d30",
        LADDER,
        "NOT_STARTED",
        2,
    ),
    "the step's own next try is a return to it": (BEGUN + "d28 P50 - A30", "d30", "s2; s3", "CONTINUE_MORE", 2),
    "a planned try not done is no return to the step": (
        BEGUN + "d28 P50 - A30 s1 | d29 P50 nd",
        "d30",
        LADDER,
        "CONTINUE_AFTER_BREAK",
        2,
    ),
    "a step only planned before the break was not begun": (
        "d1 P80 nd | d2 P80 - A50 s1 | d28 P50 - A30 s1",
        "d30",
        LADDER,
        "CONTINUE_MORE",
        2,
    ),
    "the newest of two breaks counts": (
        BEGUN + "d28 P50 - A30 s1 | d29 P50 - A40",
        "d60",
        LADDER,
        "RECHECK",
        1,
    ),
    "the highest passed step is done again": (
        "d1 P80 - A50 s3",
        "d28",
        "s1:status=passed_shown; s2:status=passed_override; s3",
        "RECHECK",
        2,
    ),
    "a step passed after the return is not": (
        "d1 P80 - A50 s1 | d28 P50 . s3",
        "d30",
        "s1:status=passed_shown; s2:status=passed_override,passed_at=d29; s3",
        "RECHECK",
        1,
    ),
    "nor one passed at the moment of the return": (
        "d1 P80 - A50 s1 | d28@12 P50 . s3",
        "d30",
        "s1:status=passed_shown; s2:status=passed_override,passed_at=d28@12; s3",
        "RECHECK",
        1,
    ),
    "but being safe on it stands in for the recheck": (
        "d1 P80 - A50 s1 | d28 P50 - A30 s2",
        "d30",
        "s1:status=passed_shown; s2:status=passed_override,passed_at=d29; s3",
        "NOT_STARTED",
        3,
    ),
    "an open try on it does not": (
        "d1 P80 - A50 s1 | d28 P50 . s2",
        "d30",
        "s1:status=passed_shown; s2:status=passed_override,passed_at=d29; s3",
        "RECHECK",
        1,
    ),
    "no recheck when all was passed after the return": (
        "d1 P80 - A50 s1 | d28 P50 - A30 s3",
        "d30",
        "s1:status=passed_shown,passed_at=d29; s2; s3",
        "NOT_STARTED",
        2,
    ),
    "a step passed while away counts as passed before the return": (
        "d1 P80 - A50 s1 | d28 P50 - A30 s2",
        "d30",
        "s1:status=passed_shown,passed_at=d9; s2; s3",
        "RECHECK",
        1,
    ),
    "a try left open before the break is no recheck": (
        "d1 P80 . h168 s1",
        "d6",
        "s1:status=passed_shown; s2:break_days=5; s3",
        "RECHECK",
        1,
    ),
    "what happened on the recheck is reviewed first": (BEGUN + "d28 P50 X A90 s1", "d30", LADDER, "REVIEW_OCCURRED", 1),
    "a finished ladder asks for no recheck": (
        BEGUN,
        "d60",
        "s1:status=passed_shown; s2:status=passed_shown",
        "COMPLETE",
        None,
    ),
    "a recheck comes before a pattern": ("d1 P80 ? A50 | d3 P80 ? A50", "d28", LADDER, "RECHECK", 1),
    "a pattern from before the break still shows": (
        "d1 P80 ? A50 s1 | d3 P80 ? A50 s1",
        "d28",
        "s1; s2",
        "REVIEW_UNCLEAR",
        1,
    ),
    "tries from before the break make nobody ready": (
        BEGUN + "d5 P30 - A15 | d28 P10 - A5 s1",
        "d30",
        LADDER,
        "CONTINUE_AFTER_BREAK",
        2,
    ),
    "three new ones do": (
        BEGUN + "d28 P10 - A5 s1 | d30 P50 - A40 | d31 P40 - A20 | d33 P30 - A10",
        "d35",
        LADDER,
        "READY_SHOWN",
        2,
    ),
}


@pytest.mark.parametrize(("tries", "now", "steps", "reason", "rung"), EDGES.values(), ids=EDGES.keys())
def test_after_a_break(tries: str, now: str, steps: str, reason: str, rung: int | None) -> None:
    decision = decide(tries, now, steps=steps)
    assert (decision.reason, decision.rung) == (reason, rung)


def test_after_a_reviewed_recheck_the_recheck_is_still_owed() -> None:
    assert decide(BEGUN + "d28 P50 X A90 s1", "d31", "review_close d30").reason == "RECHECK"


def test_a_recheck_blocks_what_is_above_it() -> None:
    assert decide(BEGUN, "d28").blocks == "above target"


@pytest.mark.parametrize(("now", "days"), [("d24@10", "21 days"), ("d25@9", "21 days"), ("d25@10", "22 days")])
def test_whole_days_of_the_break_are_told(now: str, days: str) -> None:
    assert f"It has been {days}." in sentence(decide(BEGUN, now).saying)
