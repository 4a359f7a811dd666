"""Rungs and the goal they lead to."""

from dataclasses import replace

import pytest

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import PASSED, Status, goal_rung
from tests.builders import ladder_case, rung, rung_id

STEPS = (rung(1), rung(2), rung(3))


def test_the_goal_is_the_top_step_unless_one_was_chosen() -> None:
    ladder = ladder_case().ladder
    assert goal_rung(ladder, STEPS) == rung(3)
    assert goal_rung(replace(ladder, goal_rung=rung_id(2)), STEPS) == rung(2)


@pytest.mark.parametrize("status", ["skipped", "archived"])
def test_a_step_that_rests_or_is_gone_is_no_goal(status: Status) -> None:
    off = replace(rung(3), status=status, position=None if status == "archived" else 2)
    for chosen in (None, rung_id(3)):
        assert goal_rung(replace(ladder_case().ladder, goal_rung=chosen), (rung(1), rung(2), off)) == rung(2)


def test_an_empty_ladder_has_no_goal_step() -> None:
    assert goal_rung(replace(ladder_case().ladder, goal_rung=RungId("gone")), ()) is None


@pytest.mark.parametrize("status", [*PASSED, "skipped", "archived", None])
def test_a_step_is_passed_in_one_of_three_ways(status: Status | None) -> None:
    assert replace(rung(1), status=status).passed is (status in PASSED)


@pytest.mark.parametrize(
    ("feared", "how", "can"), [("x", "y", True), ("", "y", False), ("x", " ", False), ("", "", False)]
)
def test_a_prediction_needs_a_feared_outcome_and_a_way_to_know(feared: str, how: str, can: bool) -> None:
    assert replace(rung(1), feared_outcome=feared, how_we_know=how).can_be_predicted is can
