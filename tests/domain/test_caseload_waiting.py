"""What waits about a patient, the most pressing thing first; and which answers are due outside a visit."""

from dataclasses import replace
from datetime import date
from typing import Any

from exposure.domain.care import Flare, Hold, RingHow
from exposure.domain.case import Case, LadderCase
from exposure.domain.caseload import summarise
from exposure.domain.caseload_waiting import Waiting, due_outcomes
from exposure.domain.identifiers import VisitId
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import AskBy, AskHow
from exposure.domain.visit import Visit
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, patient, rung, trial, uid, visit

NOW = moment(30)
READY = [trial(1, day, 60, after=10) for day in (20, 22, 24)]


def agreed(how: AskHow, day: int, hour: float = 18) -> Trial:
    """Give a try of day 28 whose answer is agreed for later."""
    open_try = trial(1, 28, outcome=None)
    assert open_try.movement
    return replace(open_try, movement=replace(open_try.movement, ask_by=AskBy(how, moment(day, hour))))


def waits(*trials: Trial, **more: Any) -> Waiting | None:
    return summarise(replace(case(ladder_case(*trials)), **more), NOW).waiting


def today(**more: Any) -> Visit:
    at = moment(30, 15)
    return replace(Visit(VisitId(uid("today")), PATIENT, at.date(), at), **more)


def test_a_phone_call_whose_moment_has_passed_waits_with_its_moment() -> None:
    assert waits(agreed("phone", 29)) == Waiting("ask", moment(29, 18), "phone")


def test_a_moment_that_is_now_has_come() -> None:
    assert waits(agreed("phone", 30, 10)) == Waiting("ask", NOW, "phone")


def test_an_answer_agreed_for_a_visit_is_asked_there_and_never_due() -> None:
    told = case(ladder_case(agreed("visit", 29)))
    assert due_outcomes(told) == ()
    assert summarise(told, NOW).waiting == Waiting("at_visit")


def test_where_nothing_was_agreed_the_horizon_is_the_moment() -> None:
    told = case(ladder_case(trial(1, 28, outcome=None, horizon=24)))
    assert [(due.how, due.at) for due in due_outcomes(told)] == [(None, moment(29))]


def test_an_answer_still_to_come_is_announced() -> None:
    assert waits(agreed("sheet", 33)) == Waiting("coming", moment(33, 18), "sheet")


def test_nothing_so_far_keeps_the_answer_due() -> None:
    early = trial(1, 29, horizon=48, answered=2)
    assert len(due_outcomes(case(ladder_case(early)))) == 1


def test_answers_are_due_soonest_first_over_every_ladder() -> None:
    later, sooner = agreed("phone", 29), trial(2, 27, outcome=None)
    told = case(ladder_case(later, sooner))
    assert [due.trial for due in due_outcomes(told)] == [sooner.id, later.id]


def test_a_void_try_is_asked_about_no_more() -> None:
    assert due_outcomes(case(ladder_case(trial(1, 28, outcome=None, void=True)))) == ()


def test_a_kept_prediction_without_a_movement_waits_as_begun() -> None:
    assert waits(trial(1, 29, done=None)) == Waiting("begun")


def test_three_tries_that_count_let_the_next_step_be_chosen() -> None:
    assert waits(*READY) == Waiting("ready")


def test_what_happened_asks_for_a_review_before_the_next_step() -> None:
    assert waits(trial(1, 26, outcome="occurred")) == Waiting("review")


def test_a_missing_likelihood_is_asked_for() -> None:
    assert waits(*READY[:2], trial(1, 24, 60, after=None)) == Waiting("rating")


def test_a_long_break_asks_for_one_step_once_more() -> None:
    climbed = ladder_case(trial(2, 1, 60, after=40), rungs=[rung(1, status="passed_shown"), rung(2)])
    back = replace(climbed, trials=(*climbed.trials, trial(2, 60, 60, after=40)))
    found = summarise(case(back), moment(62)).waiting
    assert found == Waiting("recheck")


def test_a_pause_waits_before_a_review() -> None:
    ladder = replace(ladder_case(trial(1, 26, outcome="occurred")), holds=(Hold("h", LADDER, "x", moment(28)),))
    assert summarise(case(ladder), NOW).waiting == Waiting("pause", moment(28))


def test_a_flare_waits_with_its_beginning() -> None:
    assert waits(flares=(Flare("f", PATIENT, None, moment(28)),)) == Waiting("flare", moment(28))


