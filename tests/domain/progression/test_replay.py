"""What the rule would have said under other settings, and from when each step was ready."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.progression.decision import evaluate
from exposure.domain.progression.evidence import Evidence
from exposure.domain.progression.replay import replay
from exposure.errors import ExposureError
from exposure.imports.cases import read_cases
from tests.builders_progression import ladder, moment
from tests.histories import Fields, history

THREE = "d1 P80 - A50 | d3 P50 - A30 | d5 P30 - A15"
FOUR = THREE + " | d8 P15 - A10"
STRICTER = {"n_min": 4}


def ready(evidence: Evidence, changes: Mapping[str, int | None], now: str, rung: int) -> tuple[datetime | None, ...]:
    """Give from when a step was ready, as it is and otherwise."""
    found = next(each for each in replay(evidence, changes, moment(now)).ready if each.rung == rung)
    return found.as_it_is, found.otherwise


def test_both_decisions_stand_side_by_side() -> None:
    found = replay(ladder(THREE), STRICTER, moment("d7"))
    assert (found.as_it_is.reason, found.otherwise.reason) == ("READY_SHOWN", "CONTINUE_MORE")


def test_a_step_is_ready_when_its_last_answer_came_in() -> None:
    assert ready(ladder(FOUR), STRICTER, "d12", 2) == (moment("d6", 10), moment("d9", 10))


def test_a_step_that_was_never_ready_has_no_day() -> None:
    assert ready(ladder(THREE), STRICTER, "d12", 2) == (moment("d6", 10), None)
    assert ready(ladder(THREE), STRICTER, "d12", 3) == (None, None)


def test_a_step_that_was_passed_is_asked_about_as_if_it_were_not() -> None:
    passed = ladder(THREE, steps="s1:status=passed_shown; s2:status=passed_shown,passed_at=d7; s3")
    assert ready(passed, STRICTER, "d12", 2) == (moment("d6", 10), None)


def test_a_step_above_one_that_is_not_done_is_asked_about_all_the_same() -> None:
    above = ladder(THREE.replace(" |", " s3 |") + " s3")
    assert ready(above, STRICTER, "d12", 3)[0] == moment("d6", 10)


def test_the_end_of_a_pause_may_be_what_made_it_ready() -> None:
    paused = ladder(THREE, "hold_open d5@11; hold_close d8 restart", "s1:status=passed_shown; s2; s3")
    assert ready(paused, {}, "d12", 2) == (None, None)
    reviewed = ladder(THREE + " | d5@12 P15 X A15 rec+1 s1", "review_close d8")
    assert ready(reviewed, {}, "d12", 2)[0] == moment("d8", 9)


def test_an_archived_step_is_left_out_and_a_resting_one_is_not() -> None:
    found = replay(ladder(steps="s1:status=archived; s2:status=skipped; s3"), {}, moment("d3"))
    assert [each.rung for each in found.ready] == [2, 3]


def test_what_is_no_setting_is_refused() -> None:
    with pytest.raises(ExposureError, match="unknown_field"):
        replay(ladder(THREE), {"pain_max": 3}, moment("d7"))


HISTORIES = st.randoms(use_true_random=False).map(history)


@settings(max_examples=60, derandomize=True, database=None, deadline=None)
@given(HISTORIES)
def test_without_a_change_both_sides_are_the_same(case: Fields) -> None:
    asked = read_cases(json.dumps({"policy": "PP-1", "cases": [case]}))[0]
    found = replay(asked.evidence, {}, asked.now)
    assert found.as_it_is == found.otherwise == evaluate(asked.evidence, asked.now)
    assert all(each.as_it_is == each.otherwise for each in found.ready)


@settings(max_examples=60, derandomize=True, database=None, deadline=None)
@given(HISTORIES)
def test_asking_for_more_is_never_ready_sooner(case: Fields) -> None:
    asked = read_cases(json.dumps({"policy": "PP-1", "cases": [case]}))[0]
    feared = replace(
        asked.evidence, trials=tuple(replace(trial, likelihood_before=80) for trial in asked.evidence.trials)
    )
    for each in replay(feared, {"n_min": 5, "days_min": 3, "n_review": 100}, asked.now).ready:
        assert each.otherwise is None or each.as_it_is is None or each.as_it_is <= each.otherwise
