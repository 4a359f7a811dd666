"""One try: what was said before, what happened, and corrections beside the originals."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid, Amendment, AskBy, Belief, Happened, NextDay, Outcome
from tests.builders import PATIENT, moment, trial


def outcome(one: Trial, outcome: Happened, hours: float = 0, **more: Any) -> Outcome:
    """Give an answer so many hours after the first one."""
    first = one.outcomes[0]
    again = replace(first, id=f"{first.id} {hours}", outcome=outcome, at=first.at + timedelta(hours=hours))
    return replace(again, **more)


def amended(one: Trial, what: Any = "outcome", counts: bool = True, hours: float = 30, **said: Any) -> Trial:
    """Give a try with one more correction, of its newest answer."""
    absent = dict.fromkeys(("likelihood", "outcome", "what_happened", "likelihood_after"))
    newest = one.newest.id if one.newest and what == "outcome" else None
    values: dict[str, Any] = {**absent, **said, "counts": counts, "corrects": newest}
    at = one.prediction.at + timedelta(hours=hours)
    change = Amendment(id="a", trial=one.id, patient=PATIENT, what=what, reason="misheard", by="Priya", at=at, **values)
    return replace(one, amendments=(*one.amendments, change))


def answered(one: Trial, *outcomes: Outcome) -> Trial:
    return replace(one, outcomes=(*one.outcomes, *outcomes))


def test_a_try_is_called_like_its_prediction() -> None:
    assert trial().id == trial().prediction.id


def test_what_was_said_before_is_the_prediction_unless_an_amendment_counts() -> None:
    said = amended(amended(trial(likelihood=80), "prediction", likelihood=60), "prediction", likelihood=40)
    assert (said.likelihood_before, said.prediction.likelihood) == (40, 80)
    assert amended(trial(likelihood=80), "prediction", counts=False, likelihood=40).likelihood_before == 80


def test_an_amendment_may_take_a_likelihood_to_nought() -> None:
    assert amended(trial(likelihood=80), "prediction", likelihood=0).likelihood_before == 0


def test_the_newest_answer_counts() -> None:
    one = trial(outcome="did_not_occur", after=50)
    later = answered(one, outcome(one, "unclear", 1, likelihood_after=None, what_happened="a pop"))
    assert (later.outcome, later.likelihood_after, later.what_happened) == ("unclear", None, "a pop")
    assert later.recorded == one.outcomes[0].at + timedelta(hours=1)


def test_a_correction_stands_for_the_parts_it_names() -> None:
    one = amended(trial(outcome="did_not_occur", after=50, what_happened="tight"), likelihood_after=0)
    assert (one.outcome, one.what_happened, one.likelihood_after) == ("did_not_occur", "tight", 0)
    assert amended(one, what_happened="").what_happened == ""


def test_a_correction_of_an_earlier_answer_says_nothing_about_a_newer_one() -> None:
    one = amended(trial(outcome="occurred", answered=1, after=90), outcome="did_not_occur", likelihood_after=40)
    later = answered(one, outcome(one, "partly", 24, likelihood_after=70, what_happened="stiff"))
    assert (later.outcome, later.likelihood_after, later.what_happened) == ("partly", 70, "stiff")


def test_a_correction_that_names_no_answer_is_of_whichever_there_is() -> None:
    one = amended(trial(outcome="occurred"), outcome="partly")
    loose = replace(one, amendments=tuple(replace(each, corrects=None) for each in one.amendments))
    assert loose.outcome == "partly"


def test_an_outcome_raised_to_occurred_came_in_with_the_correction() -> None:
    one = amended(trial(outcome="partly"), outcome="occurred", hours=90)
    assert one.recorded == one.prediction.at + timedelta(hours=90)
    lowered = amended(trial(outcome="occurred"), outcome="partly", hours=90)
    assert lowered.recorded == lowered.outcomes[0].at


def test_what_happened_on_paper_came_in_when_it_was_typed_and_nothing_else_did() -> None:
    typed = moment(20)
    answers: tuple[Happened, ...] = ("occurred", "did_not_occur")
    for happened in answers:
        one = trial(outcome=happened)
        late = replace(one, outcomes=(replace(one.outcomes[0], entered=typed),))
        assert late.recorded == (typed if happened == "occurred" else one.outcomes[0].at)


def test_an_unanswered_try_has_no_outcome_at_all() -> None:
    one = trial(outcome=None)
    assert (one.newest, one.outcome, one.recorded, one.what_happened, one.likelihood_after) == (
        None,
        None,
        None,
        "",
        None,
    )


def test_belief_said_later_stands_where_the_answer_had_none() -> None:
    later = Belief("b", trial().id, PATIENT, 30, moment(3))
    assert replace(trial(after=None), beliefs=(later,)).likelihood_after == 30
    assert replace(trial(after=50), beliefs=(later,)).likelihood_after == 50


def test_we_know_once_the_horizon_is_over() -> None:
    assert trial(horizon=24).due == moment(2)
    assert (trial(done=None, outcome=None).ended, trial(done=None, outcome=None).due) == (None, None)


def test_aids_said_with_the_outcome_win_over_those_at_the_movement() -> None:
    belt, rail = Aid("belt", "stop_harm"), Aid("rail", "help")
    one = trial(aids=[belt])
    assert one.aids == (belt,)
    assert replace(one, outcomes=(replace(one.outcomes[0], aids=(rail,)),)).aids == (rail,)
    assert replace(one, outcomes=(replace(one.outcomes[0], aids=()),)).aids == ()
    assert trial(done=None, outcome=None).aids == ()


@pytest.mark.parametrize(
    ("why", "planned", "extra"),
    [
        ("stop_harm", False, True),
        ("habit", False, True),
        (None, False, True),
        ("help", False, False),
        ("stop_harm", True, False),
    ],
)
def test_an_aid_is_extra_unless_it_helps_or_is_written_into_the_step(why: Any, planned: bool, extra: bool) -> None:
    assert Aid("belt", why, planned).extra is extra


def test_the_newest_word_on_the_next_morning_counts() -> None:
    one = trial(settled=None)
    with_outcome = replace(one, outcomes=(replace(one.outcomes[0], settled="no"),))
    assert (one.settled, with_outcome.settled) == (None, "no")
    asked = NextDay("n", one.id, PATIENT, "yes", None, moment(2))
    assert replace(with_outcome, next_days=(asked,)).settled == "yes"


def test_the_newest_way_to_ask_counts() -> None:
    phone, visit = AskBy("phone", moment(2)), AskBy("visit", moment(3))
    one = trial()
    assert one.movement is not None
    agreed = replace(one, movement=replace(one.movement, ask_by=phone))
    assert (one.ask_by, agreed.ask_by) == (None, phone)
    assert replace(agreed, outcomes=(replace(one.outcomes[0], ask_by=visit),)).ask_by == visit
    assert trial(done=None, outcome=None).ask_by is None


@pytest.mark.parametrize(
    ("one", "closed"),
    [
        (trial(done=None, outcome=None), False),
        (trial(outcome=None), False),
        (trial(done="not_attempted", outcome=None), True),
        (trial(outcome="occurred", answered=1), True),
        (trial(outcome="partly", answered=1), True),
        (trial(outcome="did_not_occur", answered=23), False),
        (trial(outcome="did_not_occur", answered=24), True),
        (trial(outcome="unclear", answered=23), False),
        (trial(outcome="unclear", answered=25), True),
    ],
)
def test_a_try_closes_when_it_happened_or_once_we_could_know(one: Trial, closed: bool) -> None:
    assert one.closed is closed
    assert one.awaits_outcome is (one.movement is not None and not closed)


def test_a_try_awaits_its_movement_until_there_is_one() -> None:
    assert trial(done=None, outcome=None).awaits_movement
    assert not trial().awaits_movement


def test_a_try_entered_in_error_awaits_nothing() -> None:
    for one in (trial(done=None, outcome=None, void=True), trial(outcome=None, void=True)):
        assert (one.void, one.awaits_movement, one.awaits_outcome) == (True, False, False)
