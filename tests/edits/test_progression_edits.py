"""Moving up when PP-1 says READY, and where a clinician decides otherwise."""

from typing import Any

import pytest

from exposure.domain.clinic import CLINIC, Clinic
from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk

A = uid("a")
WHY = "done at work every day"


@pytest.fixture
def ready(ruth: Desk) -> Desk:
    """Give a desk where the lowest step is READY."""
    ruth.make_ready("a")
    return ruth


def test_nobody_moves_up_before_the_step_is_ready(ruth: Desk) -> None:
    error = ruth.refusal("move_up", rung=A)
    assert (error.kind, error.field, error.values["reason"]) == ("not_now", "rung", "NOT_STARTED")


def test_a_ready_step_is_passed_as_shown(ready: Desk) -> None:
    ready.do("move_up", rung=A)
    assert (ready.rung("a").status, ready.rung("a").passed_at) == ("passed_shown", ready.now)


def test_a_step_that_was_never_feared_is_passed_as_such(ruth: Desk) -> None:
    trial = ruth.lock("a", likelihood=0, horizon_hours=0)
    ruth.do("record_movement", trial=trial, done="full")
    ruth.do("record_outcome", trial=trial, outcome="did_not_occur", likelihood_after=0)
    ruth.do("move_up", rung=A)
    assert ruth.rung("a").status == "passed_not_feared"


def test_only_the_step_that_is_ready_is_left(ready: Desk) -> None:
    assert ready.refused("move_up", rung=uid("b")) == ("not_now", "rung")


def test_moving_up_is_judged_at_its_own_time(ready: Desk) -> None:
    assert ready.refused("move_up", rung=A, at=moment(1).isoformat()) == ("not_now", "rung")
    ready.do("move_up", rung=A, at=ready.now.isoformat())


def test_a_clock_that_was_set_back_hides_no_pause_and_a_move_made_before_it_is_judged_as_of_then(ready: Desk) -> None:
    ready.do("open_hold", ladder=LADDER, reason="numb leg since Monday")
    ready.wait(hours=-1)
    made_at_home = ready.now.isoformat()
    assert ready.refusal("move_up", rung=A).values["reason"] == "HOLD"
    ready.wait(hours=2)
    ready.do("move_up", rung=A, at=made_at_home)
    assert ready.rung("a").status == "passed_shown"


def test_a_decision_to_stay_hides_ready_until_it_is_cleared(ready: Desk) -> None:
    ready.do("override_stay", rung=A, reason=WHY)
    assert ready.refused("move_up", rung=A) == ("not_now", "rung")
    ready.do("clear_stay", rung=A)
    assert ready.refused("clear_stay", rung=A) == ("not_now", "rung")
    ready.do("move_up", rung=A)


def test_the_patient_moves_up_alone_only_as_agreed(ready: Desk) -> None:
    ready.role = "patient"
    assert ready.refused("move_up", rung=A, as_agreed=True) == ("not_allowed", "role")
    ready.role = "clinician"
    ready.do("agree_home_step", rung=A)
    ready.role = "patient"
    assert ready.refused("move_up", rung=A) == ("not_allowed", "role")
    ready.do("move_up", rung=A, as_agreed=True)


def test_an_agreed_step_at_home_is_taken_back(ready: Desk) -> None:
    ready.do("agree_home_step", rung=A)
    ready.do("agree_home_step", rung=A, agreed=False)
    assert not ready.rung("a").home_step
    ready.role = "patient"
    assert ready.refused("move_up", rung=A, as_agreed=True) == ("not_allowed", "role")


def test_moving_on_by_clinical_decision_is_marked_as_that_for_ever(ruth: Desk) -> None:
    ruth.do("override_up", rung=A, reason=WHY)
    rung = ruth.rung("a")
    assert (rung.status, rung.passed_at, rung.passed_reason) == ("passed_override", moment(1), WHY)
    assert ruth.refused("override_up", rung=A, reason=WHY) == ("not_now", "rung")


