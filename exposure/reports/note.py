"""A note as a tagged PDF, and as pictures of its pages to print."""

from dataclasses import dataclass
from datetime import datetime

from exposure.reports.typesetting import PREVIEW_PPI, Document, pdf, pngs
from exposure.words import language

TEMPLATE = "letters/note.typ"


@dataclass(frozen=True, slots=True)
class Note:
    """A note: what it is called, its text as it was written, and when it was made."""

    title: str
    text: str
    made: datetime


def note_pdf(note: Note) -> bytes:
    """Set the note as PDF/UA-1; raises `unprintable` for a character no typeface on this computer has."""
    return pdf(note_document(note))


def note_pages(note: Note, ppi: float = PREVIEW_PPI) -> list[bytes]:
    """Set the same pages as PNG pictures; raises as `note_pdf` does."""
    return pngs(note_document(note), ppi)


def note_document(note: Note) -> Document:
    """Give the note to be set."""
    lines = [line for line in note.text.splitlines() if line.strip()]
    return Document(TEMPLATE, {"title": note.title, "lines": lines, "language": language.code()}, note.made)
