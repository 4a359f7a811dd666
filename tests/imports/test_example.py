"""The example caseload is played through the real edits, and shows every state the program knows."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

import resources
from exposure.domain.case import Case
from exposure.domain.ladder import Rung
from exposure.domain.measure_summary import activity_lines, measure_lines
from exposure.domain.progression.gathering import decide
from exposure.edits.performing import perform
from exposure.imports.example import example_lines
from exposure.imports.library import read_movements
from exposure.imports.measures import measures
from exposure.opening import create_file
from tests.reports.test_fhir import assert_sound, bundle

A_TRY = "Try of a feared movement"
NOW = datetime(2026, 11, 26, 9, 42, tzinfo=UTC)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Case, ...]]:
    opened, _code = create_file(
        tmp_path_factory.mktemp("example") / "e.db", "for this test only", "Priya Nair", lambda: NOW
    )
    with opened.database.writing() as records:
        for line in example_lines(resources.path("example"), NOW):
            perform(records, line, opened.performer(lambda: NOW))
    with opened.database.reading() as records:
        yield records.cases()
    opened.close()


def test_there_are_ten_invented_patients(cases: tuple[Case, ...]) -> None:
    assert len(cases) == 10


def test_every_decision_of_the_policy_is_there_to_see(cases: tuple[Case, ...]) -> None:
    decisions = {decide(ladder, case, NOW).decision.value for case in cases for ladder in case.ladders}
    every = {"NOT_STARTED", "CONTINUE", "AWAIT", "READY", "REVIEW", "RECHECK", "FLARE", "HOLD", "COMPLETE"}
    assert decisions == every


def test_one_patient_has_no_ladder_yet(cases: tuple[Case, ...]) -> None:
    assert [case.patient.name for case in cases if not case.ladders] == ["Omar Bashir"]


def test_every_movement_named_from_the_library_is_in_it(cases: tuple[Case, ...]) -> None:
    known = {movement.id for movement in read_movements(resources.path(""))}
    named = {rung.library for rung in _rungs(cases) if rung.library}
    assert named <= known


def test_ruth_has_climbed_three_steps_and_waits_for_one_answer(cases: tuple[Case, ...]) -> None:
    ruth = next(case for case in cases if case.patient.name == "Ruth Calloway")
    assert [rung.status for rung in ruth.ladders[0].steps] == ["passed_shown"] * 3 + [None, "skipped", None, None]
    assert [trial.likelihood_before for trial in ruth.trials if trial.awaits_outcome] == [40]


def test_joan_was_measured_before_and_after(cases: tuple[Case, ...]) -> None:
    joan = next(case for case in cases if case.patient.name == "Joan Wells")
    changes = {line.key: (line.change, line.way) for line in measure_lines(joan, measures())}
    assert changes == {"psfs": ("more", "better"), "tsk-11": ("more", "better"), "sts-30": ("unclear", "better")}
    assert [line.goal for line in activity_lines(joan, measures())] == [joan.ladders[0].ladder.goal, "", ""]
    assert (joan.patient.sleep, joan.patient.stress, joan.patient.people) == ("matters", None, "fine")


def _rungs(cases: tuple[Case, ...]) -> Iterator[Rung]:
    return (rung for case in cases for ladder in case.ladders for rung in ladder.rungs)


def test_the_stories_can_be_told_on_any_day() -> None:
    assert len(list(example_lines(resources.path("example"), NOW.replace(month=2, day=28)))) > 500


def test_every_patient_of_the_example_has_a_sound_document_for_another_system(cases: tuple[Case, ...]) -> None:
    for case in cases:
        document = bundle(case)
        assert_sound(document)
        observed = [each["resource"] for each in document["entry"] if each["resource"]["resourceType"] == "Observation"]
        assert len([each for each in observed if each["code"]["text"] == A_TRY]) == len(case.trials)
