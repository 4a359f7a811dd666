"""What a note of a visit holds: the visit, what lay before it, what happened at it, and what comes after it."""

from dataclasses import dataclass
from datetime import date, datetime

from exposure.domain.care import Concern
from exposure.domain.gap import GapPoint
from exposure.domain.patient import Ending
from exposure.domain.visit import News, NextMorning, Unplanned


@dataclass(frozen=True, slots=True)
class TriedStep:
    """The tries of one visit on one step, oldest first, with the worry as it was last worded."""

    movement: str
    worry: str
    points: tuple[GapPoint, ...]


@dataclass(frozen=True, slots=True)
class MovedUp:
    """A step that was left upwards, the one that came next ("" on the last), and why where it was by decision."""

    movement: str
    to: str
    why: str


@dataclass(frozen=True, slots=True)
class Planned:
    """What was agreed until next time; `alone` is whether the next step may be started alone, None where not said."""

    movement: str
    often: str
    ways: tuple[str, ...]
    leaving_out: tuple[str, ...]
    alone: bool | None


@dataclass(frozen=True, slots=True)
class BeforeIt:
    """What happened between the visit before and this one: tries, what was used in them, steps that were left.

    `answered` are tries from the visit before that were answered since; `flare` and `next_morning` None: nobody asked.
    """

    tries: tuple[GapPoint, ...]
    used: tuple[str, ...]
    moved: tuple[MovedUp, ...]
    answered: tuple[GapPoint, ...]
    unplanned: tuple[Unplanned, ...]
    flare: bool | None
    next_morning: NextMorning | None


@dataclass(frozen=True, slots=True)
class AtIt:
    """What happened at the visit: what was new, whether it paused everything, the tries. `used` None: nobody asked."""

    new: News | None
    concerns: tuple[Concern, ...]
    paused: str
    tried: tuple[TriedStep, ...]
    moved: tuple[MovedUp, ...]
    left_out: tuple[str, ...]
    used: tuple[str, ...] | None
    lesson: str


@dataclass(frozen=True, slots=True)
class AfterIt:
    """What comes then; `day` None: no visit is booked."""

    plan: Planned | None
    alongside: str
    day: date | None
    at: datetime | None
    ended: Ending | None


@dataclass(frozen=True, slots=True)
class VisitNote:
    """The note of one visit: whose, which, by whom, and what lay before it, happened at it and comes after it."""

    name: str
    day: date
    number: int
    by: str
    since: BeforeIt
    today: AtIt
    ahead: AfterIt
