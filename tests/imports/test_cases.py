"""Case files: read strictly, and what is wrong is told with the case and the field."""

import json
from datetime import UTC, timedelta
from typing import Any

import pytest

from exposure.errors import ExposureError
from exposure.imports.cases import read_cases

TRIAL = {"rung": 1, "ended": "2025-03-03T10:00:00", "horizon_hours": 24, "done": "full"}
FULL = {
    "place": "home",
    "clinician_present": False,
    "likelihood_before": 80,
    "likelihood_after": 60,
    "outcome": "did_not_occur",
    "recorded": "2025-03-04T10:00:00",
    "extra_aid": False,
    "settled_next_day": "yes",
    "predicted_after_moving": False,
    "source": "paper",
    "prediction_version": 1,
    "dose_version": 1,
    "void": False,
    "pain_0_10": 9,
}


def case(rungs: Any = None, trials: Any = None, events: Any = None, **rest: Any) -> dict[str, Any]:
    """Give a case with one step, fields replaced."""
    return {
        "id": "V1",
        "now": "2025-03-09T12:00:00",
        "rungs": [{"id": 1}] if rungs is None else rungs,
        "trials": trials or [],
        "events": events or [],
        **rest,
    }


def file_of(*cases: Any) -> str:
    """Give a case file as text."""
    return json.dumps({"policy": "PP-1", "cases": cases})


def refusal(text: str) -> tuple[str, str | None, object]:
    """Give kind, field and case of what reading `text` is refused with."""
    with pytest.raises(ExposureError) as refused:
        read_cases(text)
    return refused.value.kind, refused.value.field, refused.value.values.get("case")


def test_every_field_of_a_try_is_read() -> None:
    (read,) = read_cases(file_of(case(trials=[TRIAL | FULL])))[0].evidence.trials
    assert (read.likelihood_before, read.likelihood_after, read.source) == (80, 60, "paper")


def test_a_step_may_be_called_by_a_text() -> None:
    read = read_cases(file_of(case(rungs=[{"id": "low"}])))[0]
    assert read.evidence.rungs[0].id == "low"


def test_times_without_offset_are_compared_as_they_stand_and_others_at_theirs() -> None:
    told = [TRIAL, TRIAL | {"ended": "2025-03-03 10:00+11:00"}]
    first, second = read_cases(file_of(case(trials=told)))[0].evidence.trials
    assert (first.ended.tzinfo, second.ended.utcoffset()) == (UTC, timedelta(hours=11))


def test_what_may_be_absent_is_missing_and_never_zero() -> None:
    trial = read_cases(file_of(case(trials=[TRIAL])))[0].evidence.trials[0]
    assert (trial.likelihood_before, trial.place, trial.clinician_present, trial.source) == (None, None, None, "screen")


def test_a_step_has_its_own_settings() -> None:
    rung = {"id": 1, "n_min": 5, "k_unsettled": None}
    settings = read_cases(file_of(case(rungs=[rung])))[0].evidence.rungs[0].settings
    assert (settings.n_min, settings.k_unsettled, settings.days_min) == (5, None, 2)


def test_slow_settling_may_be_switched_off_by_infinity() -> None:
    text = file_of(case(rungs=[{"id": 1, "k_unsettled": float("inf")}]))
    assert read_cases(text)[0].evidence.rungs[0].settings.k_unsettled is None


