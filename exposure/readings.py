"""That records were looked at, kept once for each patient and each time the file was unlocked."""

from exposure.doing import do
from exposure.domain.history import READING
from exposure.domain.identifiers import PatientId
from exposure.handing import Handing


class Readings:
    """Whose records were opened since the file was unlocked by one person."""

    def __init__(self) -> None:
        self._noted: set[PatientId] = set()
        # Said again under the same id where a server was lost: it is then kept once.
        self._ids: dict[PatientId, str] = {}

    def note(self, handing: Handing, patient: PatientId) -> None:
        """Keep that the record was opened, unless that was kept before; raises ExposureError, to be kept next time."""
        if patient in self._noted:
            return
        edit_id = self._ids.setdefault(patient, handing.performer.new_id())
        do(handing.database, [{"edit": READING, "edit_id": edit_id, "patient": patient}], handing.performer)
        self._noted.add(patient)

    def forget(self, patient: PatientId) -> None:
        """Forget a patient who is no longer on record."""
        self._noted.discard(patient)
        self._ids.pop(patient, None)
