"""An export from beginning to end: what is done where the window is, what may be done beside it, what is kept."""

import json
from typing import Any
from uuid import uuid4

import pytest

from exposure.domain.clinic import CLINIC, Clinic, Role
from exposure.domain.identifiers import PatientId
from exposure.edits.performing import Performer
from exposure.errors import ExposureError
from exposure.exporting import DRAWN_FIRST, EXPORTS
from exposure.handing_out import Export, how_hidden, made, make_secret, note, note_line, ready
from tests.builders import uid
from tests.desk import RUTH, Desk, fresh_file, ruth, ruth_file
from tests.losing import answers_lost

__all__ = ["fresh_file", "ruth", "ruth_file"]


def performer(desk: Desk, role: Role = "clinician") -> Performer:
    return Performer(desk.user, role, lambda: desk.now, lambda: str(uuid4()))


def secret(desk: Desk) -> str:
    with desk.database.reading() as records:
        clinic = records.find_one(Clinic, CLINIC)
    return clinic.research_secret if clinic else ""


def document(desk: Desk, kind: str) -> Any:
    return json.loads(made(desk.database, performer(desk), Export(RUTH, kind)))


def test_the_secret_of_research_is_made_with_the_first_export_and_stays(ruth: Desk) -> None:
    document(ruth, "research")
    first = secret(ruth)
    document(ruth, "research-with-words")
    assert (len(first), secret(ruth)) == (64, first)


def test_no_other_export_makes_it(ruth: Desk) -> None:
    for kind in ("json", "csv", "fhir"):
        made(ruth.database, performer(ruth), Export(RUTH, kind))
    assert secret(ruth) == ""


def test_only_a_clinician_makes_it(ruth: Desk) -> None:
    with pytest.raises(ExposureError) as refused:
        make_secret(ruth.database, performer(ruth, "assistant"))
    assert refused.value.kind == "not_allowed"


def test_one_person_is_the_same_in_each_research_export(ruth: Desk) -> None:
    assert document(ruth, "research") == document(ruth, "research")


def test_what_cannot_be_made_is_told_before_a_place_is_asked_for(ruth: Desk) -> None:
    with pytest.raises(ExposureError) as refused:
        ready(ruth.database, performer(ruth), Export(RUTH, "letter"))
    assert (refused.value.kind, refused.value.field) == ("missing", "letter")


def test_what_is_drawn_is_drawn_before_the_slow_rest() -> None:
    assert set(DRAWN_FIRST) == {"letter", "fhir"}
    assert set(DRAWN_FIRST) <= set(EXPORTS)


def test_somebody_unknown_has_no_document(ruth: Desk) -> None:
    with pytest.raises(ExposureError) as refused:
        made(ruth.database, performer(ruth), Export(PatientId(uid("nobody")), "json"))
    assert refused.value.kind == "unknown_id"


@pytest.mark.parametrize(("whom", "kept"), [("Dr Marsh", "Dr Marsh"), ("  ", "")])
def test_it_is_kept_who_handed_out_what_and_for_whom(ruth: Desk, whom: str, kept: str) -> None:
    note(ruth.database, performer(ruth), Export(RUTH, "csv", whom))
    (left,) = ruth.case().exports
    assert (left.kind, left.for_whom, left.by, left.at) == ("csv", kept, ruth.user, ruth.now)


def test_that_a_document_was_made_is_kept_once_though_the_answer_was_lost(ruth: Desk) -> None:
    with answers_lost(ruth.database):
        note(ruth.database, performer(ruth), Export(RUTH, "csv"))
    assert len(ruth.case().exports) == 1


def test_the_line_that_keeps_it_says_no_more_than_there_is() -> None:
    assert "for_whom" not in note_line(uid("x"), Export(RUTH, "csv", " "))


def test_one_hides_among_those_of_the_same_five_years(ruth: Desk) -> None:
    for name, born in (("Ana", "1965-01-01"), ("Ben", "1969-12-31"), ("Cem", "1970-01-01")):
        ruth.do("add_patient", id=uid(name), name=name, born=born)
    assert how_hidden(ruth.database, RUTH).endswith("3 of 4 people on record were born in these years (k = 3).")