REFUSED: dict[str, tuple[dict[str, Any], tuple[str, str]]] = {
    "no now": ({**case(), "now": None}, ("type", "now")),
    "a date without a time": (case(now="2025-03-09"), ("type", "now")),
    "a day that is not": (case(now="2025-02-30T10:00:00"), ("type", "now")),
    "a year out of bounds": (case(now="9999-12-31T10:00:00"), ("range", "now")),
    "steps that are no list": (case(rungs={}), ("type", "rungs")),
    "a step that is no object": (case(rungs=[1]), ("type", "rungs[0]")),
    "a step twice": (case(rungs=[{"id": 1}, {"id": 1}]), ("conflict", "rungs")),
    "a step called true": (case(rungs=[{"id": True}]), ("type", "rungs[0].id")),
    "a status that is none": (case(rungs=[{"id": 1, "status": "passed"}]), ("range", "rungs[0].status")),
    "a setting out of bounds": (case(rungs=[{"id": 1, "n_min": 0}]), ("range", "rungs[0].n_min")),
    "a setting that is no number": (case(rungs=[{"id": 1, "k_aids": "3"}]), ("type", "rungs[0].k_aids")),
    "a version of 0": (case(rungs=[{"id": 1, "dose_version": 0}]), ("range", "rungs[0].dose_version")),
    "a setting that is none": (case(rungs=[{"id": 1, "n_max": 3}]), ("unknown_field", "rungs[0].n_max")),
    "a try on no step": (case(trials=[TRIAL | {"rung": 2}]), ("unknown_id", "trials[0].rung")),
    "a try without a step": (case(trials=[{**TRIAL, "rung": None}]), ("type", "trials[0].rung")),
    "an event that is none": (case(events=[{"kind": "x", "at": "2025-03-09T12:00"}]), ("range", "events[0].kind")),
    "a hold closed in no way": (case(events=[{"kind": "hold_close"}]), ("missing", "events[0].mode")),
    "an event at no time": (case(events=[{"kind": "hold_open"}]), ("missing", "events[0].at")),
    "a mode for a flare": (
        case(events=[{"kind": "flare_open", "at": "2025-03-09T12:00", "mode": "resume"}]),
        ("unknown_field", "events[0].mode"),
    ),
    "a field nobody knows": (case(mood="low"), ("unknown_field", "mood")),
    "an expectation that is no object": (case(expect=3), ("type", "expect")),
}


@pytest.mark.parametrize(("told", "expected"), REFUSED.values(), ids=REFUSED.keys())
def test_a_case_is_refused(told: dict[str, Any], expected: tuple[str, str]) -> None:
    assert refusal(file_of(case(), told)) == (*expected, "V1")


TRIALS: dict[str, tuple[object, str]] = {
    "ended": ("yesterday", "type"),
    "horizon_hours": (169, "range"),
    "done": ("half", "range"),
    "place": (3, "type"),
    "clinician_present": ("no", "type"),
    "likelihood_before": (101, "range"),
    "likelihood_after": (55.0, "type"),
    "outcome": ("nothing", "range"),
    "recorded": (20250304, "type"),
    "extra_aid": (1, "type"),
    "settled_next_day": (True, "type"),
    "predicted_after_moving": ("yes", "type"),
    "source": ("phone", "range"),
    "prediction_version": (True, "type"),
    "void": (0, "type"),
    "pain_0_10": (11, "range"),
    "stiffness": (3, "unknown_field"),
}


@pytest.mark.parametrize("name", TRIALS)
def test_a_field_of_a_try_is_refused(name: str) -> None:
    value, kind = TRIALS[name]
    assert refusal(file_of(case(trials=[TRIAL, TRIAL | FULL | {name: value}]))) == (kind, f"trials[1].{name}", "V1")


@pytest.mark.parametrize("value", [True, "24", float("nan"), float("inf"), -1])
def test_a_horizon_is_a_number_of_hours(value: object) -> None:
    assert refusal(file_of(case(trials=[TRIAL | {"horizon_hours": value}])))[1] == "trials[0].horizon_hours"


@pytest.mark.parametrize("name", TRIAL)
def test_a_try_needs(name: str) -> None:
    short = {key: value for key, value in TRIAL.items() if key != name}
    assert refusal(file_of(case(trials=[short]))) == ("missing", f"trials[0].{name}", "V1")


FILES = {
    "no JSON": ("{", ("not_json", None, None)),
    "no object": ("[]", ("type", None, None)),
    "no policy": ('{"cases": []}', ("missing", "policy", None)),
    "another policy": ('{"policy": "PP-2", "cases": []}', ("range", "policy", None)),
    "no cases": ('{"policy": "PP-1"}', ("missing", "cases", None)),
    "cases that are no list": ('{"policy": "PP-1", "cases": {}}', ("type", "cases", None)),
    "more than cases": ('{"policy": "PP-1", "cases": [], "x": 1}', ("unknown_field", "x", None)),
    "a case that is no object": (file_of(case(), 3), ("type", "cases[1]", None)),
    "a case without a name": (file_of({"now": "x"}), ("missing", "cases[0].id", None)),
}


@pytest.mark.parametrize(("text", "expected"), FILES.values(), ids=FILES.keys())
def test_a_file_is_refused(text: str, expected: tuple[str, str | None, str | None]) -> None:
    assert refusal(text) == expected
