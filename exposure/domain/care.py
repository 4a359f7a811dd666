"""Care around the ladder: holds, flares, reviews, concerns."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from exposure.domain.identifiers import LadderId, PatientId, RungId

HoldMode = Literal["resume", "restart"]
HOLD_MODES: tuple[HoldMode, ...] = ("resume", "restart")
ReviewHow = Literal["reword", "carry_on", "easier_step", "repeat", "hold"]
REVIEW_HOWS: tuple[ReviewHow, ...] = ("reword", "carry_on", "easier_step", "repeat", "hold")
RingHow = Literal["clinician", "patient", "visit"]
RING_HOWS: tuple[RingHow, ...] = ("clinician", "patient", "visit")


@dataclass(frozen=True, slots=True)
class Hold:
    """A pause of the whole ladder for a clinical concern; only a clinician closes it."""

    id: str
    ladder: LadderId
    reason: str
    opened: datetime
    closed: datetime | None = None
    mode: HoldMode | None = None
    closing_reason: str = ""


@dataclass(frozen=True, slots=True)
class Flare:
    """A flare, declared by the person, never computed; it is seen on every ladder of theirs.

    `ring_how` says who rings, or that it waits for the visit, and `ring_at` when; None: no call is agreed.
    """

    id: str
    patient: PatientId
    steady_rung: RungId | None
    opened: datetime
    closed: datetime | None = None
    trigger: str = ""
    lesson: str = ""
    ring_how: RingHow | None = None
    ring_at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReviewClose:
    """A clinician closed a review of the ladder, and how it goes on."""

    id: str
    ladder: LadderId
    how: ReviewHow
    at: datetime


@dataclass(frozen=True, slots=True)
class Concern:
    """Anything new or different, and what was found when it was looked at."""

    id: str
    patient: PatientId
    text: str
    found: str
    at: datetime
