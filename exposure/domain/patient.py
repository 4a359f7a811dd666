"""The patient, and what is agreed with them outside the ladder."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from exposure.domain.identifiers import GpId, PatientId, RungId

Ending = Literal["reached", "enough", "stopped", "referred"]
LadderPicture = Literal["thermometer", "stones"]
LADDER_PICTURES: tuple[LadderPicture, ...] = ("thermometer", "stones")
ANCHORED = ("0", "50", "100")
Circumstance = Literal["fine", "matters", "helped"]
CIRCUMSTANCES: tuple[Circumstance, ...] = ("fine", "matters", "helped")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How sleep, stress and the people around are, each None until it is said; read by no rule."""

    sleep: Circumstance | None = None
    stress: Circumstance | None = None
    people: Circumstance | None = None


@dataclass(frozen=True, slots=True)
class Patient:
    """One patient; texts are the clinician's own words, `loop` the patient's four boxes, `other` what else it could be.

    `explained_at` is when the loop was last written; `alongside` the plan of activity. `anchors` says what a worry of
    "0", "50" and "100" is for this person, `ladder_picture` how the ladder is drawn for them. `sleep`, `stress` and
    `people` are None until said ("helped": somebody is helping with it). No rule reads any of these.
    """

    id: PatientId
    name: str
    born: date
    identifier: str = ""
    gp: GpId | None = None
    area: str = ""
    diagnosis: str = ""
    screening: str = ""
    referral: str = ""
    notes: str = ""
    language: str = ""
    pronoun: str = ""
    archived: bool = False
    policy: Mapping[str, int | None] = field(default_factory=dict)
    loop: tuple[str, ...] = ()
    expect: str = ""
    ended: Ending | None = None
    ended_at: datetime | None = None
    alongside: str = ""
    other: str = ""
    explained_at: datetime | None = None
    anchors: Mapping[str, str] = field(default_factory=dict)
    ladder_picture: LadderPicture = "thermometer"
    sleep: Circumstance | None = None
    stress: Circumstance | None = None
    people: Circumstance | None = None

    @property
    def circumstances(self) -> Circumstances:
        """Give how life is besides."""
        return Circumstances(self.sleep, self.stress, self.people)


@dataclass(frozen=True, slots=True)
class Clearance:
    """Who screened the patient, when, and what was found; the letter's only source for it."""

    id: str
    patient: PatientId
    found: str
    limits: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FlarePlan:
    """The plan for a flare, written with the patient while well; one a patient."""

    patient: PatientId
    steady_rung: RungId | None = None
    tools: str = ""
    people: str = ""
    keep_doing: str = ""
    ring_when: str = ""


@dataclass(frozen=True, slots=True)
class PracticePlan:
    """What is practised at home until the next visit; one a patient. `alone` None: not said."""

    patient: PatientId
    rung: RungId
    often: str
    leaving_out: tuple[str, ...]
    ways: tuple[str, ...]
    alone: bool | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Consent:
    """The patient agreed that a letter goes to somebody."""

    id: str
    patient: PatientId
    to: str
    at: datetime


def initials(name: str) -> str:
    """Give the initials of a name, "Ruth Calloway" as "R. C."."""
    parts = name.split()
    chosen = parts if len(parts) < 2 else [parts[0], parts[-1]]
    return " ".join(f"{part[0].upper()}." for part in chosen)


def first_name(name: str) -> str:
    """Give the first word of a name, as a patient is spoken to."""
    return name.split(maxsplit=1)[0] if name.strip() else ""


def letter_name(name: str) -> str:
    """Give a name as a letter files it, "CALLOWAY Ruth", "VAN DER BERG Anna"."""
    words = name.split()
    last = max(len(words) - 1, 0)
    # Small words before the last one are part of it; where all is small they tell nothing.
    while last > 1 and words[last - 1].islower() and not words[-1].islower():
        last -= 1
    return " ".join([*(word.upper() for word in words[last:]), *words[:last]])
