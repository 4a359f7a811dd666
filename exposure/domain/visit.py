"""A visit, and what the patient did without planning it."""

from dataclasses import dataclass
from datetime import date, datetime

from exposure.domain.identifiers import PatientId, RungId, VisitId


@dataclass(frozen=True, slots=True)
class Visit:
    """One appointment: booked for a day (and a time, if known), opened, closed with a lesson and a plan."""

    id: VisitId
    patient: PatientId
    day: date
    at: datetime | None = None
    opened: datetime | None = None
    closed: datetime | None = None
    place: str = ""
    clinician_present: bool | None = None
    lesson: str = ""
    plan: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unplanned:
    """Something the patient did without planning: their own story, not a try."""

    id: str
    patient: PatientId
    what: str
    rung: RungId | None
    day: date
    at: datetime
