"""What is entered about a try: each entry is appended and never changed; corrections stand beside the originals."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from exposure.domain.identifiers import PatientId, RungId, TrialId
from exposure.domain.ladder import Why
from exposure.domain.moments import named_for

Done = Literal["full", "partial", "not_attempted"]
DONES: tuple[Done, ...] = ("full", "partial", "not_attempted")
Happened = Literal["did_not_occur", "partly", "occurred", "unclear"]
HAPPENED: tuple[Happened, ...] = ("did_not_occur", "partly", "occurred", "unclear")
Settled = Literal["yes", "no"]
SETTLED: tuple[Settled, ...] = ("yes", "no")
Source = Literal["screen", "paper", "told"]
SOURCES: tuple[Source, ...] = ("screen", "paper", "told")
HowBad = Literal["much_less", "less", "as_bad", "worse"]
HOW_BAD: tuple[HowBad, ...] = ("much_less", "less", "as_bad", "worse")
AskHow = Literal["phone", "visit", "sheet"]
ASK_HOWS: tuple[AskHow, ...] = ("phone", "visit", "sheet")


@dataclass(frozen=True, slots=True)
class Aid:
    """Something used during a try; planned means it is written into the step."""

    what: str
    why: Why | None = None
    planned: bool = False

    @property
    def extra(self) -> bool:
        """Say whether it was extra and meant to stop harm, or a habit; "to help me do it" is no aid."""
        return not self.planned and self.why != "help"


@dataclass(frozen=True, slots=True)
class AskBy:
    """How and by when the answer will come."""

    how: AskHow
    at: datetime


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was sealed before moving; its id is the try's id. `likelihood` None: asked and not answered.

    `varied` is what is different this time. `known_at` is the named moment from which we know, such as tomorrow at
    09:00; where it is None, we know `horizon_hours` after the movement.
    """

    id: TrialId
    patient: PatientId
    rung: RungId
    likelihood: int | None
    feared_outcome: str
    how_we_know: str
    horizon_hours: float
    dose: Mapping[str, str]
    prediction_version: int
    dose_version: int
    leaving_out: tuple[str, ...]
    distress: int | None
    after_moving: bool
    source: Source
    by: str
    at: datetime
    entered: datetime
    varied: str = ""
    known_at: datetime | None = None

    def due_after(self, ended: datetime) -> datetime:
        """Give the moment from which we know what a movement did that ended then."""
        if self.known_at is None:
            return ended + timedelta(hours=self.horizon_hours)
        return named_for(self.known_at, self.at, ended)


@dataclass(frozen=True, slots=True)
class Movement:
    """What was done: all of it, part of it, or not today."""

    trial: TrialId
    patient: PatientId
    done: Done
    place: str
    clinician_present: bool | None
    aids: tuple[Aid, ...] | None
    ended: datetime
    concern: str | None
    ask_by: AskBy | None
    entered: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened, as said at one time; answers are appended, the newest counts."""

    id: str
    trial: TrialId
    patient: PatientId
    outcome: Happened
    what_happened: str
    likelihood_after: int | None
    aids: tuple[Aid, ...] | None
    how_bad: HowBad | None
    how_long: str
    surprise: int | None
    learned: str
    settled: Settled | None
    concern: str | None
    ask_by: AskBy | None
    by: str
    at: datetime
    entered: datetime


@dataclass(frozen=True, slots=True)
class NextDay:
    """Whether the usual things could be done the next morning."""

    id: str
    trial: TrialId
    patient: PatientId
    settled: Settled
    concern: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Belief:
    """How likely it feels next time, said later because it was missing."""

    id: str
    trial: TrialId
    patient: PatientId
    likelihood_after: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Amendment:
    """A correction with its reason, beside the original.

    `counts` is False for a prediction amended after moving; `corrects` is the answer an outcome's correction is about.
    """

    id: str
    trial: TrialId
    patient: PatientId
    what: Literal["prediction", "outcome", "void"]
    reason: str
    likelihood: int | None
    outcome: Happened | None
    what_happened: str | None
    likelihood_after: int | None
    counts: bool
    by: str
    at: datetime
    corrects: str | None = None