def test_a_due_answer_waits_before_everything_else() -> None:
    due = agreed("phone", 29)
    assert waits(due, flares=(Flare("f", PATIENT, None, moment(28)),)) == Waiting("ask", moment(29, 18), "phone")


def sheet_out(*trials: Trial) -> Case:
    before = replace(visit(23), plan="step 1, twice a day")
    return replace(case(ladder_case(*trials)), visits=(before, today()))


def test_a_practice_sheet_is_to_be_typed_in_on_the_day_of_the_visit() -> None:
    assert summarise(sheet_out(), NOW).waiting == Waiting("sheet")
    assert summarise(sheet_out(), moment(29)).waiting is None


def test_a_sheet_that_is_typed_in_waits_no_more() -> None:
    assert summarise(sheet_out(trial(1, 24, source="paper")), NOW).waiting is None


def test_a_visit_that_ended_without_a_plan_sent_no_sheet_home() -> None:
    told = replace(case(ladder_case()), visits=(visit(23), today()))
    assert summarise(told, NOW).waiting is None


def resting(until: date, *, others: bool) -> LadderCase:
    rests = replace(rung(1, status="skipped"), rest_until=until)
    return ladder_case(rungs=[rests, rung(2)] if others else [rests])


def test_a_rest_waits_where_every_step_left_rests() -> None:
    until = moment(40).date()
    assert summarise(case(resting(until, others=False)), NOW).waiting == Waiting("rest", day=until)


def test_a_rest_beside_a_current_step_waits_only_once_it_is_over() -> None:
    assert summarise(case(resting(moment(40).date(), others=True)), NOW).waiting is None
    assert summarise(case(resting(NOW.date(), others=True)), NOW).waiting == Waiting("rest", day=NOW.date())


def test_for_whoever_finished_only_answers_still_wait() -> None:
    finished = replace(case(ladder_case(*READY)), patient=replace(patient(), ended="reached"))
    assert summarise(finished, NOW).waiting is None


def asked_again(how: AskHow = "phone", day: int = 29) -> Trial:
    """Give a straight-away try nobody could tell of, to be asked about again."""
    told = trial(1, 28, outcome="unclear")
    return replace(told, outcomes=(replace(told.outcomes[0], ask_by=AskBy(how, moment(day))),))


def test_what_nobody_could_tell_is_due_again_at_the_moment_agreed() -> None:
    told = case(ladder_case(asked_again()))
    assert [(due.how, due.at) for due in due_outcomes(told)] == [("phone", moment(29))]
    assert waits(asked_again()) == Waiting("ask", moment(29), "phone")


def test_what_nobody_could_tell_without_another_moment_is_not_asked_again() -> None:
    assert due_outcomes(case(ladder_case(trial(1, 28, outcome="unclear")))) == ()


def test_an_answer_after_all_or_a_correction_ends_the_asking() -> None:
    told = asked_again()
    later = replace(told.outcomes[0], id=uid("later"), outcome="did_not_occur", ask_by=None)
    assert not replace(told, outcomes=(*told.outcomes, later)).still_to_ask
    voided = trial(1, 28, outcome=None, void=True).amendments[0]
    corrected = replace(voided, what="outcome", outcome="did_not_occur")
    assert not replace(told, amendments=(corrected,)).still_to_ask


def ringing(how: RingHow) -> Flare:
    """Give a flare about which a call is agreed for today at ten."""
    return Flare("f", PATIENT, None, moment(28), ring_how=how, ring_at=moment(30))


def test_the_call_about_a_flare_is_due_at_its_moment() -> None:
    (due,) = due_outcomes(replace(case(ladder_case()), flares=(ringing("clinician"),)))
    assert (due.trial, due.at) == (None, moment(30))


def test_a_call_that_the_patient_makes_is_not_due() -> None:
    assert due_outcomes(replace(case(ladder_case()), flares=(ringing("patient"),))) == ()


def test_a_flare_that_is_over_asks_for_no_call() -> None:
    over = replace(ringing("clinician"), closed=moment(29))
    assert due_outcomes(replace(case(ladder_case()), flares=(over,))) == ()


def test_a_call_whose_time_has_come_waits_before_the_flare() -> None:
    assert waits(flares=(ringing("clinician"),)) == Waiting("ring", moment(30), "phone")


def test_a_call_to_come_leaves_the_flare_to_wait() -> None:
    later = replace(ringing("clinician"), ring_at=moment(31))
    assert waits(flares=(later,)) == Waiting("flare", moment(28))
