"""Which step is the current one, and what counts on it."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from exposure.domain.progression.decision import evaluate
from exposure.domain.progression.evidence import Evidence, RungEvidence
from tests.builders_progression import LADDER, decide, ladder, moment
from tests.counting import calls

ON_STEP_TWO = "d1 P80 - A50"

CURRENT = {
    "inserted above the highest passed step": ("s1:status=passed_shown; s9; s2", "NOT_STARTED", 9),
    "the first when none is passed": ("s1; s2", "NOT_STARTED", 1),
    "an archived step is passed over": ("s1:status=passed_shown; s9:status=archived; s2", "CONTINUE_MORE", 2),
    "an unpassed step below a passed one is never pulled back to": (
        "s8; s9; s1:status=passed_override; s2",
        "CONTINUE_MORE",
        2,
    ),
    "nothing but resting and archived steps above": (
        "s1:status=passed_not_feared; s2:status=skipped; s3:status=archived",
        "COMPLETE",
        None,
    ),
    "every step resting": ("s1:status=skipped; s2:status=skipped", "COMPLETE", None),
}


@pytest.mark.parametrize(("steps", "reason", "rung"), CURRENT.values(), ids=CURRENT.keys())
def test_the_current_step(steps: str, reason: str, rung: int | None) -> None:
    decision = decide(ON_STEP_TWO, "d3", steps=steps)
    assert (decision.reason, decision.rung) == (reason, rung)


def test_a_finished_ladder_has_no_gates_and_nothing_to_explain() -> None:
    decision = decide(ON_STEP_TWO, "d3", steps="s2:status=passed_shown")
    assert (decision.run, decision.gates, decision.explain()) == ((), (), ())


NOT_STARTED = {
    "only tries entered in error": "d1 P80 - A50 void",
    "only tries in another wording": "d1 P80 - A50 pv2",
    "only tries at another dose": "d1 P80 - A50 sv2",
    "only tries on other steps": "d1 P80 - A50 s1 | d1 P80 - A50 s3",
}


@pytest.mark.parametrize("tries", NOT_STARTED.values(), ids=NOT_STARTED.keys())
def test_a_step_is_not_started_with(tries: str) -> None:
    assert decide(tries, "d3").reason == "NOT_STARTED"


def test_a_planned_try_that_was_not_done_is_a_start() -> None:
    assert decide("d1 P80 nd", "d3").reason == "CONTINUE_MORE"


RUNS = {
    "safe tries count": ("d1 P80 - A50 | d2 P50 - A40", (1, 2)),
    "others neither add nor break": ("d1 P80 - A50 | d2 P50 ? A50 | d3 P50 - A40 aid | d4 P50 - A40", (1, 4)),
    "partly breaks": ("d1 P80 - A50 | d2 P50 ~ A50 | d3 P50 - A40", (3,)),
    "at one moment a safe try comes before what happened": ("d1 P80 ~ A50 rec+24 | d1 P80 - A50 rec+24", ()),
    "at one moment what came in first comes first": ("d1 P80 ~ A50 rec+23 | d1 P80 - A50 rec+24", (2,)),
    "at one moment the higher belief is the newer": ("d1 P80 - A10 | d1 P80 - A60 | d1 P80 - A30", (1, 3, 2)),
    "at one moment a missing belief is the newest": ("d1 P80 - | d1 P80 - A60", (2, 1)),
    "the order of entry is not the order of moving": ("d3 P50 - A30 | d1 P80 - A50", (2, 1)),
}


@pytest.mark.parametrize(("tries", "run"), RUNS.values(), ids=RUNS.keys())
def test_the_run(tries: str, run: tuple[int, ...]) -> None:
    assert decide(tries, "d7").run == run


def test_the_day_of_a_try_is_the_day_where_the_patient_was() -> None:
    evidence = ladder("d1@10 P80 - A50 h0 | d1@12 P50 - A30 h0 | d1@14 P30 - A15 h0")
    east = timezone(timedelta(hours=11))
    moved = tuple(replace(trial, ended=trial.ended.astimezone(east)) for trial in evidence.trials)
    assert evaluate(replace(evidence, trials=moved), moment("d2")).reason == "READY_SHOWN"
    assert evaluate(evidence, moment("d2")).reason == "CONTINUE_DAYS"


def test_elapsed_time_does_not_depend_on_the_offset() -> None:
    evidence = ladder("d5 P80 .")
    west = replace(evidence.trials[0], ended=evidence.trials[0].ended.astimezone(timezone(timedelta(hours=-8))))
    assert evaluate(replace(evidence, trials=(west,)), moment("d6@10")).reason == "AWAIT"


def test_an_empty_ladder_has_nothing_to_do() -> None:
    assert evaluate(Evidence(()), moment("d1")).rung is None


def test_a_step_as_it_comes_is_open_and_not_passed() -> None:
    assert (RungEvidence(id=1).open, RungEvidence(id=1).passed) == (True, False)


def test_the_default_ladder_has_its_second_step_current() -> None:
    assert decide("", "d1", steps=LADDER).rung == 2


def test_ten_times_the_tries_cost_about_ten_times_the_work() -> None:
    few, many = (ladder("\n".join(f"d{day} P80 - A50" for day in range(1, count + 1))) for count in (20, 200))
    assert calls(lambda: evaluate(many, moment("d201"))) < 15 * calls(lambda: evaluate(few, moment("d201")))
