"""A note on paper: its lines as they were written, as a tagged PDF."""

from io import BytesIO

from pypdf import PdfReader

from exposure.reports.note import Note, note_document
from exposure.reports.typesetting import pdf, pngs
from tests.builders import moment

NOTE = Note("Flare-up, Monday 2 November", "Flare from 1 Nov.\n\nSteady step: #strong[tie my laces].", moment(28))


def test_its_lines_are_set_letter_for_letter() -> None:
    words = PdfReader(BytesIO(pdf(note_document(NOTE)))).pages[0].extract_text()
    assert "Flare from 1 Nov." in words
    assert "#strong[tie my laces]" in words


def test_it_is_tagged_and_has_its_title() -> None:
    read = PdfReader(BytesIO(pdf(note_document(NOTE))))
    assert read.metadata is not None
    assert read.metadata.title == NOTE.title
    assert "/StructTreeRoot" in read.trailer["/Root"]  # type: ignore[operator]  # pypdf types no dictionary


def test_the_same_note_gives_the_same_bytes_and_one_page() -> None:
    assert pdf(note_document(NOTE)) == pdf(note_document(NOTE))
    assert len(pngs(note_document(NOTE), 30)) == 1
