"""Which step is steady in a flare."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.care import Flare
from exposure.domain.identifiers import LadderId, RungId
from exposure.domain.patient import FlarePlan
from exposure.domain.steady_step import done_steps, ladder_in_front, steady_now, usual_steady, usual_step
from tests.builders import PATIENT, case, ladder_case, moment, rung, rung_id, uid

OLD = ladder_case(rungs=[rung(1, status="passed_shown"), rung(2)])
NEW = replace(ladder_case(rungs=[rung(5)]), ladder=replace(OLD.ladder, id=LadderId(uid("new"))))


def flaring(steady: RungId | None) -> Flare:
    return Flare(uid("flare"), PATIENT, steady, moment(29))


def test_a_flare_names_the_step_to_keep_to_and_brings_its_ladder_to_the_front() -> None:
    told = replace(case(OLD, NEW), flares=(flaring(rung_id(1)),))
    assert (steady_now(told), ladder_in_front(told)) == (OLD.steps[0], OLD)


def test_without_a_flare_or_a_step_for_it_the_newest_ladder_is_in_front() -> None:
    for told in (case(OLD, NEW), replace(case(OLD, NEW), flares=(flaring(None),))):
        assert (steady_now(told), ladder_in_front(told)) == (None, NEW)
    assert ladder_in_front(case()) is None


@given(st.sets(st.integers(1, 12), min_size=1))
def test_the_usual_steady_step_is_done_and_low_enough(numbers: set[int]) -> None:
    steps = tuple(rung(number, status="passed_shown") for number in sorted(numbers))
    steady = usual_steady(steps)
    assert steady in steps
    below = [step for step in steps if (step.position or 0) < (steps[-1].position or 0)]
    assert steady == (below[-1] if below else steps[0])


def test_without_a_step_done_there_is_no_usual_one() -> None:
    assert usual_steady(()) is None
    assert usual_step(case()) is None


def test_the_step_of_the_plan_comes_first_where_it_is_done() -> None:
    steps = [rung(number, status="passed_shown" if number < 4 else None) for number in range(1, 6)]
    told = case(ladder_case(rungs=steps))
    planned = replace(told, flare_plan=FlarePlan(PATIENT, steps[0].id))
    early = replace(told, flare_plan=FlarePlan(PATIENT, steps[4].id))
    assert (usual_step(planned), usual_step(early)) == (steps[0].id, steps[1].id)


def test_done_steps_of_every_ladder_are_offered() -> None:
    one = ladder_case(rungs=[rung(1, status="passed_shown"), rung(2)])
    assert len(done_steps(case(one, one))) == 2
