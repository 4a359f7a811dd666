"""What the caseload knows of a patient: where they stand, in which order, and nothing anybody wrote."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case, LadderCase
from exposure.domain.caseload import CaseSummary, summarise
from exposure.domain.identifiers import LadderId, PatientId, VisitId
from exposure.domain.ladder import Rung
from exposure.domain.trial_entries import HAPPENED, Happened
from exposure.domain.visit import Visit
from tests.builders import LADDER, PATIENT, case, ladder_case, letter, moment, patient, rung, trial, uid, visit

NOW = moment(30)
DONE = [rung(1, status="passed_shown"), rung(2, status="passed_override")]


def booked(day: int, hour: float | None = None) -> Visit:
    at = None if hour is None else moment(day, hour)
    return Visit(VisitId(uid(f"booked {day} {hour}")), PATIENT, moment(day).date(), at)


def held(ladder: LadderCase) -> LadderCase:
    return replace(ladder, holds=(Hold("h", LADDER, "GP to look", moment(29)),))


def summary(*rungs: Rung) -> CaseSummary:
    return summarise(case(ladder_case(rungs=rungs)), NOW)


def test_steps_stand_as_done_current_resting_and_later_from_the_bottom() -> None:
    found = summary(*DONE, rung(3), rung(4, status="skipped"), rung(5))
    assert found.states == ("done", "done", "current", "resting", "later")
    assert (found.step, found.standing) == (3, "current")


def test_somebody_without_a_ladder_stands_later_and_has_no_step() -> None:
    found = summarise(case(), NOW)
    assert (found.states, found.step, found.standing) == ((), None, "later")


def test_a_ladder_without_steps_is_as_none() -> None:
    empty = replace(ladder_case(), rungs=(rung(1, status="archived"),))
    empty = replace(empty, rungs=(replace(empty.rungs[0], position=None),))
    assert summarise(case(empty), NOW).standing == "later"


def test_every_step_done_is_done() -> None:
    found = summary(*DONE)
    assert (found.standing, found.step) == ("done", None)


def test_only_resting_steps_left_is_resting_at_the_first_of_them() -> None:
    found = summary(*DONE, rung(3, status="skipped"))
    assert (found.standing, found.step) == ("resting", 3)


def test_a_pause_lets_the_current_step_rest() -> None:
    found = summarise(case(held(ladder_case())), NOW)
    assert found.standing == "resting"
    assert found.states == ("resting", "later", "later")


def test_a_flare_lets_the_current_step_rest_on_every_ladder() -> None:
    flaring = replace(case(ladder_case()), flares=(Flare("f", PATIENT, None, moment(29)),))
    assert summarise(flaring, NOW).states[0] == "resting"


def test_whoever_finished_is_done_whatever_is_left() -> None:
    finished = case(ladder_case(), who=replace(patient(), ended="enough", ended_at=moment(20)))
    assert summarise(finished, NOW).standing == "done"


def test_the_newest_ladder_that_is_not_climbed_is_the_one_in_work() -> None:
    other = ladder_case(rungs=DONE)
    other = replace(other, ladder=replace(other.ladder, id=LadderId(uid("second"))))
    found = summarise(case(ladder_case(), other), NOW)
    assert found.states == ("current", "later", "later")


def test_the_next_visit_is_kept_without_its_notes() -> None:
    noted = replace(booked(30, 15), note="said her back went", lesson="it held", plan="daily")
    found = summarise(replace(case(), visits=(noted,)), NOW)
    assert found.visit is not None
    assert (found.visit.at, found.visit.begun) == (moment(30, 15), False)


def test_a_visit_that_is_over_is_not_the_next() -> None:
    assert summarise(replace(case(), visits=(visit(30),)), NOW).visit is None


def ordered(*cases: Case) -> list[str]:
    return [one.name for one in sorted((summarise(each, NOW) for each in cases), key=lambda one: one.order)]


def named(name: str, *ladders: LadderCase, visits: tuple[Visit, ...] = ()) -> Case:
    who = replace(patient(name), id=PatientId(uid(name)))
    return replace(case(*ladders, who=who), visits=visits)


def test_todays_visits_come_first_by_their_time_and_those_without_one_last() -> None:
    late, early = named("Late", visits=(booked(30, 16),)), named("Early", visits=(booked(30, 9),))
    some_time = named("Some", visits=(booked(30),))
    assert ordered(some_time, late, named("None", ladder_case()), early) == ["Early", "Late", "Some", "None"]


def test_what_is_to_be_done_comes_before_what_goes_on_and_done_comes_last() -> None:
    due = named("Due", ladder_case(trial(1, 28, outcome=None)))
    people = [named("Done", ladder_case(rungs=DONE)), named("New"), named("Held", held(ladder_case()))]
    assert ordered(*people, named("Going", ladder_case()), due) == ["Due", "Going", "Held", "New", "Done"]


def test_among_equals_the_sooner_visit_comes_first() -> None:
    later, sooner = named("A", visits=(booked(40),)), named("B", visits=(booked(33),))
    assert ordered(later, sooner) == ["B", "A"]


SECRET = "Q7 the disc will slip"


@pytest.mark.parametrize("text", ["area", "diagnosis", "screening", "referral", "notes", "identifier", "expect"])
def test_nothing_written_about_a_patient_is_in_the_summary(text: str) -> None:
    written: dict[str, Any] = {text: SECRET}
    told = case(ladder_case(), who=replace(patient(), **written))
    assert SECRET not in repr(summarise(told, NOW))


def test_no_movement_worry_reason_or_quote_is_in_the_summary() -> None:
    secret = replace(rung(1, SECRET), feared_outcome=SECRET, how_we_know=SECRET, rest_reason=SECRET, rest_owner=SECRET)
    ladder = held(ladder_case(trial(1, 20, what_happened=SECRET, learned=SECRET), rungs=[secret], goal=SECRET))
    ladder = replace(ladder, holds=(replace(ladder.holds[0], reason=SECRET),))
    assert SECRET not in repr(summarise(case(ladder), NOW))


@given(st.integers(0, 40), st.none() | st.sampled_from(HAPPENED))
def test_a_summary_is_made_at_any_moment_and_never_raises(day: int, outcome: Happened | None) -> None:
    told = case(ladder_case(trial(1, 20, outcome=outcome)))
    found = summarise(told, moment(day + 1))
    assert found.order[1] == date.max
    assert len(found.states) == 3


def test_a_letter_that_is_only_drafted_is_no_news() -> None:
    assert summarise(replace(case(), letters=(letter(),)), NOW).recent == ()
