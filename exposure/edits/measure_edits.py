"""What is recorded alongside and read by no rule: totals of questionnaires and tests, and how life goes besides."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any

from exposure.domain.ladder import Ladder
from exposure.domain.measure import Measure, fits
from exposure.domain.measure_result import MeasureResult
from exposure.domain.patient import CIRCUMSTANCES, Patient
from exposure.edits.edit import STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.reading import UNSAID, Amount, Day, Id, Key, Reader, Reason, Text, choice
from exposure.edits.shapes import Items
from exposure.errors import ExposureError
from exposure.storage.records import Records

CircumstanceField = Annotated[Any, Reader(choice(*CIRCUMSTANCES), nullable=True)]


@dataclass(frozen=True)
class RecordMeasure(Edit):
    """Record a total, or activities of the patient's own with their scores, as of a day."""

    who = STAFF
    makes_its_id = True
    id: Id
    patient: Id
    measure: Key
    on: Day
    total: Amount | None = None
    version: Text = ""
    rater: Text = ""
    language: Text = ""
    items: Items = ()

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Append the result; raises `missing` without a number, `range` for a day to come or another measure's total.

        Also `unknown_id` and `conflict`.
        """
        refuse_known(records, MeasureResult, self.id)
        patient = records.get(Patient, self.patient, "patient").id
        if self.total is None and not self.items:
            raise ExposureError("missing", "total")
        if self.on > occasion.at.date():
            raise ExposureError("range", "on", latest=occasion.at.date())
        self._refuse_unlike(occasion.measures)
        for item in self.items:
            if item.ladder is not None and records.get(Ladder, item.ladder, "items.ladder").patient != patient:
                raise ExposureError("unknown_id", "items.ladder")
        said = self.given("measure", "on", "version", "rater", "language", "items")
        result = MeasureResult(self.id, patient, total=self.total, by=occasion.user, at=occasion.at, **said)
        records.save(result)
        return Changed(patient, self.id)

    def _refuse_unlike(self, known: Mapping[str, Measure]) -> None:
        """Refuse what the list of measures, where there is one, has no place for."""
        measure = known.get(self.measure)
        if measure is None:
            if known:
                raise ExposureError("range", "measure", allowed=tuple(known))
            return
        if self.total is not None and not fits(self.total, measure):
            raise ExposureError("range", "total", lowest=f"{measure.lowest:g}", highest=f"{measure.highest:g}")
        if measure.versions and self.version not in measure.versions:
            raise ExposureError("range", "version", allowed=measure.versions)


@dataclass(frozen=True)
class VoidMeasure(Edit):
    """Say that a result was entered in error; it stays on record."""

    who = STAFF
    measure: Id
    reason: Reason

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the reason; raises `not_now` when there is one."""
        present = records.get(MeasureResult, self.measure, "measure")
        if present.void:
            raise ExposureError("not_now", "measure", why="measure_void")
        records.save(replace(present, void_reason=self.reason))
        return Changed(present.patient)


@dataclass(frozen=True)
class SetCircumstances(Edit):
    """Say how sleep, stress and people are: fine, they matter, or somebody is helping; null takes it back."""

    who = STAFF
    patient: Id
    sleep: CircumstanceField = UNSAID
    stress: CircumstanceField = UNSAID
    people: CircumstanceField = UNSAID

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said, what is not said stays; raises `missing` when nothing was."""
        present = records.get(Patient, self.patient, "patient")
        every = {"sleep": self.sleep, "stress": self.stress, "people": self.people}
        said: dict[str, Any] = {name: value for name, value in every.items() if value != UNSAID}
        if not said:
            raise ExposureError("missing", "sleep", why="circumstances")
        records.save(replace(present, **said))
        return Changed(present.id)


EDITS: tuple[type[Edit], ...] = (RecordMeasure, VoidMeasure, SetCircumstances)
