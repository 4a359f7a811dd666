"""What the rule may see of a ladder. There is no field for pain, distress or a questionnaire, so none can decide."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from exposure.domain.care import HoldMode
from exposure.domain.ladder import PASSED, Status
from exposure.domain.progression.settings import Settings
from exposure.domain.trial_entries import Done, Happened, Settled, Source
from exposure.errors import ExposureError

EventKind = Literal["hold_open", "hold_close", "flare_open", "flare_close", "review_close"]
EVENT_KINDS: tuple[EventKind, ...] = ("hold_open", "hold_close", "flare_open", "flare_close", "review_close")


def utc(moment: datetime) -> datetime:
    """Give `moment` in UTC; raises `type` for one without offset, which would mean the clock of this computer."""
    if moment.tzinfo is None:
        raise ExposureError("type", "moment", why="offset")
    return moment.astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialEvidence:
    """One try that has been moved, or was planned and not attempted.

    `ended` carries its own offset, which makes the try's day; other times are compared as moments.
    `recorded` is when the outcome came in, None with an outcome: at the horizon. Likelihoods are 0–100, None missing.
    """

    id: Hashable
    rung: Hashable
    ended: datetime
    horizon_hours: float = 24
    done: Done = "full"
    place: str | None = None
    clinician_present: bool | None = None
    likelihood_before: int | None = None
    likelihood_after: int | None = None
    outcome: Happened | None = None
    recorded: datetime | None = None
    extra_aid: bool = False
    settled_next_day: Settled | None = None
    predicted_after_moving: bool = False
    source: Source = "screen"
    prediction_version: int = 1
    dose_version: int = 1
    void: bool = False

    @property
    def moved(self) -> datetime:
        """Give the moment the movement ended, in UTC."""
        return utc(self.ended)

    @property
    def day(self) -> date:
        """Give the calendar day the movement ended on, where the patient was."""
        return self.ended.date()

    @property
    def due(self) -> datetime:
        """Give the moment from which the outcome can be known, in UTC."""
        return self.moved + timedelta(hours=self.horizon_hours)

    @property
    def due_there(self) -> datetime:
        """Give the same moment at the offset the try was made at, for telling the patient."""
        return self.due.astimezone(self.ended.tzinfo)

    @property
    def came_in(self) -> datetime | None:
        """Give the moment the outcome came in, in UTC; None while there is none."""
        if self.recorded is not None:
            return utc(self.recorded)
        return None if self.outcome is None else self.due

    @property
    def closed(self) -> datetime:
        """Give the moment the try was settled, in UTC: the outcome's, or the movement's where nothing is asked."""
        return self.came_in or self.moved


@dataclass(frozen=True, slots=True, kw_only=True)
class RungEvidence:
    """One step as the rule sees it: its status, the wording and dose it has now, and what it asks for."""

    id: Hashable
    status: Status | None = None
    passed_at: datetime | None = None
    prediction_version: int = 1
    dose_version: int = 1
    settings: Settings = field(default_factory=Settings)

    @property
    def passed(self) -> bool:
        """Say whether the step was passed, in whichever way."""
        return self.status in PASSED

    @property
    def open(self) -> bool:
        """Say whether the step can be done: neither archived nor resting."""
        return self.status not in ("archived", "skipped")

    def passed_before(self, moment: datetime) -> bool:
        """Say whether the step was passed before `moment`; without a date it was passed before every try."""
        return self.passed and (self.passed_at is None or utc(self.passed_at) < moment)


@dataclass(frozen=True, slots=True)
class EventEvidence:
    """A hold or flare that opened or closed, or a review that closed; `mode` goes with a hold's closing."""

    kind: EventKind
    at: datetime
    mode: HoldMode | None = None

    @property
    def moment(self) -> datetime:
        """Give the moment of the event, in UTC."""
        return utc(self.at)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A whole ladder: rungs from the bottom (archived ones anywhere), tries and events in any order."""

    rungs: tuple[RungEvidence, ...]
    trials: tuple[TrialEvidence, ...] = ()
    events: tuple[EventEvidence, ...] = ()

    def rung(self, rung_id: Hashable) -> RungEvidence:
        """Give the step called `rung_id`; raises `unknown_id` on `rung`."""
        return self.rungs[self.place(rung_id)]

    def place(self, rung_id: Hashable) -> int:
        """Give how many steps lie below the one called `rung_id`; raises `unknown_id` on `rung`."""
        for place, rung in enumerate(self.rungs):
            if rung.id == rung_id:
                return place
        raise ExposureError("unknown_id", "rung")

    @property
    def newest(self) -> datetime:
        """Give the moment of the newest thing on record, in UTC, tries entered in error left out; long ago without."""
        tries = [trial for trial in self.trials if not trial.void]
        said = [utc(trial.recorded) for trial in tries if trial.recorded is not None]
        moments = (*(trial.moved for trial in tries), *said, *(event.moment for event in self.events))
        return max(moments, default=datetime.min.replace(tzinfo=UTC))

    def until(self, now: datetime) -> "Evidence":
        """Give what there was at `now`: tries moved and events that happened by then."""
        return Evidence(
            rungs=self.rungs,
            trials=tuple(trial for trial in self.trials if trial.moved <= now),
            events=tuple(event for event in self.events if event.moment <= now),
        )
