"""What a decision carries besides its reason: who counted and why not, and the moment it is true of."""

import pytest

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.decision import evaluate
from exposure.domain.progression.run import Standing
from exposure.errors import ExposureError
from tests.builders_progression import decide, ladder, moment

EXPLAINED = """
    d1 P80 - A70
    d2 P70 ~ A60
    d3 P60 - A50
    d6 P50 - A40
    d7 P40 - A30 aid
    d8 P30 - A20 pv2
    d9 P30 - A20 void
    d30 P30 - A20
    d31 P30 .
"""


def test_every_try_of_this_wording_is_explained() -> None:
    decision = decide(EXPLAINED, "d31@20", "hold_open d4; hold_close d5 restart", "s2")
    told = [(standing.trial, standing.counts, standing.cut or standing.kind) for standing in decision.explain()]
    assert told == [
        (1, False, "HAPPENED"),
        (2, False, "PARTLY"),
        (3, False, "RESTART"),
        (4, False, "BREAK"),
        (5, False, "ASSISTED"),
        (7, False, "VOID"),
        (8, True, "SAFE"),
        (9, False, "PENDING"),
    ]


def test_what_counts_is_the_run() -> None:
    decision = decide(EXPLAINED, "d33", "hold_open d4; hold_close d5 restart", "s2")
    assert tuple(standing.trial for standing in decision.explain() if standing.counts) == decision.run == (8,)


def test_classes_are_of_every_try_on_the_ladder_so_far_oldest_first() -> None:
    decision = decide("d5 P50 - A30 | d3 P80 - A50 s1 | d9 P30 - A15", "d7")
    assert decision.classes == ((2, "SAFE"), (1, "SAFE"))


def test_a_decision_can_be_asked_for_any_earlier_moment() -> None:
    tries = "d1 P80 - A50 | d3 P50 - A30 | d5 P30 - A15 | d8 P30 X A90"
    evidence = ladder(tries, "hold_open d10")
    asked = [evaluate(evidence, moment(day)).reason for day in ("d5", "d7", "d9", "d10")]
    assert asked == ["AWAIT", "READY_SHOWN", "REVIEW_OCCURRED", "HOLD"]


def test_a_moment_without_offset_is_refused() -> None:
    with pytest.raises(ExposureError, match="type"):
        evaluate(ladder(), moment("d1").replace(tzinfo=None))


def test_a_try_on_no_step_of_the_ladder_is_refused() -> None:
    with pytest.raises(ExposureError, match="unknown_id"):
        decide("d1 P80 - A50 s7", "d3")


def test_a_safe_try_that_was_cut_off_does_not_count() -> None:
    assert not any(standing.counts for standing in decide("d1 P80 - A50 | d2 P50 ~", "d5").explain())
    assert Standing(1, TrialClass.SAFE).counts


def test_an_open_try_is_explained_as_open_whatever_came_after() -> None:
    assert decide("d1 P80 . h168 | d2 P50 ~", "d4").explain()[0] == Standing(1, TrialClass.PENDING)
