"""What is agreed with a patient for life between the visits: the explanation, what is practised, what a flare asks."""

from dataclasses import dataclass, replace
from typing import Any

from exposure.domain.ladder import Rung
from exposure.domain.patient import FlarePlan, Patient, PracticePlan
from exposure.edits.edit import STAFF, Changed, Edit, Occasion
from exposure.edits.finding import refuse_foreign
from exposure.edits.reading import Id, Text, Truth
from exposure.edits.shapes import FourTexts, Texts
from exposure.errors import ExposureError
from exposure.storage.records import Records


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


EDITS: tuple[type[Edit], ...] = (SetExplanation, SetFlarePlan, PlanPractice, SetAlongside)
