"""The ladder: rungs ordered from least to most threatening, each a movement with its dose and feared outcome."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from exposure.domain.identifiers import LadderId, PatientId, RungId

Status = Literal["passed_shown", "passed_not_feared", "passed_override", "skipped", "archived"]
PASSED: tuple[Status, ...] = ("passed_shown", "passed_not_feared", "passed_override")
Why = Literal["stop_harm", "help", "habit"]
WHYS: tuple[Why, ...] = ("stop_harm", "help", "habit")
Ranker = Literal["patient", "clinician"]
RANKERS: tuple[Ranker, ...] = ("patient", "clinician")
DOSE = ("support", "load", "range", "speed", "amount", "place", "company", "surprise", "tired", "combined")
LONGEST_HORIZON = 168


@dataclass(frozen=True, slots=True)
class SafetyBehaviour:
    """Something the patient does to stay safe, and why."""

    what: str
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Ladder:
    """A ladder under one goal; `version` rises with every change of its order."""

    id: LadderId
    patient: PatientId
    goal: str
    at: datetime
    goal_rung: RungId | None = None
    version: int = 1
    policy: Mapping[str, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step: `position` counts from the bottom, from 0, and is None once archived.

    `threat` is the worry rating 0–100, None while unset. `prediction_version` is 0 until a feared outcome is worded.
    `alternative` is what else might happen, `fair_test` what a fair test of the worry would look like.
    """

    id: RungId
    ladder: LadderId
    movement: str
    position: int | None = None
    threat: int | None = None
    status: Status | None = None
    passed_at: datetime | None = None
    passed_reason: str = ""
    feared_outcome: str = ""
    how_we_know: str = ""
    horizon_hours: float | None = None
    dose: Mapping[str, str] = field(default_factory=dict)
    safety_behaviours: tuple[SafetyBehaviour, ...] = ()
    library: str = ""
    prediction_version: int = 0
    dose_version: int = 1
    rest_reason: str = ""
    rest_until: date | None = None
    rest_owner: str = ""
    home_step: bool = False
    stay_reason: str = ""
    policy: Mapping[str, int | None] = field(default_factory=dict)
    alternative: str = ""
    fair_test: str = ""

    @property
    def passed(self) -> bool:
        """Say whether the step was passed, in whichever way."""
        return self.status in PASSED

    @property
    def can_be_predicted(self) -> bool:
        """Say whether the step has what a prediction needs: a feared outcome and how we would know."""
        return bool(self.feared_outcome.strip() and self.how_we_know.strip())


@dataclass(frozen=True, slots=True)
class WorryRating:
    """One worry rating of a rung with its date; every re-rating is kept."""

    id: str
    rung: RungId
    threat: int
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnRanking:
    """How one of the two ranked a whole ladder, unseen by the other; every ranking is kept, the newest of each counts.

    `order` holds the steps from the bottom, `threats` a worry of 0 to 100 for those that were given one.
    """

    id: str
    ladder: LadderId
    by: Ranker
    order: tuple[RungId, ...]
    threats: Mapping[RungId, int]
    at: datetime


def goal_rung(ladder: Ladder, rungs: tuple[Rung, ...]) -> Rung | None:
    """Give the goal step: the one that was set, else the top rung neither archived nor resting."""
    climbable = [rung for rung in rungs if rung.position is not None and rung.status != "skipped"]
    chosen = [rung for rung in climbable if rung.id == ladder.goal_rung]
    return chosen[0] if chosen else max(climbable, key=lambda rung: rung.position or 0, default=None)
