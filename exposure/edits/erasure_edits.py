"""A patient's record taken away for good, at their request or when its time is over."""

from dataclasses import dataclass

from exposure.domain.identifiers import PatientId
from exposure.domain.patient import Patient
from exposure.edits.edit import CLINICIAN, Changed, Edit, Occasion
from exposure.edits.reading import Id, Reason
from exposure.storage.records import Records


@dataclass(frozen=True)
class ErasePatient(Edit):
    """Erase a patient: that it was done, by whom, when and why stays; what was on record goes."""

    who = CLINICIAN
    undoable = False
    patient: Id
    reason: Reason

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Touch nothing yet: the seals let go only once this stands in the history."""
        return Changed(records.get(Patient, self.patient, "patient").id)

    def conclude(self, records: Records) -> frozenset[str]:
        """Take away the record and the bodies of the history about it."""
        return records.erase(PatientId(self.patient))


EDITS: tuple[type[Edit], ...] = (ErasePatient,)
