"""What is done to a patient's record outside the ladder."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.clinic import Gp
from exposure.domain.identifiers import PatientId
from exposure.domain.patient import Clearance, Consent, FlarePlan, Patient
from exposure.edits.edit import CLINICIAN, STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.finding import refuse_foreign
from exposure.edits.reading import Day, Id, Reader, Text, choice
from exposure.edits.shapes import FourTexts
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
    """Correct a patient's details; what is not said stays."""

    who = STAFF
    patient: Id
    name: Text | None = None
    born: Day | None = None
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
        """Write what was said."""
        present = records.get(Patient, self.patient, "patient")
        _refuse_unknown_gp(records, self.gp)
        if self.name is not None and not self.name.strip():
            raise ExposureError("missing", "name")
        records.save(_described(present, self.given(*_DETAILS)))
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
class SetExplanation(Edit):
    """Write the patient's own loop in four boxes, and what to expect."""

    who = STAFF
    patient: Id
    loop: FourTexts
    expect: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the boxes."""
        present = records.get(Patient, self.patient, "patient")
        records.save(replace(present, **self.given("loop", "expect")))
        return Changed(present.id)


@dataclass(frozen=True)
class SetFlarePlan(Edit):
    """Write the plan for a flare with the patient while well."""

    patient: Id
    steady_rung: Id | None = None
    tools: Text | None = None
    people: Text | None = None
    keep_doing: Text | None = None
    ring_when: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said; what is not said stays."""
        patient = records.get(Patient, self.patient, "patient").id
        refuse_foreign(records, self.steady_rung, patient, "steady_rung")
        present = records.find_one(FlarePlan, patient) or FlarePlan(patient)
        said: dict[str, Any] = self.given("steady_rung", "tools", "people", "keep_doing", "ring_when")
        records.save(replace(present, **said))
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
    SetExplanation,
    SetFlarePlan,
    RecordConsent,
    Finish,
)
