"""What the window reads of the open file; nothing here changes anything."""

from datetime import datetime
from uuid import uuid4

from PySide6.QtCore import QObject

from exposure.domain.anchor import Anchor
from exposure.domain.case import Case
from exposure.domain.clinic import CLINIC, Clinic, Gp
from exposure.domain.clinic_library import ClinicLibrary, clinic_library
from exposure.domain.history import Body, Link
from exposure.domain.identifiers import PatientId
from exposure.domain.movement import OwnMovement
from exposure.domain.pain import PainNote
from exposure.domain.step_picture import StepPicture
from exposure.looking_back import LookingBack
from exposure.opened import Opened
from exposure.opening import Clock
from exposure.pain_notes import pain_notes


class OpenRecord(QObject):
    """Reads the open file; each patient's case is kept until something is done."""

    def __init__(self, open_file: Opened, clock: Clock) -> None:
        super().__init__()
        self._file = open_file
        self._clock = clock
        self._cases: dict[PatientId, Case] = {}

    @property
    def user(self) -> str:
        """Give the name of who unlocked the file."""
        return self._file.user.name

    def now(self) -> datetime:
        """Give the present moment with its offset."""
        return self._clock()

    @property
    def past(self) -> LookingBack:
        """Give what looks through the history, also in a thread."""
        return LookingBack(self._file.database)

    def history(self, patient: PatientId | None) -> tuple[tuple[Link, Body], ...]:
        """Give the history of one patient, or with None of what is about none, oldest first."""
        with self._file.database.reading() as records:
            bodies = {link: records.body(link.seq) for link in records.links_of(patient)}
        return tuple((link, body) for link, body in bodies.items() if body is not None)

    def pain_notes(self, patient: PatientId) -> tuple[PainNote, ...]:
        """Give what was noted about one patient's pain, which is no part of their case."""
        case = self.case(patient)
        with self._file.database.reading() as records:
            return pain_notes(records, case)

    def anchor(self) -> Anchor:
        """Give how long the history is now, and the hash it ends with."""
        with self._file.database.reading() as records:
            return records.anchor()

    def newest_entry(self) -> datetime | None:
        """Give when something was last entered; None while nothing was."""
        with self._file.database.reading() as records:
            return records.newest_entry()

    def new_id(self) -> str:
        """Make an id for something new."""
        return str(uuid4())

    def case(self, patient: PatientId) -> Case:
        """Give one patient's record as it is now; raises `unknown_id`."""
        if patient not in self._cases:
            with self._file.database.reading() as records:
                self._cases[patient] = records.case(patient)
        return self._cases[patient]

    def cases(self) -> tuple[Case, ...]:
        """Give the record of everybody who is not archived."""
        with self._file.database.reading() as records:
            found = records.cases()
        self._cases = {case.patient.id: case for case in found}
        return tuple(case for case in found if not case.patient.archived)

    def clinic(self) -> Clinic:
        """Give the clinic, nameless before the first run has named it."""
        with self._file.database.reading() as records:
            return records.find_one(Clinic, CLINIC) or Clinic(CLINIC, "")

    def clinic_library(self) -> ClinicLibrary:
        """Give what the clinic made of the library of movements."""
        with self._file.database.reading() as records:
            pictures = records.find(StepPicture, patient=None)
            own, clinic = records.find(OwnMovement), records.find_one(Clinic, CLINIC) or Clinic(CLINIC, "")
        return clinic_library(clinic, own, {picture.id: picture.data for picture in pictures})

    def gps(self) -> tuple[Gp, ...]:
        """Give every GP on record."""
        with self._file.database.reading() as records:
            return records.find(Gp)

    def draft(self, screen: str) -> dict[str, object] | None:
        """Give what was being typed on a screen, or None."""
        with self._file.database.reading() as records:
            return records.drafts.find(self.user, screen)

    @property
    def opened(self) -> Opened:
        """Give the file, or the record on a server, for what is done beside edits, such as backups."""
        return self._file
