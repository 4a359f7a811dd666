"""A patient’s record brought in from an archive: merged by id, with the history it came from kept as it was."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from exposure.domain.identifiers import identifier
from exposure.edits.edit import CLINICIAN, Changed, Edit, Occasion
from exposure.edits.import_merging import Merge, images_of, merge
from exposure.edits.import_places import places
from exposure.edits.import_reading import Archive, read_archive
from exposure.edits.reading import Id, Reader
from exposure.errors import ExposureError
from exposure.storage.records import Records

ArchiveField = Annotated[Archive, Reader(read_archive)]


@dataclass(frozen=True)
class ImportPatient(Edit):
    """Bring in a patient’s record: what is new is added, what is later there is taken over, the rest stays."""

    who = CLINICIAN
    undoable = False
    patient: Id
    archive: ArchiveField

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what the archive brings; raises `unknown_id` for another patient’s, `conflict` against a seal."""
        if self.archive.patient.id != self.patient:
            raise ExposureError("unknown_id", "patient")
        brought = merge(records, self.archive)
        _write(records, brought)
        warnings = ("same_name_and_birth",) if brought.namesake else ()
        return Changed(self.archive.patient.id, str(self.patient), warnings)


def _write(records: Records, brought: Merge) -> None:
    everything = (*brought.new, *brought.changed, *brought.kept, *brought.same)
    new = frozenset(found.at for found in brought.new)
    born = places(everything, new, brought.here, records.next_seq())
    ready = [found for found in brought.new if found.key in born[found.table]]
    records.restore(images_of([*ready, *brought.changed]), born)


def import_line(document: Mapping[str, Any]) -> dict[str, object]:
    """Give the line that brings in an archive; raises `missing` or `type` where it names no patient."""
    patient = document.get("patient")
    if not isinstance(patient, dict):
        raise ExposureError("missing", "archive.patient")
    named = identifier(patient.get("id"), "archive.patient.id")
    return {"edit": ImportPatient.verb(), "patient": named, "archive": dict(document)}


EDITS: tuple[type[Edit], ...] = (ImportPatient,)
