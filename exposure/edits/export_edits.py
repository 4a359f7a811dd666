"""That something left the program, or was looked at, is kept like everything else."""

from dataclasses import dataclass

from exposure.domain.export_note import ExportNote
from exposure.domain.patient import Patient
from exposure.edits.edit import Changed, Edit, Occasion, refuse_known
from exposure.edits.reading import Id, Key, MaybeId, Text
from exposure.storage.records import Records


@dataclass(frozen=True)
class NoteExport(Edit):
    """Keep that something was written, printed or copied, and for whom; a `patient` of null is the whole clinic."""

    undoable = False
    makes_its_id = True
    id: Id
    patient: MaybeId
    kind: Key
    for_whom: Text = ""

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the note; raises `conflict`."""
        refuse_known(records, ExportNote, self.id)
        patient = records.get(Patient, self.patient, "patient").id if self.patient else None
        records.save(ExportNote(self.id, patient, self.kind, self.for_whom, occasion.user, occasion.at))
        return Changed(patient, self.id)


@dataclass(frozen=True)
class NoteReading(Edit):
    """Keep that a patient’s record was opened; it touches nothing on record, and is no sign of work with them."""

    undoable = False
    patient: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Touch nothing; raises `unknown_id`."""
        return Changed(records.get(Patient, self.patient, "patient").id)


EDITS: tuple[type[Edit], ...] = (NoteExport, NoteReading)
