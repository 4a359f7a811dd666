"""What is practised until next time."""

from dataclasses import replace

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case
from exposure.domain.patient import PracticePlan
from exposure.domain.visit import Visit
from exposure.domain.visit_plan import may_be_asked_alone, plan_to_show, step_after, step_of, steps_to_practise
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, rung_id, visit

NOW = moment(10, 10.5)
TODAY = replace(visit(10), closed=None)


def plan(step: int, day: int = 3, *, alone: bool | None = True) -> PracticePlan:
    return PracticePlan(PATIENT, rung_id(step), "Every day", ("bracing",), ("Outdoors",), alone, moment(day))


def shown(record: Case, on: Visit = TODAY) -> PracticePlan:
    found = plan_to_show(record, on, NOW)
    assert found is not None
    return found


def test_without_a_plan_the_current_step_is_proposed_and_nothing_else() -> None:
    found = shown(case(ladder_case()))
    assert (found.rung, found.often, found.ways, found.leaving_out, found.alone) == (rung_id(1), "", (), (), None)


def test_a_plan_of_this_visit_is_shown_as_it_is() -> None:
    made = plan(2, 10)
    assert shown(replace(case(ladder_case()), practice_plan=made)) == made


def test_a_plan_goes_on_while_its_step_is_current_and_alone_is_asked_anew() -> None:
    before = plan(1)
    assert shown(replace(case(ladder_case()), practice_plan=before)) == replace(before, alone=None)


def test_a_plan_ends_with_its_step() -> None:
    steps = (rung(1, status="passed_shown"), rung(2))
    found = shown(replace(case(ladder_case(rungs=steps)), practice_plan=plan(1)))
    assert (found.rung, found.often) == (rung_id(2), "")


def test_in_a_flare_the_steady_step_is_practised() -> None:
    flare = Flare("f", PATIENT, rung_id(2), moment(9))
    assert shown(replace(case(ladder_case()), flares=(flare,))).rung == rung_id(2)


def test_when_all_is_done_the_last_step_is_practised() -> None:
    steps = (rung(1, status="passed_shown"), rung(2, status="passed_shown"))
    assert shown(case(ladder_case(rungs=steps))).rung == rung_id(2)


def test_without_a_step_there_is_no_plan() -> None:
    assert plan_to_show(case(), TODAY, NOW) is None


def test_resting_steps_are_neither_practised_nor_next() -> None:
    record = case(ladder_case(rungs=(rung(1), rung(2, status="skipped"), rung(3))))
    after = step_after(record, rung_id(1))
    assert [step.id for step in steps_to_practise(record)] == [rung_id(1), rung_id(3)]
    assert after is not None
    assert after.id == rung_id(3)


def test_a_step_that_left_the_ladder_is_none() -> None:
    record = case(ladder_case(rungs=(rung(1), replace(rung(2), position=None))))
    assert (step_of(record, rung_id(2)), step_after(record, rung_id(2))) == (None, None)


def test_alone_is_asked_only_where_there_is_a_next_step_and_nothing_stops_it() -> None:
    record = case(ladder_case())
    held = replace(ladder_case(), holds=(Hold("h", LADDER, "new numbness", moment(9)),))
    flaring = replace(record, flares=(Flare("f", PATIENT, None, moment(9)),))
    asked = [may_be_asked_alone(record, rung_id(number)) for number in (1, 3)]
    assert asked == [True, False]
    assert not may_be_asked_alone(case(held), rung_id(1))
    assert not may_be_asked_alone(flaring, rung_id(1))
