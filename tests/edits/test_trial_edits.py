"""A try: kept before moving, recorded after, answered while it is open, never changed."""

import pytest

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.gathering import decide
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid
from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk

T = uid("trial")


def the_try(desk: Desk) -> Trial:
    (found,) = desk.ladder().trials
    return found


def test_a_prediction_seals_its_own_copy_of_what_it_is_about(ruth: Desk) -> None:
    ruth.do("change_dose", rung=uid("a"), dose={"load": "5 kg"}, meaning="same")
    ruth.lock("a", leaving_out=["brace"], distress=40, source="paper", after_moving=True, varied="a fuller basket")
    kept = the_try(ruth).prediction
    assert (kept.feared_outcome, kept.how_we_know) == ("my back will lock", "I am lying down")
    assert (kept.dose, kept.leaving_out) == ({"load": "5 kg"}, ("brace",))
    assert (kept.likelihood, kept.distress, kept.source, kept.varied) == (80, 40, "paper", "a fuller basket")
    assert (kept.by, kept.at, kept.entered, kept.after_moving) == ("Priya Nair", moment(1), moment(1), True)


def test_a_likelihood_of_nought_is_kept_and_none_is_none(ruth: Desk) -> None:
    ruth.lock("a", "one", 0)
    ruth.lock("a", "two", None)
    assert [each.likelihood_before for each in ruth.ladder().trials] == [0, None]


@pytest.mark.parametrize(("usual", "said", "sealed"), [(None, None, 24), (2, None, 2), (2, 0, 0), (None, 168, 168)])
def test_the_horizon_is_what_was_said_else_the_usual_one_else_a_day(
    ruth: Desk, usual: float | None, said: float | None, sealed: float
) -> None:
    ruth.do("change_rung", rung=uid("a"), horizon_hours=usual)
    ruth.lock("a", horizon_hours=said)
    assert the_try(ruth).prediction.horizon_hours == sealed


def test_a_named_moment_is_sealed_and_falls_due_on_the_clock_however_long_the_movement_took(ruth: Desk) -> None:
    ruth.lock("a", known_at="2026-10-06T09:00+01:00")
    ruth.wait(hours=1.5)
    ruth.do("record_movement", trial=T, done="full")
    kept = the_try(ruth)
    assert (str(kept.due), str(kept.prediction.known_at)) == ("2026-10-06 09:00:00+01:00",) * 2
    assert (kept.prediction.horizon_hours, kept.horizon_hours) == (23, 21.5)


def test_an_answer_at_the_named_moment_closes_the_try_for_the_rule_too(ruth: Desk) -> None:
    ruth.lock("a", known_at="2026-10-06T09:00+01:00")
    ruth.wait(hours=0.1)
    ruth.do("record_movement", trial=T, done="full")
    ruth.wait(hours=22.9)
    ruth.do("record_outcome", trial=T, outcome="did_not_occur", likelihood_after=10)
    assert the_try(ruth).closed
    assert decide(ruth.ladder(), ruth.case(), ruth.now).classes == ((T, TrialClass.SAFE),)


@pytest.mark.parametrize("far", ["2026-10-05T09:00+01:00", "2026-10-13T09:00+01:00"])
def test_a_moment_that_is_past_or_over_a_week_on_is_not_named(ruth: Desk, far: str) -> None:
    refused = ruth.refused("lock_prediction", id=T, rung=uid("a"), likelihood=80, known_at=far)
    assert refused == ("range", "known_at")


@pytest.mark.parametrize(
    ("words", "field"),
    [({}, "feared_outcome"), ({"feared_outcome": "x"}, "how_we_know"), ({"how_we_know": "x"}, "feared_outcome")],
)
def test_nothing_is_predicted_that_nobody_could_tell(ruth: Desk, words: dict[str, str], field: str) -> None:
    ruth.do("add_rung", id=uid("x"), ladder=LADDER, movement="x", **words)
    assert ruth.refused("lock_prediction", id=T, rung=uid("x"), likelihood=80) == ("not_now", field)


def test_one_try_has_one_prediction(ruth: Desk) -> None:
    ruth.lock("a")
    again = {"id": T, "rung": uid("a"), "likelihood": 10}
    assert ruth.refused("lock_prediction", **again) == ("conflict", "id")
    assert ruth.refused("lock_prediction", **again, edit_id=uid("e")) == ("conflict", "id")


def test_a_movement_belongs_to_a_sealed_prediction(ruth: Desk) -> None:
    assert ruth.refused("record_movement", trial=T, done="full") == ("unknown_id", "trial")


def test_a_movement_is_recorded_once(ruth: Desk) -> None:
    ruth.move("a")
    assert ruth.refused("record_movement", trial=T, done="partial") == ("not_now", "trial")


def test_a_movement_ended_when_it_is_said_to_have(ruth: Desk) -> None:
    ruth.lock("a")
    asked = {"how": "phone", "at": "2026-10-06T09:00+01:00"}
    ruth.do("record_movement", trial=T, done="full", ended="2026-10-05T09:58+01:00", ask_by=asked, concern=None)
    moved = the_try(ruth).movement
    assert moved is not None
    assert (moved.ended.isoformat(), moved.entered) == ("2026-10-05T09:58:00+01:00", moment(1))
    assert (moved.ask_by and moved.ask_by.how, moved.concern, moved.aids) == ("phone", None, None)


def test_a_movement_that_ends_in_the_future_is_warned_of(ruth: Desk) -> None:
    ruth.lock("a")
    changed = ruth.changed("record_movement", trial=T, done="full", ended=moment(2).isoformat())
    assert changed.warnings == ("future_time",)


