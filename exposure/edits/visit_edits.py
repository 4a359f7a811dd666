"""What is done about visits: booked, opened, closed; and what was done without planning."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated, Any

from exposure.domain.identifiers import PatientId, VisitId
from exposure.domain.patient import Patient
from exposure.domain.visit import NEWS, NEXT_MORNINGS, UNASKED, Unplanned, Visit
from exposure.edits.edit import STAFF, Changed, Edit, Occasion, refuse_known
from exposure.edits.finding import refuse_foreign
from exposure.edits.reading import Day, Id, Reader, Text, Truth, choice
from exposure.edits.shapes import DayOrMoment
from exposure.errors import ExposureError
from exposure.storage.records import Records


@dataclass(frozen=True)
class BookVisit(Edit):
    """Book a visit on a day, or at a time of a day."""

    who = STAFF
    makes_its_id = True
    id: Id
    patient: Id
    on: DayOrMoment

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the visit; raises `conflict`."""
        refuse_known(records, Visit, self.id)
        patient = records.get(Patient, self.patient, "patient").id
        records.save(Visit(VisitId(self.id), patient, *_day_and_time(self.on)))
        return Changed(patient, self.id)


@dataclass(frozen=True)
class MoveVisit(Edit):
    """Give a booked visit another day, or another time of a day."""

    who = STAFF
    visit: Id
    on: DayOrMoment

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the new day; raises `not_now` once the visit was opened or cancelled."""
        day, at = _day_and_time(self.on)
        present = _still_ahead(records, self.visit)
        records.save(replace(present, day=day, at=at))
        return Changed(present.patient)


@dataclass(frozen=True)
class CancelVisit(Edit):
    """Cancel a booked visit; it stays on record."""

    who = STAFF
    visit: Id

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write when it was cancelled; raises `not_now` once the visit was opened or cancelled."""
        present = _still_ahead(records, self.visit)
        records.save(replace(present, cancelled=occasion.at))
        return Changed(present.patient)


@dataclass(frozen=True)
class OpenVisit(Edit):
    """Begin a visit, booked or not; place and who is there are said once. Who comes all the same was not cancelled."""

    who = STAFF
    makes_its_id = True
    said_again = True
    id: Id
    patient: Id
    place: Text | None = None
    clinician_present: Truth | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Open the visit of that id, or a new one; said again it changes place and company."""
        patient = records.get(Patient, self.patient, "patient").id
        present = records.find_one(Visit, self.id) or Visit(VisitId(self.id), patient, *_day_and_time(occasion.at))
        _refuse_other(present, patient)
        opened = replace(present, opened=present.opened or occasion.at, cancelled=None)
        records.save(_placed(opened, self.place, self.clinician_present))
        return Changed(patient, self.id)


@dataclass(frozen=True)
class CheckIn(Edit):
    """Keep what was asked on arrival: anything new, a flare since, and the mornings after; what is not said stays."""

    who = STAFF
    visit: Id
    new: Annotated[Any, Reader(choice(*NEWS))] | None = None
    flare: Truth | None = None
    next_morning: Annotated[Any, Reader(choice(*NEXT_MORNINGS))] | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write what was said; raises `not_now` for a visit that was not opened, `missing` when nothing was said."""
        present = _begun(records, self.visit)
        said = self.given("new", "flare", "next_morning")
        if not said:
            raise ExposureError("missing", "new")
        records.save(replace(present, **said))
        return Changed(present.patient)


@dataclass(frozen=True)
class CloseVisit(Edit):
    """End a visit with what was learned, the plan and a note."""

    who = STAFF
    visit: Id
    lesson: Text | None = None
    plan: Text | None = None
    note: Text | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the end; raises `not_now` for a visit that was not opened."""
        present = _begun(records, self.visit)
        records.save(replace(present, closed=occasion.at, **self.given("lesson", "plan", "note")))
        return Changed(present.patient)


@dataclass(frozen=True)
class LogUnplanned(Edit):
    """Keep what the patient did without planning."""

    makes_its_id = True
    id: Id
    patient: Id
    what: Text
    rung: Id | None = None
    on: Day | None = None
    outcome: Annotated[Any, Reader(choice(*UNASKED))] | None = None

    def apply(self, records: Records, occasion: Occasion) -> Changed:
        """Write the story; raises `conflict`."""
        refuse_known(records, Unplanned, self.id)
        patient = records.get(Patient, self.patient, "patient").id
        rung = refuse_foreign(records, self.rung, patient)
        day = self.on or occasion.at.date()
        records.save(Unplanned(self.id, patient, self.what, rung, day, occasion.at, self.outcome))
        return Changed(patient, self.id)


def _day_and_time(on: date | datetime) -> tuple[date, datetime | None]:
    return (on.date(), on) if isinstance(on, datetime) else (on, None)


def _begun(records: Records, visit: str) -> Visit:
    present = records.get(Visit, visit, "visit")
    if present.opened is None:
        raise ExposureError("not_now", "visit", why="not_opened")
    return present


def _still_ahead(records: Records, visit: str) -> Visit:
    present = records.get(Visit, visit, "visit")
    if not present.is_ahead:
        raise ExposureError("not_now", "visit", why="opened" if present.opened else "cancelled")
    return present


def _placed(visit: Visit, place: str | None, clinician_present: bool | None) -> Visit:
    return replace(
        visit,
        place=visit.place if place is None else place,
        clinician_present=visit.clinician_present if clinician_present is None else clinician_present,
    )


def _refuse_other(visit: Visit, patient: PatientId) -> None:
    if visit.patient != patient:
        raise ExposureError("conflict", "id")


EDITS: tuple[type[Edit], ...] = (BookVisit, MoveVisit, CancelVisit, OpenVisit, CheckIn, CloseVisit, LogUnplanned)
