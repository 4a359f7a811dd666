"""What is done to a patient's record outside the ladder: who they are, whether it is clear to start, how it ended."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.clinic import Gp
from exposure.domain.identifiers import PatientId
from exposure.domain.patient import LADDER_PICTURES, Clearance, Consent, Patient
from exposure.edits.edit import CLINICIAN, STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.reading import UNSAID, Day, Id, MaybeId, Reader, Text, choice
from exposure.errors import ExposureError
from exposure.storage.records import Records

_DETAILS = (
    "name", "born", "identifier", "gp", "area", "diagnosis", "screening", "referral", "notes", "language", "pronoun",
)  # fmt: skip


@dataclass(frozen=True)
class AddPatient(Edit):
    """Begin a patient's record."""

    who = STAFF
    makes_its_id = True
    id: Id
    name: Text
    born: Day
    identifier: Text | None = None
    gp: Id | None = None
    area: Text | None = None
    diagnosis: Text | None = None
    screening: Text | None = None
    referral: Text | None = None
    notes: Text | None = None
    language: Text | None = None
    pronoun: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the patient; warns of another with the same name and birth date."""
        refuse_known(records, Patient, self.id)
        _refuse_unknown_gp(records, self.gp)
        twins = _namesakes(records.find(Patient, born=self.born.isoformat()), self.name)
        records.save(_described(Patient(PatientId(self.id), self.name, self.born), self.given(*_DETAILS)))
        return Changed(PatientId(self.id), self.id, ("same_name_and_birth",) if twins else ())


@dataclass(frozen=True)
class ChangePatient(Edit):
    """Correct a patient's details; what is not said stays. A `gp` of null says that there is none."""

    who = STAFF
    patient: Id
    name: Text | None = None
    born: Day | None = None
    identifier: Text | None = None
    gp: MaybeId = UNSAID
    area: Text | None = None
    diagnosis: Text | None = None
    screening: Text | None = None
    referral: Text | None = None
    notes: Text | None = None
    language: Text | None = None
    pronoun: Text | None = None
    ladder_picture: Annotated[Any, Reader(choice(*LADDER_PICTURES))] | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said."""
        present = records.get(Patient, self.patient, "patient")
        if self.name is not None and not self.name.strip():
            raise ExposureError("missing", "name")
        said = self.given(*_DETAILS, "ladder_picture")
        gp = present.gp if self.gp == UNSAID else self.gp
        _refuse_unknown_gp(records, gp)
        records.save(_described(present, {**said, "gp": gp}))
        return Changed(present.id)


@dataclass(frozen=True)
class ArchivePatient(Edit):
    """Put a patient's record aside."""

    who = CLINICIAN
    patient: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Mark the record as put aside; nothing is lost."""
        present = records.get(Patient, self.patient, "patient")
        records.save(replace(present, archived=True))
        return Changed(present.id)


@dataclass(frozen=True)
class ClearToStart(Edit):
    """Say who screened the patient, what was found, and what to leave out."""

    who = CLINICIAN
    patient: Id
    found: Text
    limits: Text = ""

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the clearance; the newest is the one that stands."""
        patient = records.get(Patient, self.patient, "patient").id
        records.save(Clearance(occasion.edit_id, patient, self.found, self.limits, occasion.user, occasion.at))
        return Changed(patient)


@dataclass(frozen=True)
class RecordConsent(Edit):
    """Keep that the patient agreed to a letter being sent."""

    who = STAFF
    undoable = False
    patient: Id
    to: Text

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the consent."""
        patient = records.get(Patient, self.patient, "patient").id
        records.save(Consent(occasion.edit_id, patient, self.to, occasion.at))
        return Changed(patient)


@dataclass(frozen=True)
class Finish(Edit):
    """End the work with a patient."""

    who = CLINICIAN
    patient: Id
    how: Annotated[Any, Reader(choice("reached", "enough", "stopped", "referred"))]

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write how and when it ended."""
        present = records.get(Patient, self.patient, "patient")
        records.save(replace(present, ended=self.how, ended_at=occasion.at))
        return Changed(present.id)


def _described(patient: Patient, said: dict[str, Any]) -> Patient:
    return replace(patient, **said)


def _refuse_unknown_gp(records: Records, gp: str | None) -> None:
    if gp is not None:
        records.get(Gp, gp, "gp")


def _namesakes(patients: Iterable[Patient], name: str) -> list[Patient]:
    return [each for each in patients if each.name.strip().casefold() == name.strip().casefold()]


EDITS: tuple[type[Edit], ...] = (
    AddPatient,
    ChangePatient,
    ArchivePatient,
    ClearToStart,
    RecordConsent,
    Finish,
)
