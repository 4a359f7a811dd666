"""A visit, and what the patient did without planning it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from exposure.domain.identifiers import PatientId, RungId, VisitId

News = Literal["no", "usual", "pause"]
NEWS: tuple[News, ...] = ("no", "usual", "pause")
NextMorning = Literal["each_time", "not_each_time"]
NEXT_MORNINGS: tuple[NextMorning, ...] = ("each_time", "not_each_time")
Unasked = Literal["did_not_occur", "partly", "occurred"]
UNASKED: tuple[Unasked, ...] = ("did_not_occur", "partly", "occurred")


@dataclass(frozen=True, slots=True)
class Visit:
    """One appointment: booked for a day (and a time, if known), opened, closed with a lesson and a plan; or cancelled.

    `new`, `flare` and `next_morning` are what was asked on arrival, each None until it was answered.
    """

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
    new: News | None = None
    flare: bool | None = None
    next_morning: NextMorning | None = None
    cancelled: datetime | None = None

    @property
    def is_ahead(self) -> bool:
        """Say whether it is still to come: neither begun nor cancelled."""
        return self.opened is None and self.cancelled is None


@dataclass(frozen=True, slots=True)
class Unplanned:
    """Something the patient did without planning: their own story, not a try. `outcome` None: not asked."""

    id: str
    patient: PatientId
    what: str
    rung: RungId | None
    day: date
    at: datetime
    outcome: Unasked | None = None