@pytest.mark.parametrize("edit", ["override_up", "override_stay"])
def test_a_decision_has_a_reason_of_ten_characters(ruth: Desk, edit: str) -> None:
    assert ruth.refused(edit, rung=A) == ("missing", "reason")
    assert ruth.refused(edit, rung=A, reason="too short") == ("range", "reason")


@pytest.mark.parametrize("edit", ["override_up", "override_stay"])
def test_nothing_is_overridden_in_a_hold_not_even_with_an_earlier_date(ruth: Desk, edit: str) -> None:
    ruth.wait(days=1)
    ruth.do("open_hold", ladder=LADDER, reason="numb toes")
    for more in ({}, {"at": moment(1).isoformat()}):
        error = ruth.refusal(edit, rung=A, reason=WHY, **more)
        assert (error.kind, error.values["why"]) == ("not_now", "hold")


@pytest.mark.parametrize("flare", [False, True])
def test_nothing_is_overridden_in_an_open_review_even_where_a_flare_covers_it(ruth: Desk, flare: bool) -> None:
    ruth.try_step("a", "trial", outcome="occurred")
    if flare:
        ruth.do("open_flare", patient=RUTH)
    error = ruth.refusal("override_up", rung=A, reason=WHY)
    assert (error.kind, error.values["why"]) == ("not_now", "review")


def test_once_the_review_is_closed_it_is_the_clinician_s_to_decide(ruth: Desk) -> None:
    ruth.try_step("a", "trial", outcome="occurred")
    ruth.do("close_review", ladder=LADDER, how="carry_on")
    ruth.do("override_up", rung=A, reason=WHY)


@pytest.mark.parametrize(
    ("whose", "policy"),
    [
        ({"clinic": True}, lambda desk: clinic(desk).policy),
        ({"clinic": "clinic"}, lambda desk: clinic(desk).policy),
        ({"patient": RUTH}, lambda desk: desk.case().patient.policy),
        ({"ladder": LADDER}, lambda desk: desk.ladder().ladder.policy),
        ({"rung": A}, lambda desk: desk.rung("a").policy),
    ],
)
def test_settings_are_set_one_over_the_other(ruth: Desk, whose: dict[str, Any], policy: Any) -> None:
    ruth.do("set_policy", **whose, settings={"n_min": 4, "days_min": 3})
    ruth.do("set_policy", **whose, settings={"n_min": 5, "k_unsettled": None})
    assert policy(ruth) == {"n_min": 5, "days_min": 3, "k_unsettled": None}


def test_a_cleared_setting_holds_as_it_is_above(ruth: Desk) -> None:
    ruth.do("set_policy", rung=A, settings={"n_min": 4, "days_min": 3})
    ruth.do("set_policy", rung=A, settings={}, clear=["n_min"])
    assert ruth.rung("a").policy == {"days_min": 3}
    assert ruth.refused("set_policy", rung=A, settings={}, clear=["pain"]) == ("unknown_field", "clear.pain")


def clinic(desk: Desk) -> Clinic:
    with desk.database.reading() as records:
        return records.get(Clinic, CLINIC)


@pytest.mark.parametrize(
    ("whose", "refused"),
    [
        ({}, ("missing", "patient")),
        ({"patient": RUTH, "ladder": LADDER}, ("missing", "patient")),
        ({"clinic": False}, ("type", "clinic")),
        ({"clinic": [[]]}, ("type", "clinic")),
        ({"rung": uid("none")}, ("unknown_id", "rung")),
    ],
)
def test_settings_are_set_for_one_of_the_four(ruth: Desk, whose: dict[str, Any], refused: tuple[str, str]) -> None:
    assert ruth.refused("set_policy", **whose, settings={"n_min": 4}) == refused


def test_a_setting_decides(ready: Desk) -> None:
    ready.do("set_policy", rung=A, settings={"n_min": 4})
    assert ready.refused("move_up", rung=A) == ("not_now", "rung")
