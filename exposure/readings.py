"""That records were looked at, kept once for each patient and each time the file was unlocked."""

from exposure.domain.history import READING
from exposure.domain.identifiers import PatientId
from exposure.edits.performing import perform
from exposure.handing import Handing


class Readings:
    """Whose records were opened since the file was unlocked by one person."""

    def __init__(self) -> None:
        self._noted: set[PatientId] = set()

    def note(self, handing: Handing, patient: PatientId) -> None:
        """Keep that the record was opened, unless that was kept before; raises ExposureError, to be kept next time."""
        if patient in self._noted:
            return
        with handing.database.writing() as records:
            perform(records, {"edit": READING, "patient": patient}, handing.performer)
        self._noted.add(patient)

    def forget(self, patient: PatientId) -> None:
        """Forget a patient who is no longer on record."""
        self._noted.discard(patient)
