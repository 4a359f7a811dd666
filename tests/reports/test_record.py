"""A record as `show` prints it: the shape other programs read, and the decision on every ladder."""

import json
from dataclasses import replace
from typing import Any

import pytest

from exposure import conversion
from exposure.domain.export_note import ExportNote
from exposure.domain.identifiers import LadderId
from exposure.domain.ladder import OwnRanking
from exposure.domain.measure_result import MeasureResult
from exposure.domain.trial_entries import Aid
from exposure.imports.cases import read_cases
from exposure.reports.record import shown
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, patient, result, rung, rung_id, trial, uid

# The names a case file has for the same things
OF_CASE_FILES = [
    "ended", "horizon_hours", "done", "place", "clinician_present", "likelihood_before", "likelihood_after", "outcome",
    "recorded", "extra_aid", "settled_next_day", "predicted_after_moving", "source", "prediction_version",
    "dose_version", "void",
]  # fmt: skip


def record(*trials: Any, **more: Any) -> Any:
    """Give the printed record of one patient with a ladder of three steps, as JSON gives it back."""
    whole = case(ladder_case(*trials, **more))
    return json.loads(json.dumps(shown(whole, moment(9), 7, "a" * 64)))


def test_a_record_has_patient_ladders_and_history() -> None:
    printed = record()
    assert list(printed) == ["patient", "ladders", "measures", "exports", "history"]
    assert (printed["patient"]["name"], printed["history"]) == (patient().name, {"count": 7, "head": "a" * 64})


def test_a_ladder_has_its_decision_and_its_rungs() -> None:
    (ladder,) = record()["ladders"]
    assert list(ladder) == ["id", "goal", "version", "decision", "rungs", "rankings"]
    assert list(ladder["decision"]) == ["decision", "reason", "rung", "text", "blocks", "classes"]
    assert (ladder["goal"], ladder["version"]) == ("Pick up my grandson", 1)


def test_measures_rankings_and_exports_are_printed_as_they_were_recorded() -> None:
    ranking = OwnRanking(uid("r"), LADDER, "patient", (rung_id(1),), {rung_id(1): 40}, moment(2))
    left = ExportNote(uid("note"), PATIENT, "json", "her GP", "Priya Nair", moment(3))
    whole = replace(case(replace(ladder_case(), rankings=(ranking,))), measures=(result(34),), exports=(left,))
    printed = json.loads(json.dumps(shown(whole, moment(9), 7, "a" * 64)))
    assert conversion.record(MeasureResult, printed["measures"][0]) == result(34)
    assert conversion.record(ExportNote, printed["exports"][0]) == left
    assert conversion.record(OwnRanking, printed["ladders"][0]["rankings"][0]) == ranking


def test_rungs_come_from_the_bottom_and_archived_ones_last() -> None:
    gone = replace(rung(2), position=None, status="archived")
    (ladder,) = record(rungs=(rung(1), replace(rung(3), position=1), gone))["ladders"]
    assert [(each["movement"], each["position"], each["status"]) for each in ladder["rungs"]] == [
        ("Movement 1", 0, None),
        ("Movement 3", 1, None),
        ("Movement 2", None, "archived"),
    ]


def test_a_decision_names_its_step_by_id_and_tells_its_number() -> None:
    decision = record(trial(2, 1, outcome="occurred"))["ladders"][0]["decision"]
    assert (decision["decision"], decision["reason"], decision["rung"]) == ("REVIEW", "REVIEW_OCCURRED", rung_id(2))
    assert "step 2 again" in decision["text"]


def test_a_step_that_is_no_longer_on_the_ladder_is_named_by_its_movement() -> None:
    gone = replace(rung(2), position=None, status="archived")
    decision = record(trial(2, 1, outcome="occurred"), rungs=(rung(1), gone))["ladders"][0]["decision"]
    assert (decision["rung"], "step “Movement 2” again" in decision["text"]) == (rung_id(2), True)


def test_a_decision_without_a_step_says_so() -> None:
    passed = tuple(rung(number, status="passed_shown") for number in (1, 2))
    decision = record(rungs=passed)["ladders"][0]["decision"]
    assert (decision["decision"], decision["rung"], decision["classes"]) == ("COMPLETE", None, [])


def test_a_ladder_without_rungs_is_shown_too() -> None:
    empty = replace(ladder_case(), rungs=())
    printed: Any = shown(case(empty), moment(9), 0, "")
    assert printed["ladders"][0]["rungs"] == []


def test_every_ladder_is_decided_on_its_own() -> None:
    other = replace(ladder_case().ladder, id=LadderId(uid("other")))
    two = case(ladder_case(trial(1, 1)), replace(ladder_case(), ladder=other))
    printed: Any = shown(two, moment(9), 0, "")
    assert [each["decision"]["reason"] for each in printed["ladders"]] == ["CONTINUE_MORE", "NOT_STARTED"]


def test_tries_stand_under_their_rung_oldest_first() -> None:
    tries = (trial(1, 1), trial(2, 2), trial(1, 3, void=True))
    rungs = record(*tries)["ladders"][0]["rungs"]
    assert [[each["id"] for each in rung["trials"]] for rung in rungs] == [
        [tries[0].id, tries[2].id],
        [tries[1].id],
        [],
    ]


def test_a_try_has_the_names_of_case_files() -> None:
    one = trial(aids=[Aid("belt", "stop_harm")], settled="no", what_happened="tight")
    printed = record(one)["ladders"][0]["rungs"][0]["trials"][0]
    assert set(OF_CASE_FILES) <= set(printed)
    assert (printed["ended"], printed["recorded"]) == (moment(1).isoformat(), moment(2).isoformat())
    assert (printed["extra_aid"], printed["settled_next_day"], printed["what_happened"]) == (True, "no", "tight")


@pytest.mark.parametrize("one", [trial(), trial(outcome=None), trial(likelihood=None), trial(2, 3, done="partial")])
def test_what_is_printed_of_a_try_can_be_asked_as_a_case(one: Any) -> None:
    rungs = record(one)["ladders"][0]["rungs"]
    told = [
        {"rung": rung["id"], **{name: each[name] for name in OF_CASE_FILES}}
        for rung in rungs
        for each in rung["trials"]
    ]
    steps = [{"id": rung["id"]} for rung in rungs]
    asked = {"id": "V", "now": moment(9).isoformat(), "rungs": steps, "trials": told, "events": []}
    (read,) = read_cases(json.dumps({"policy": "PP-1", "cases": [asked]}))
    assert read.evidence.trials[0].likelihood_before == one.likelihood_before


def test_what_is_missing_is_null_and_never_nought() -> None:
    printed = record(trial(likelihood=None, outcome=None, done=None))["ladders"][0]["rungs"][0]["trials"][0]
    absent = (
        "likelihood_before",
        "likelihood_after",
        "outcome",
        "done",
        "ended",
        "recorded",
        "place",
        "settled_next_day",
    )
    assert [printed[name] for name in absent] == [None] * len(absent)


def test_no_pain_is_in_a_record() -> None:
    assert "pain" not in json.dumps(record(trial()))
