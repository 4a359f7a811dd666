"""An archive taken apart: every record with its place, and nothing let in that no edit lets in."""

from collections.abc import Callable
from typing import Any

import pytest

from exposure.domain.ladder import Rung
from exposure.domain.patient import Patient
from exposure.domain.trial_entries import Outcome
from exposure.edits.import_edits import import_line
from exposure.edits.import_reading import Found, read_archive
from exposure.edits.import_values import check_whole
from exposure.errors import ExposureError
from tests.builders import uid
from tests.desk import told
from tests.imports.hostile import sound


def refusal(change: Callable[[dict[str, Any]], object]) -> tuple[str, str | None]:
    document = sound()
    change(document)
    with pytest.raises(ExposureError) as refused:
        read_archive(document, "archive")
    return told(refused.value)


def test_every_record_is_found_with_its_place() -> None:
    found = read_archive(sound(), "archive").found
    assert found[0].kind is Patient
    rungs = [each for each in found if each.kind is Rung]
    assert rungs[0].place == "archive.ladders[0].rungs[0]"
    assert {each.key for each in rungs} == {rung["id"] for ladder in sound()["ladders"] for rung in ladder["rungs"]}


def test_a_record_is_kept_in_the_table_called_as_its_kind() -> None:
    assert Found(Outcome, "k", {}, "").at == ("outcome", "k")


def test_clinic_and_exports_of_elsewhere_are_not_taken() -> None:
    assert refusal(lambda document: document.update(clinic={})) == ("unknown_field", "archive.clinic")
    assert refusal(lambda document: document.update(exports=[])) == ("unknown_field", "archive.exports")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda document: document.pop("patient"), ("missing", "archive.patient")),
        (lambda document: document.update(patient=None), ("type", "archive.patient")),
        (lambda document: document["patient"].pop("name"), ("type", "archive.patient")),
        (lambda document: document["patient"].update(born="2026-02-30"), ("type", "archive.patient")),
        (lambda document: document["patient"].update(evil=1), ("type", "archive.patient")),
        (lambda document: document["patient"].update(archived=0), ("type", "archive.patient.archived")),
        (lambda document: document["patient"].update(name="x" * 2001), ("too_long", "archive.patient.name")),
        (lambda document: document.update(visits={}), ("type", "archive.visits")),
        (lambda document: document["ladders"][0].pop("ladder"), ("missing", "archive.ladders[0].ladder")),
        (lambda document: document.update(history={"entries": 1}), ("type", "archive.history")),
        (lambda document: document["consents"].append({**document["patient"]}), ("type", "archive.consents[")),
    ],
)
def test_what_this_program_never_writes_is_refused(change: Any, expected: tuple[str, str]) -> None:
    kind, field = refusal(change)
    assert (kind, (field or "").startswith(expected[1])) == (expected[0], True)


def test_a_line_names_the_patient_of_its_archive() -> None:
    line = import_line(sound())
    assert (line["edit"], line["patient"]) == ("import_patient", sound()["patient"]["id"])


@pytest.mark.parametrize("document", [{}, {"patient": []}, {"patient": {"id": "../x"}}, {"patient": {}}])
def test_an_archive_without_a_patient_makes_no_line(document: dict[str, Any]) -> None:
    with pytest.raises(ExposureError):
        import_line(document)


@pytest.mark.parametrize("value", ["\ud800", {"\udfff": 1}, 10**19, float("inf"), float("nan"), ["a", ["\ud83d"]]])
def test_what_could_not_be_kept_is_refused_wherever_it_stands(value: object) -> None:
    with pytest.raises(ExposureError):
        check_whole({"history": {"entries": [{"after": value}]}}, "archive")


def test_nesting_is_measured_without_going_down_into_it() -> None:
    deep: list[Any] = []
    for _ in range(50_000):
        deep = [deep]
    with pytest.raises(ExposureError):
        check_whole(deep, "archive")
    check_whole({"a": [1, 2.5, True, None, "😀", uid("x")]}, "archive")
