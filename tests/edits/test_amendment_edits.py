"""Corrections stand beside the original, with a reason, never instead of it."""

import pytest

from exposure.domain.trial import Trial
from tests.builders import uid
from tests.desk import Desk

T = uid("trial")
WHY = "misheard the number"


def the_try(desk: Desk) -> Trial:
    (found,) = desk.ladder().trials
    return found


def test_a_prediction_amended_before_the_movement_counts(ruth: Desk) -> None:
    ruth.lock("a")
    ruth.do("amend_prediction", trial=T, reason=WHY, likelihood=30)
    assert (the_try(ruth).likelihood_before, the_try(ruth).prediction.likelihood) == (30, 80)


def test_a_prediction_amended_after_the_movement_counts_nowhere(ruth: Desk) -> None:
    ruth.move("a")
    ruth.do("amend_prediction", trial=T, reason=WHY, likelihood=30)
    assert (the_try(ruth).likelihood_before, the_try(ruth).amendments[0].likelihood) == (80, 30)


def test_a_correction_has_a_reason(ruth: Desk) -> None:
    ruth.lock("a")
    assert ruth.refused("amend_prediction", trial=T, likelihood=30) == ("missing", "reason")
    assert ruth.refused("amend_prediction", trial=T, likelihood=30, reason="slip") == ("range", "reason")


def test_an_outcome_is_amended_in_the_parts_that_are_named(ruth: Desk) -> None:
    ruth.try_step("a", "trial", after=10)
    ruth.do("amend_outcome", trial=T, reason=WHY, what_happened="it locked for a moment")
    corrected = the_try(ruth)
    assert (corrected.outcome, corrected.what_happened, corrected.likelihood_after) == (
        "did_not_occur",
        "it locked for a moment",
        10,
    )
    assert corrected.newest is not None
    assert corrected.newest.what_happened == ""


def test_an_amendment_changes_something(ruth: Desk) -> None:
    ruth.try_step("a", "trial")
    assert ruth.refused("amend_outcome", trial=T, reason=WHY) == ("missing", "outcome")


def test_what_was_not_answered_is_not_amended(ruth: Desk) -> None:
    ruth.move("a")
    assert ruth.refused("amend_outcome", trial=T, reason=WHY, outcome="occurred") == ("not_now", "trial")


def test_a_closed_try_that_is_amended_to_open_is_answered_again_and_the_new_answer_counts(ruth: Desk) -> None:
    ruth.move("a", horizon=24)
    ruth.do("record_outcome", trial=T, outcome="occurred")
    ruth.do("amend_outcome", trial=T, reason=WHY, outcome="did_not_occur")
    assert the_try(ruth).awaits_outcome
    ruth.wait(hours=24)
    ruth.do("record_outcome", trial=T, outcome="partly", likelihood_after=40)
    assert (the_try(ruth).outcome, the_try(ruth).closed) == ("partly", True)


@pytest.mark.parametrize(("days", "refused"), [(7.9, False), (8.1, True)])
def test_the_patient_amends_until_a_week_after_the_horizon(ruth: Desk, days: float, refused: bool) -> None:
    ruth.move("a", horizon=24)
    ruth.do("record_outcome", trial=T, outcome="occurred")
    ruth.wait(days=days)
    ruth.role = "patient"
    said = {"trial": T, "reason": WHY, "outcome": "partly"}
    if refused:
        assert ruth.refused("amend_outcome", **said) == ("not_allowed", "role")
    else:
        ruth.do("amend_outcome", **said)


def test_a_try_entered_in_error_stays_on_record_and_counts_no_more(ruth: Desk) -> None:
    ruth.try_step("a", "trial")
    ruth.do("void_trial", trial=T, reason=WHY)
    assert the_try(ruth).void
    assert ruth.ladder().trials_of(ruth.rung("a").id) == ()
    assert ruth.refused("void_trial", trial=T, reason=WHY) == ("not_now", "trial")


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ("record_movement", {"done": "full"}),
        ("record_outcome", {"outcome": "occurred"}),
        ("record_next_day", {"settled": "yes"}),
        ("rate_belief", {"likelihood_after": 5}),
    ],
)
def test_nothing_more_is_asked_about_a_try_entered_in_error(ruth: Desk, edit: str, said: dict[str, object]) -> None:
    ruth.lock("a")
    ruth.do("void_trial", trial=T, reason=WHY)
    error = ruth.refusal(edit, trial=T, **said)
    assert (error.kind, error.values["why"]) == ("not_now", "void")


@pytest.mark.parametrize(("user", "allowed"), [("Priya Nair", True), ("Sam", False)])
def test_below_a_clinician_only_who_kept_the_prediction_takes_it_back(ruth: Desk, user: str, allowed: bool) -> None:
    ruth.lock("a")
    ruth.role, ruth.user = "assistant", user
    if allowed:
        ruth.do("void_trial", trial=T, reason=WHY)
    else:
        assert ruth.refused("void_trial", trial=T, reason=WHY) == ("not_allowed", "role")


@pytest.mark.parametrize("edit", ["amend_prediction", "amend_outcome", "void_trial"])
def test_a_try_that_is_not_on_record_is_unknown(ruth: Desk, edit: str) -> None:
    more = {"likelihood": 5} if edit == "amend_prediction" else {}
    assert ruth.refused(edit, trial=T, reason=WHY, **more) == ("unknown_id", "trial")
