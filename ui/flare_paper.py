"""The note of a flare as a paper to print."""

from datetime import datetime

from exposure.domain.identifiers import PatientId
from exposure.reports.note import Note, note_document
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.papers import Paper, dated


def flare_paper(text: str, now: datetime, patient: PatientId | None = None) -> Paper:
    """Give the note as it stands; its name is offered for the file and names no patient."""
    note = Note(_("Flare-up, {day}").format(day=long_day(now.date())), text, now)
    return Paper(
        _("Note of the flare"),
        dated(_("flare-note-{day}.pdf"), now),
        across=False,
        document=lambda: note_document(note),
        patient=patient,
        kind="flare-note",
    )
