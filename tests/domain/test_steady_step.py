"""Which step is steady in a flare."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.patient import FlarePlan
from exposure.domain.steady_step import done_steps, usual_steady, usual_step
from tests.builders import PATIENT, case, ladder_case, rung


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
