"""What happened last about one patient, as far as a page that others may see can say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from heapq import nlargest
from typing import Literal

from exposure.domain.case import Case, LadderCase
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Happened

KEPT = 5


@dataclass(frozen=True, slots=True)
class Event:
    """One entry: what, when, on which step of its ladder (from 1; None where it has left it), and how it came out."""

    what: Literal["try", "answer", "step", "pause", "flare", "visit", "letter"]
    at: datetime
    step: int | None = None
    outcome: Happened | None = None


def recent_events(case: Case) -> tuple[Event, ...]:
    """Give the newest entries about a patient, newest first, at most five."""
    return tuple(nlargest(KEPT, _events(case), key=lambda event: event.at))


def _events(case: Case) -> Iterator[Event]:
    for ladder in case.ladders:
        yield from _ladder_events(ladder)
    yield from (Event("flare", flare.opened) for flare in case.flares)
    yield from (Event("visit", visit.closed) for visit in case.visits if visit.closed)
    yield from (Event("letter", letter.at) for letter in case.signed)


def _ladder_events(ladder: LadderCase) -> Iterator[Event]:
    numbers = {rung.id: number for number, rung in enumerate(ladder.steps, 1)}
    yield from (Event("step", rung.passed_at, numbers[rung.id]) for rung in ladder.steps if rung.passed_at)
    yield from (Event("pause", hold.opened) for hold in ladder.holds)
    for trial in ladder.trials:
        yield from _trial_events(trial, numbers.get(trial.prediction.rung))


def _trial_events(trial: Trial, step: int | None) -> Iterator[Event]:
    """Give a try by its answer where there is one, else by its movement; one not done is nobody's news."""
    if trial.void or trial.movement is None or trial.movement.done == "not_attempted":
        return
    if trial.outcome and trial.recorded:
        yield Event("answer", trial.recorded, step, trial.outcome)
    else:
        yield Event("try", trial.movement.ended, step)
