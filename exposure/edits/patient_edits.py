"""What is done to a patient's record outside the ladder."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.clinic import Gp
from exposure.domain.identifiers import PatientId
from exposure.domain.ladder import Rung
from exposure.domain.patient import Clearance, Consent, FlarePlan, Patient, PracticePlan
from exposure.edits.edit import CLINICIAN, STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.finding import refuse_foreign
from exposure.edits.reading import UNSAID, Day, Id, MaybeId, Reader, Text, Truth, choice
from exposure.edits.shapes import FourTexts, Texts
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

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said."""
        present = records.get(Patient, self.patient, "patient")
        if self.name is not None and not self.name.strip():
            raise ExposureError("missing", "name")
        said = self.given(*_DETAILS)
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
class SetExplanation(Edit):
    """Write the patient's own loop in four boxes, what to expect, and what else it could be."""

    who = STAFF
    patient: Id
    loop: FourTexts
    expect: Text | None = None
    other: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the boxes, and when that was."""
        present = records.get(Patient, self.patient, "patient")
        records.save(replace(present, **self.given("loop", "expect", "other"), explained_at=occasion.at))
        return Changed(present.id)


@dataclass(frozen=True)
class SetAlongside(Edit):
    """Write the plan of activity that goes alongside, in one free line; an empty text clears it."""

    who = STAFF
    patient: Id
    text: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the line; raises `missing` where nothing is said."""
        present = records.get(Patient, self.patient, "patient")
        if self.text is None:
            raise ExposureError("missing", "text", why="alongside")
        records.save(replace(present, alongside=self.text))
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
class PlanPractice(Edit):
    """Agree what is practised until the next visit; said again it takes the place of the whole plan."""

    who = STAFF
    patient: Id
    rung: Id
    often: Text = ""
    leaving_out: Texts = ()
    ways: Texts = ()
    alone: Truth | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the plan; raises `unknown_id` for somebody else's rung, `not_now` for one no longer on the ladder."""
        patient = records.get(Patient, self.patient, "patient").id
        rung = records.get(Rung, self.rung, "rung")
        refuse_foreign(records, rung.id, patient)
        if rung.position is None:
            raise ExposureError("not_now", "rung", why="archived")
        plan = PracticePlan(patient, rung.id, self.often, self.leaving_out, self.ways, self.alone, occasion.at)
        records.save(plan)
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
    PlanPractice,
    SetAlongside,
    RecordConsent,
    Finish,
)
