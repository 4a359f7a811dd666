"""Whatever leaves the program says which record it left, and as of when, where it has a place for that."""

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from exposure.domain.anchor import Anchor
from exposure.edits.performing import Performer
from exposure.exporting import EXPORTS
from exposure.handing_out import Export, made
from exposure.imports.measures import measures
from exposure.reports.typesetting import Document, pdf
from exposure.words.anchor import anchor_line
from tests.anchored import ANCHOR
from tests.builders import moment, uid
from tests.desk import RUTH, Desk, copied, fresh_file, ruth_file, sitting_at

__all__ = ["fresh_file", "ruth_file"]

PDFS = ("letter", "practice-sheet", "my-evidence", "patient-view", "chart-pdf")
# A table has no place for it, and a picture is put into other documents; in a research export it would name the clinic.
WITHOUT = ("csv", "chart-png", "chart-svg", "research", "research-with-words")


@pytest.fixture(scope="module")
def told(ruth_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give Ruth a try, a plan, and a letter that may be sent."""
    with sitting_at(copied(ruth_file, tmp_path_factory.mktemp("told"))) as desk:
        desk.try_step("a", "first")
        desk.do("plan_practice", patient=RUTH, rung=uid("a"), often="daily")
        desk.do("record_consent", patient=RUTH, to="Dr Marsh")
        desk.do("draft_letter", id=uid("letter"), patient=RUTH, kind="progress", action="none")
        yield desk


def _handed_out(desk: Desk, kind: str) -> bytes:
    performer = Performer(desk.user, desk.role, lambda: desk.now, lambda: uid("new"), measures())
    return made(desk.database, performer, Export(RUTH, kind))


def _anchor(desk: Desk) -> Anchor:
    with desk.database.reading() as records:
        return records.anchor()


@pytest.mark.parametrize("kind", PDFS)
def test_each_paper_ends_with_it_and_has_the_whole_in_its_metadata(told: Desk, kind: str) -> None:
    read = pypdf.PdfReader(BytesIO(_handed_out(told, kind)))
    anchor = _anchor(told)
    assert read.pages[-1].extract_text().strip().endswith(anchor_line(anchor))
    assert read.metadata is not None
    assert str(read.metadata["/Keywords"]) == f"rungwise-record {anchor.count} {anchor.head}"


@pytest.mark.parametrize("kind", ["letter-text", "letter-rtf"])
def test_a_letter_as_text_ends_with_it(told: Desk, kind: str) -> None:
    assert anchor_line(_anchor(told)) in _handed_out(told, kind).decode()[-80:]


def test_data_has_the_whole_of_it(told: Desk) -> None:
    anchor = _anchor(told)
    history = json.loads(_handed_out(told, "json"))["history"]
    assert (history["count"], history["head"]) == (anchor.count, anchor.head)
    (tag,) = json.loads(_handed_out(told, "fhir"))["meta"]["tag"]
    assert (tag["code"], tag["display"]) == (anchor.head, anchor_line(anchor))


@pytest.mark.parametrize("kind", WITHOUT)
def test_what_has_no_place_for_it_is_without(told: Desk, kind: str) -> None:
    made_ = _handed_out(told, kind)
    assert _anchor(told).head[:16].encode() not in made_


def test_no_kind_was_forgotten() -> None:
    assert {*PDFS, *WITHOUT, "letter-text", "letter-rtf", "json", "fhir"} == set(EXPORTS)


def test_it_takes_no_room_from_what_is_said() -> None:
    said = {"title": "Note", "lines": ["word " * 40] * 14, "language": "en"}
    document = Document("letters/note.typ", said, moment(1))
    plain, anchored = (pypdf.PdfReader(BytesIO(pdf(each))) for each in (document, document.anchored(ANCHOR)))
    assert len(plain.pages) == len(anchored.pages)
    assert [page.extract_text().count("Record:") for page in anchored.pages][:-1] == [0] * (len(anchored.pages) - 1)