def test_no_aid_is_not_the_same_as_not_asked(ruth: Desk) -> None:
    ruth.lock("a", "one")
    ruth.lock("a", "two")
    ruth.do("record_movement", trial=uid("one"), done="full", aids=[])
    ruth.do("record_movement", trial=uid("two"), done="full", aids=None)
    assert [each.movement and each.movement.aids for each in ruth.ladder().trials] == [(), None]


def test_an_answer_belongs_to_a_sealed_prediction(ruth: Desk) -> None:
    assert ruth.refused("record_outcome", trial=T, outcome="occurred") == ("unknown_id", "trial")


def test_an_answer_comes_after_the_movement(ruth: Desk) -> None:
    ruth.lock("a")
    assert ruth.refused("record_outcome", trial=T, outcome="occurred") == ("not_now", "trial")
    assert ruth.refused("record_next_day", trial=T, settled="yes") == ("not_now", "trial")
    assert ruth.refused("rate_belief", trial=T, likelihood_after=5) == ("not_now", "trial")


@pytest.mark.parametrize(
    ("edit", "said"), [("record_outcome", {"outcome": "did_not_occur"}), ("record_next_day", {"settled": "yes"})]
)
def test_after_a_try_that_was_not_made_there_is_nothing_to_ask(ruth: Desk, edit: str, said: dict[str, str]) -> None:
    ruth.move("a", done="not_attempted")
    error = ruth.refusal(edit, trial=T, **said)
    assert (error.kind, error.values["why"]) == ("not_now", "not_attempted")


@pytest.mark.parametrize("outcome", ["occurred", "partly"])
def test_what_happened_closes_a_try_at_once(ruth: Desk, outcome: str) -> None:
    ruth.move("a")
    ruth.do("record_outcome", trial=T, outcome=outcome)
    assert ruth.refused("record_outcome", trial=T, outcome="did_not_occur") == ("not_now", "trial")


def test_nothing_so_far_keeps_a_try_open_until_its_horizon(ruth: Desk) -> None:
    ruth.move("a", horizon=24)
    ruth.do("record_outcome", trial=T, outcome="did_not_occur", likelihood_after=60)
    ruth.wait(hours=24)
    ruth.do("record_outcome", trial=T, outcome="did_not_occur", likelihood_after=40)
    assert [each.likelihood_after for each in the_try(ruth).outcomes] == [60, 40]
    assert ruth.refused("record_outcome", trial=T, outcome="occurred") == ("not_now", "trial")


LATER = {"how": "phone", "at": "2026-10-08T18:00+01:00"}


def test_a_try_nobody_could_tell_of_stays_open_for_the_answer_that_was_agreed_with_all_it_says(ruth: Desk) -> None:
    ruth.move("a", "trial")
    ruth.wait(hours=24)
    ruth.do("record_outcome", trial=T, outcome="unclear", ask_by=LATER)
    assert (the_try(ruth).closed, the_try(ruth).awaits_outcome, the_try(ruth).outcome) == (False, True, "unclear")
    ruth.wait(days=2)
    ruth.do("record_outcome", trial=T, outcome="did_not_occur", aids=[{"what": "brace", "why": "habit"}])
    answered = the_try(ruth)
    assert (answered.closed, answered.outcome, answered.aids) == (True, "did_not_occur", (Aid("brace", "habit"),))
    assert ruth.refused("record_outcome", trial=T, outcome="occurred") == ("not_now", "trial")


def test_a_try_nobody_could_tell_of_is_asked_about_again_as_often_as_that_is_agreed(ruth: Desk) -> None:
    ruth.move("a", "trial", horizon=0)
    for _ in range(2):
        ruth.do("record_outcome", trial=T, outcome="unclear", ask_by=LATER)
        ruth.wait(days=1)
    ruth.do("record_outcome", trial=T, outcome="unclear")
    assert (the_try(ruth).closed, len(the_try(ruth).outcomes)) == (True, 2)


def test_a_try_nobody_could_tell_of_is_unclear_for_the_rule_until_the_answer_comes(ruth: Desk) -> None:
    ruth.move("a", "trial", horizon=0)
    ruth.do("record_outcome", trial=T, outcome="unclear", ask_by=LATER)
    assert decide(ruth.ladder(), ruth.case(), ruth.now).classes == ((T, TrialClass.UNCLEAR),)
    ruth.wait(days=3)
    ruth.do("record_outcome", trial=T, outcome="partly")
    assert decide(ruth.ladder(), ruth.case(), ruth.now).classes == ((T, TrialClass.PARTLY),)


def test_an_answer_keeps_all_that_is_said(ruth: Desk) -> None:
    ruth.move("a", horizon=0)
    words = {"what_happened": "tight, then eased", "how_long": "a minute", "learned": "it holds"}
    answers = {"how_bad": "less", "surprise": 0, "settled": "no", "aids": [{"what": "belt", "why": "stop_harm"}]}
    ruth.do("record_outcome", trial=T, outcome="unclear", **words, **answers)
    newest = the_try(ruth).newest
    assert newest is not None
    assert (newest.how_bad, newest.surprise, newest.learned, newest.settled) == ("less", 0, "it holds", "no")
    assert (newest.aids, newest.likelihood_after, newest.by) == ((Aid("belt", "stop_harm"),), None, "Priya Nair")


def test_a_try_is_recorded_in_a_hold_and_in_a_flare(ruth: Desk) -> None:
    ruth.do("open_hold", ladder=LADDER, reason="numb toes")
    ruth.do("open_flare", patient=RUTH)
    ruth.try_step("a", "trial")
    assert the_try(ruth).outcome == "did_not_occur"
