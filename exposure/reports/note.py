"""A note as a document to be set."""

from dataclasses import dataclass
from datetime import datetime

from exposure.reports.typesetting import Document
from exposure.words import language

TEMPLATE = "letters/note.typ"


@dataclass(frozen=True, slots=True)
class Note:
    """A note: what it is called, its text as it was written, and when it was made."""

    title: str
    text: str
    made: datetime


def note_document(note: Note) -> Document:
    """Give the note to be set."""
    lines = [line for line in note.text.splitlines() if line.strip()]
    return Document(TEMPLATE, {"title": note.title, "lines": lines, "language": language.code()}, note.made)
