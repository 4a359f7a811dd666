"""What others did on the same server, told as a window is told what it did itself."""

from collections.abc import Sequence

from exposure.domain.identifiers import PatientId
from exposure.edits.edit import Changed
from exposure.edits.export_edits import NoteReading
from exposure.storage.database import Database


def changes_at(database: Database, places: Sequence[int]) -> list[Changed]:
    """Give what the edits at these places in the history touched, one for each patient; a mere reading is none."""
    tables: dict[PatientId | None, set[str]] = {}
    with database.reading() as records:
        for place in places:
            link, body = records.link_at(place), records.body(place)
            if link is not None and link.edit != NoteReading.verb():
                patient = None if link.patient is None else PatientId(link.patient)
                tables.setdefault(patient, set()).update(body.content["after"] if body else ())
    return [Changed(patient, tables=frozenset(touched)) for patient, touched in tables.items()]
