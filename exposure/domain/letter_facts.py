"""The parts of a letter to the GP, as facts of the record and never as sentences."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from exposure.domain.gap import GapPoint
from exposure.domain.gap_counts import Counts
from exposure.domain.gap_spans import Span

StepState = Literal["current", "shown", "not_feared", "override", "later", "resting", "gone"]
DONE_STATES: tuple[StepState, ...] = ("shown", "not_feared", "override")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The clinic as it stood on the day."""

    name: str
    address: str
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom the letter is about."""

    name: str
    born: date
    identifier: str
    pronoun: str
    area: str
    diagnosis: str
    referral: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """The GP."""

    name: str
    practice: str
    address: str


@dataclass(frozen=True, slots=True)
class Seen:
    """How often the patient was seen, and the first and last day; both None where never."""

    times: int
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Screening:
    """What Clear to start holds: found what, by whom, when."""

    day: date
    by: str
    found: str
    limits: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step: its state, its tries, and how likely it felt first and now (0–100, None where not said).

    `number` is None for a step that left the ladder. `first` and `now` are of the step as it is worded and dosed now.
    """

    number: int | None
    movement: str
    state: StepState
    counts: Counts
    first: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Resting:
    """A step that rests: why, until when, whose job."""

    movement: str
    reason: str
    until: date | None
    owner: str


@dataclass(frozen=True, slots=True)
class Care:
    """A hold or a flare; `closed` is None while it lasts; a hold has a `reason`, and among several ladders a `goal`."""

    kind: Literal["hold", "flare"]
    opened: date
    closed: date | None
    reason: str
    goal: str = ""

    @property
    def lasts(self) -> bool:
        """Say whether it is not over."""
        return self.closed is None


@dataclass(frozen=True, slots=True)
class CameTrue:
    """A try in which what was feared happened, in the patient’s words."""

    day: date
    movement: str
    what_happened: str


@dataclass(frozen=True, slots=True)
class Practised:
    """What is practised at home until the next visit, and how often in the clinician’s words."""

    movement: str
    often: str


@dataclass(frozen=True, slots=True)
class Keeps:
    """What stays with the patient at the end: a plan, what they go on doing, their newest lesson in their words.

    `evidence` is the day “My evidence” last left the program for them, None where that is not on record.
    """

    has_flare_plan: bool
    keep_doing: str
    lesson: str
    evidence: date | None = None


@dataclass(frozen=True, slots=True)
class GoalStep:
    """The step of the goal, and how worrying it was at first and is now (0–100, None where it was not rated, again)."""

    movement: str
    first: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class Feared:
    """What was feared on the highest step tried, in the patient’s words; `step` is None where every try had it."""

    words: str
    step: int | None


@dataclass(frozen=True, slots=True)
class LadderFacts:
    """One ladder: its steps from the bottom (those that left it last), its tries, and what lay between them.

    `paused` is the day its open hold began. Letters sealed before there was such a fact hold what stands here by
    default.
    """

    goal: str
    counts: Counts
    steps: tuple[StepLine, ...]
    resting: tuple[Resting, ...]
    came_true: tuple[CameTrue, ...]
    points: tuple[GapPoint, ...]
    spans: tuple[Span, ...]
    goal_step: GoalStep | None = None
    feared: Feared | None = None
    paused: date | None = None

    @property
    def on_ladder(self) -> tuple[StepLine, ...]:
        """Give the steps that are on the ladder, resting ones too."""
        return tuple(step for step in self.steps if step.number is not None)

    @property
    def current(self) -> StepLine | None:
        """Give the current step; None when every step is done."""
        return next((step for step in self.steps if step.state == "current"), None)

    def done(self, *states: StepState) -> int:
        """Give how many steps on the ladder are done, in any way or in these ways."""
        return sum(step.state in (states or DONE_STATES) for step in self.on_ladder)
