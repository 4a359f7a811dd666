"""The FHIR document: accepted by an independent checker, nothing empty, nothing dangling, no code made up."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from exposure.domain.case import Case
from exposure.domain.letter_content import LetterContent
from exposure.domain.measure_result import MeasuredItem, MeasureResult
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Amendment
from exposure.domain.visit import Visit
from exposure.imports.measures import measures
from exposure.reports.fhir import LetterPage, fhir_bundle
from exposure.reports.fhir_parts import LOCAL, every_reference
from tests.any_case import any_case
from tests.builders import LADDER, PATIENT, case, ladder_case, moment, rung, trial, uid
from tests.letters import golden_letters
from tests.stories import NOW, ruth, ruths_letter

Json = dict[str, Any]
# what clinical sources confirm, and what FHIR itself defines
_HL7 = "http://terminology.hl7.org/CodeSystem/"
CODES = {
    ("http://loinc.org", "11508-9"),
    ("http://loinc.org", "64098-7"),
    ("http://loinc.org", "72514-3"),
    ("http://snomed.info/sct", "91251008"),
    *((f"{_HL7}data-absent-reason", code) for code in ("unknown", "temp-unknown", "not-performed")),
    *((f"{_HL7}observation-category", code) for code in ("survey", "exam")),
    (f"{_HL7}flag-category", "clinical"),
    (f"{_HL7}condition-clinical", "active"),
}


def bundle(of: Case, letter: LetterPage | None = None) -> Json:
    read: Json = json.loads(fhir_bundle(of, letter, NOW, measures()))
    return read


def resources(of: Case, kind: str) -> list[Json]:
    return [entry["resource"] for entry in bundle(of)["entry"] if entry["resource"]["resourceType"] == kind]


def tries(*trials: Trial) -> list[Json]:
    return resources(case(ladder_case(*trials)), "Observation")


def inside(value: Any) -> Iterator[Any]:
    yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from inside(inner)


def assert_sound(document: Json) -> None:
    Bundle.model_validate(document)
    urls = [entry["fullUrl"] for entry in document["entry"]]
    assert len(set(urls)) == len(urls)
    assert set(every_reference(document)) <= set(urls)
    assert not [value for value in inside(document) if value in ([], {}, "") or value is None]
    concepts = [value for value in inside(document) if isinstance(value, dict) and "coding" in value]
    assert all(value.get("text") for value in concepts)
    codes = {(code["system"], code["code"]) for value in concepts for code in value["coding"]}
    assert {code for code in codes if code[0] != LOCAL} <= CODES


@pytest.mark.parametrize("seed", range(20))
def test_a_generated_patient_s_document_is_sound(seed: int) -> None:
    assert_sound(bundle(any_case(seed)[0]))


@pytest.mark.long
def test_two_hundred_generated_patients_documents_are_sound() -> None:
    for seed in range(200):
        assert_sound(bundle(any_case(seed)[0]))


def test_a_document_with_its_letter_is_sound() -> None:
    document = bundle(ruth(), LetterPage(ruths_letter(), b"%PDF-1.7"))
    assert_sound(document)
    head = document["entry"][0]["resource"]
    assert (head["resourceType"], head["section"][0]["title"]) == ("Composition", "Action for GP")


def test_measures_that_the_letter_has_in_a_table_are_in_its_words_too() -> None:
    letter = dict(golden_letters())["progress-with-measures"]
    (summary,) = (part for part in _sections(letter) if "“pick up Noah”" in part["text"]["div"])
    assert "First to latest: from 34 (6 Oct) to 27 (17 Nov)" in summary["text"]["div"]


def _sections(letter: LetterContent) -> list[Json]:
    found: list[Json] = bundle(ruth(), LetterPage(letter, b"%PDF-1.7"))["entry"][0]["resource"]["section"]
    return [part for part in found if "text" in part]


def test_the_letter_is_there_as_a_page() -> None:
    document = bundle(ruth(), LetterPage(ruths_letter(), b"%PDF-1.7"))
    (page,) = [
        entry["resource"] for entry in document["entry"] if entry["resource"]["resourceType"] == "DocumentReference"
    ]
    assert page["content"][0]["attachment"]["data"] == "JVBERi0xLjc="


def test_it_is_a_document_with_an_identifier_and_a_time() -> None:
    document = bundle(ruth())
    assert (document["type"], document["timestamp"]) == ("document", NOW.isoformat())
    assert document["identifier"]["value"].startswith("urn:uuid:")


def test_the_same_record_gives_the_same_bytes() -> None:
    assert fhir_bundle(ruth(), None, NOW, {}) == fhir_bundle(ruth(), None, NOW, {})


@pytest.mark.parametrize(
    ("of", "status"),
    [
        (trial(outcome=None), "preliminary"),
        (trial(done=None), "preliminary"),
        (trial(), "final"),
        (trial(void=True), "entered-in-error"),
        (trial(done="not_attempted"), "final"),
    ],
)
def test_the_status_says_how_far_a_try_is(of: Trial, status: str) -> None:
    assert [each["status"] for each in tries(of)] == [status]


def test_a_try_that_was_corrected_is_amended() -> None:
    change = Amendment(
        "c",
        trial().id,
        trial().prediction.patient,
        "outcome",
        "said so later",
        None,
        "partly",
        None,
        None,
        True,
        "P",
        moment(3),
    )
    assert tries(replace(trial(), amendments=(change,)))[0]["status"] == "amended"


def test_each_try_stands_there_once_with_the_seven_things_asked_of_it() -> None:
    found = tries(trial(1, 1), trial(1, 2), trial(2, 3))
    names = [part["code"]["coding"][0]["code"] for part in found[0]["component"]]
    assert len(found) == 3
    assert names == [
        "likelihood-before",
        "outcome",
        "likelihood-after",
        "horizon-h",
        "aids",
        "place",
        "clinician-present",
    ]


def test_zero_is_a_value_and_missing_says_so() -> None:
    zero, missing = (each["component"][0] for each in tries(trial(1, 1, 0), trial(1, 2, None)))
    assert zero["valueQuantity"]["value"] == 0
    assert "valueQuantity" not in missing
    assert missing["dataAbsentReason"]["coding"][0]["code"] == "unknown"


@pytest.mark.parametrize(
    ("number", "status"), [(1, "completed"), (2, "in-progress"), (3, "not-started"), (4, "on-hold"), (5, "cancelled")]
)
def test_each_step_says_where_it_is(number: int, status: str) -> None:
    gone = replace(rung(5), position=None, status="archived")
    rungs = [rung(1, status="passed_shown"), rung(2), rung(3), rung(4, status="skipped"), gone]
    (plan,) = resources(case(ladder_case(trial(2, 1), rungs=rungs)), "CarePlan")
    assert plan["activity"][number - 1]["detail"]["status"] == status


def test_a_visit_is_a_session_of_graded_exposure() -> None:
    of = replace(case(), visits=(Visit(trial().id, trial().prediction.patient, moment(1).date(), opened=moment(1)),))  # type: ignore[arg-type]
    (session,) = resources(of, "Procedure")
    assert (session["status"], session["code"]["text"]) == ("in-progress", "Graded exposure in vivo")
    assert session["category"]["coding"][0]["code"] == "91251008"


def test_no_note_no_pain_and_no_distress_is_in_it() -> None:
    of = ruth()
    private = replace(of, patient=replace(of.patient, notes="canary", screening="canary", expect="canary"))
    assert "canary" not in json.dumps(bundle(private))


def test_what_was_decided_beside_the_rule_is_told_with_its_reason() -> None:
    passed = replace(rung(1, status="passed_override"), passed_reason="did it at home all week")
    of = case(ladder_case(rungs=[passed, rung(2)]))
    (decision,) = resources(of, "Provenance")
    assert "did it at home all week" in decision["reason"][0]["text"]
    assert "did it at home all week" in resources(of, "CarePlan")[0]["note"][0]["text"]


def result(measure: str, total: float | None, *items: MeasuredItem, void: str = "") -> MeasureResult:
    on = moment(3).date()
    return MeasureResult(uid(measure), PATIENT, measure, on, total, "v2", "Sam", "en", items, "Priya", moment(3), void)


@pytest.mark.parametrize(
    ("measure", "code", "category"),
    [("6mwt", "64098-7", "exam"), ("tsk-11", "tsk-11", "survey"), ("grip-left", "grip-left", "exam")],
)
def test_a_measure_is_an_observation_with_its_unit(measure: str, code: str, category: str) -> None:
    document = bundle(replace(case(), measures=(result(measure, 0),)))
    assert_sound(document)
    (found,) = [entry["resource"] for entry in document["entry"] if entry["resource"]["resourceType"] == "Observation"]
    assert (found["code"]["coding"][0]["code"], found["category"][0]["coding"][0]["code"]) == (code, category)
    assert (found["valueQuantity"]["value"], found["status"]) == (0, "final")


def test_a_measure_entered_in_error_says_so() -> None:
    of = replace(case(), measures=(result("pcs", 20, void="typed for somebody else"),))
    assert resources(of, "Observation")[0]["status"] == "entered-in-error"


def test_a_goal_names_the_activities_it_is_measured_by() -> None:
    activity = MeasuredItem("picking up Noah", 2, LADDER)
    of = replace(case(ladder_case()), measures=(result("psfs", None, activity),))
    (goal,) = resources(of, "Goal")
    (found,) = resources(of, "Observation")
    assert goal["outcomeReference"] == [{"reference": f"urn:uuid:{found['id']}"}]
    assert found["component"][0]["valueQuantity"]["value"] == 2
