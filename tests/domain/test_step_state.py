"""How a step stands, wherever it is shown."""

from dataclasses import replace

import pytest

from exposure.domain.care import Flare, Hold
from exposure.domain.case import Case
from exposure.domain.progression.gathering import decide
from exposure.domain.step_state import is_current, state_of, stops
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, rung_id

STEPS = ladder_case(rungs=[rung(1, status="passed_shown"), rung(2), rung(3, status="skipped"), rung(4)])
PAUSED = replace(STEPS, holds=(Hold("h", LADDER, "GP to look", moment(29)),))
FLARING = replace(case(STEPS), flares=(Flare("f", PATIENT, rung_id(1), moment(29)),))


@pytest.mark.parametrize(
    ("told", "second"), [(case(STEPS), "current"), (case(PAUSED), "resting"), (FLARING, "resting")]
)
def test_a_pause_and_a_flare_let_the_current_step_rest_and_no_other(told: Case, second: str) -> None:
    ladder = told.ladders[0]
    decision = decide(ladder, told, moment(30))
    assert [state_of(step, decision) for step in ladder.steps] == ["done", second, "resting", "later"]
    assert stops(decision) == (second == "resting")


def test_the_step_in_work_stays_so_in_a_flare() -> None:
    decision = decide(STEPS, FLARING, moment(30))
    assert [is_current(step, decision) for step in STEPS.steps] == [False, True, False, False]
