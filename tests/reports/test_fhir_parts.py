"""What every FHIR resource is made of: nothing empty, nothing dangling, text that stays text."""

import pytest

from exposure.reports.fhir_parts import (
    coded,
    concept,
    every_reference,
    narrative,
    notes,
    period,
    quantity,
    resource,
    without_empty,
)
from tests.builders import moment


@pytest.mark.parametrize("empty", [None, "", "  ", [], {}, [[]], {"a": None}, [{"a": []}], {"a": {"b": " "}}])
def test_what_holds_nothing_is_left_out(empty: object) -> None:
    assert without_empty({"kept": 0, "gone": empty}) == {"kept": 0}


@pytest.mark.parametrize("kept", [0, 0.0, False, "0", [0], {"a": False}])
def test_nought_and_no_are_said(kept: object) -> None:
    assert without_empty({"kept": kept}) == {"kept": kept}


def test_the_same_record_has_the_same_id_and_another_type_another() -> None:
    one = resource("Observation", "a")
    assert one.id == resource("Observation", "a", status="final").id
    assert len({one.id, resource("Observation", "b").id, resource("Flag", "a").id}) == 3


def test_an_entry_stands_at_the_place_it_is_referred_to_by() -> None:
    entry, reference = resource("Flag", "a").entry, resource("Flag", "a").reference
    assert entry["fullUrl"] == reference["reference"]


def test_a_concept_always_has_its_text_and_a_code_only_where_there_is_one() -> None:
    assert concept("Lean") == {"text": "Lean"}
    assert concept(" ") == {"text": "Not known"}
    assert coded("urn:x", "flare") == {"coding": [{"system": "urn:x", "code": "flare"}], "text": "Flare-up"}


def test_a_quantity_is_there_for_nought_and_not_for_nothing() -> None:
    assert quantity(None, "%", "%") is None
    assert (quantity(0, "%", "%") or {})["value"] == 0


def test_a_period_that_lasts_has_no_end() -> None:
    assert period(moment(1), None) == {"start": moment(1).isoformat()}


def test_words_never_become_markup() -> None:
    said = str(narrative(["<script>alert(1)</script> & more"])["div"])
    assert "<script>" not in said
    assert "&lt;script&gt;" in said
    assert narrative([" "]) == {}


def test_a_note_without_words_is_none() -> None:
    assert notes("", "said", " ") == [{"text": "said"}]


def test_references_are_found_however_deep() -> None:
    assert list(every_reference({"a": [{"b": {"reference": "x"}}, {"reference": "y"}]})) == ["x", "y"]
