"""What the window reads of the open file, and the one way all goes that it asks of a record on a server."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from uuid import uuid4

from PySide6.QtCore import QObject

from exposure.asking import asked_of
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
from exposure.opening import Clock, OpenFile
from exposure.pain_notes import pain_notes
from exposure.storage.records import Records
from ui.waiting import Waiting

Answer = TypeVar("Answer")


class OpenRecord(QObject):
    """Reads the open file; each patient's case is kept until something is done.

    `waiting` is what the window waits by, and None with a file, which answers at once.
    """

    def __init__(self, open_file: Opened, clock: Clock) -> None:
        super().__init__()
        self._file = open_file
        self._clock = clock
        self._cases: dict[PatientId, Case] = {}
        self.waiting = None if self.is_file else Waiting(self)

    @property
    def is_file(self) -> bool:
        """Say whether it is a file of this computer, and no record on a server."""
        return isinstance(self._file, OpenFile)

    def ask(self, work: Callable[[], Answer]) -> Answer:
        """Give what a piece of work on the record gives, or raise what it raises; with a server the window goes on."""
        return work() if self.waiting is None else self.waiting.ask(work)

    def when_free(self, then: Callable[[], None]) -> None:
        """Do something now, or once the window no longer waits for an answer that was asked before."""
        if self.waiting is None:
            then()
        else:
            self.waiting.when_free(then)

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
        return LookingBack(self._file.database, self.ask)

    def history(self, patient: PatientId | None) -> tuple[tuple[Link, Body], ...]:
        """Give the history of one patient, or with None of what is about none, oldest first."""
        bodies = self._read(lambda records: {link: records.body(link.seq) for link in records.links_of(patient)})
        return tuple((link, body) for link, body in bodies.items() if body is not None)

    def pain_notes(self, patient: PatientId) -> tuple[PainNote, ...]:
        """Give what was noted about one patient's pain, which is no part of their case."""
        case = self.case(patient)
        return self._read(lambda records: pain_notes(records, case))

    def anchor(self) -> Anchor:
        """Give how long the history is now, and the hash it ends with."""
        return self._read(lambda records: records.anchor())

    def newest_entry(self) -> datetime | None:
        """Give when something was last entered; None while nothing was."""
        return self._read(lambda records: records.newest_entry())

    def new_id(self) -> str:
        """Make an id for something new."""
        return str(uuid4())

    def case(self, patient: PatientId) -> Case:
        """Give one patient's record as it is now; raises `unknown_id`."""
        known = self._cases
        if patient not in known:
            # What is known is another dictionary by now where something was done while this was waited for.
            known[patient] = self._read(lambda records: records.case(patient))
        return known[patient]

    def cases(self) -> tuple[Case, ...]:
        """Give the record of everybody who is not archived."""
        known = self._cases
        found = self._read(lambda records: records.cases())
        known.clear()
        known.update({case.patient.id: case for case in found})
        return tuple(case for case in found if not case.patient.archived)

    def clinic(self) -> Clinic:
        """Give the clinic, nameless before the first run has named it."""
        return self._read(_clinic)

    def clinic_library(self) -> ClinicLibrary:
        """Give what the clinic made of the library of movements."""
        return self._read(_clinic_library)

    def gps(self) -> tuple[Gp, ...]:
        """Give every GP on record."""
        return self._read(lambda records: records.find(Gp))

    def draft(self, screen: str) -> dict[str, object] | None:
        """Give what was being typed on a screen, or None."""
        return self._read(lambda records: records.drafts.find(self.user, screen))

    def _read(self, use: Callable[[Records], Answer]) -> Answer:
        return asked_of(self._file.database, use, self.ask)

    def _forget_cases(self) -> None:
        """Read every record anew when it is wanted next."""
        self._cases = {}

    @property
    def opened(self) -> Opened:
        """Give the file, or the record on a server, for what is done beside edits, such as backups."""
        return self._file


def _clinic(records: Records) -> Clinic:
    return records.find_one(Clinic, CLINIC) or Clinic(CLINIC, "")


def _clinic_library(records: Records) -> ClinicLibrary:
    pictures, own = records.find(StepPicture, patient=None), records.find(OwnMovement)
    return clinic_library(_clinic(records), own, {picture.id: picture.data for picture in pictures})
