"""What left the program stands in the record, for good."""

import pytest

from exposure.domain.export_note import ExportNote
from tests.builders import moment, uid
from tests.desk import RUTH, Desk

NOTE = {"id": uid("note"), "patient": RUTH, "kind": "letter-text"}


def test_an_export_is_noted_with_when_by_whom_and_for_whom(ruth: Desk) -> None:
    ruth.do("note_export", **NOTE, for_whom="Dr Marsh")
    said = (uid("note"), RUTH, "letter-text", "Dr Marsh", "Priya Nair", moment(1))
    assert ruth.case().exports == (ExportNote(*said),)


def test_an_export_of_everything_is_about_no_patient(ruth: Desk) -> None:
    changed = ruth.changed("note_export", id=uid("note"), patient=None, kind="research")
    assert (changed.patient, ruth.case().exports) == (None, ())
    with ruth.database.reading() as records:
        assert [note.kind for note in records.find(ExportNote, patient=None)] == ["research"]


def test_what_left_cannot_be_called_back(ruth: Desk) -> None:
    done = ruth.do("note_export", **NOTE).edit_id
    assert ruth.refused("undo", of=done) == ("not_now", "of")


def test_everybody_notes_what_they_took_along(ruth: Desk) -> None:
    ruth.role = "patient"
    ruth.do("note_export", **{**NOTE, "kind": "print"})
    assert [note.for_whom for note in ruth.case().exports] == [""]


@pytest.mark.parametrize(
    ("change", "refused"),
    [
        ({"kind": "A letter"}, ("range", "kind")),
        ({"kind": None}, ("missing", "kind")),
        ({"patient": uid("nobody")}, ("unknown_id", "patient")),
        ({"for_whom": 7}, ("type", "for_whom")),
        ({"id": "note"}, ("type", "id")),
    ],
)
def test_what_is_no_note_is_refused(ruth: Desk, change: dict[str, object], refused: tuple[str, str]) -> None:
    assert ruth.refused("note_export", **{**NOTE, **change}) == refused


def test_a_note_says_whom_it_is_about_be_it_nobody(ruth: Desk) -> None:
    assert ruth.refused("note_export", id=uid("note"), kind="print") == ("missing", "patient")


def test_a_note_is_written_once(ruth: Desk) -> None:
    ruth.do("note_export", **NOTE)
    assert ruth.do("note_export", **NOTE).repeated
    assert ruth.refused("note_export", **NOTE, edit_id=uid("again")) == ("conflict", "id")


def test_that_a_record_was_opened_is_kept_and_touches_nothing_on_it(ruth: Desk) -> None:
    before = ruth.case()
    changed = ruth.changed("note_reading", patient=RUTH)
    assert (changed.patient, changed.tables, ruth.case()) == (RUTH, frozenset(), before)
    assert ruth.faults() == []


def test_that_a_record_was_opened_is_no_entry_of_anything(ruth: Desk) -> None:
    with ruth.database.reading() as records:
        before = records.newest_entry()
    ruth.wait(days=30)
    ruth.do("note_reading", patient=RUTH)
    with ruth.database.reading() as records:
        assert records.newest_entry() == before


def test_nobodys_record_cannot_be_opened(ruth: Desk) -> None:
    assert ruth.refused("note_reading", patient=uid("nobody")) == ("unknown_id", "patient")


def test_an_undo_never_reaches_a_reading(ruth: Desk) -> None:
    done = ruth.do("note_reading", patient=RUTH).edit_id
    assert ruth.refused("undo", of=done) == ("not_now", "of")
