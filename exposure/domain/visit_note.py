"""What one visit leaves behind for the clinic’s own records, as facts of the record and never as sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from exposure.domain.care import Concern
from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import GapPoint, series
from exposure.domain.identifiers import RungId, TrialId
from exposure.domain.ladder import Rung
from exposure.domain.patient import Ending, PracticePlan
from exposure.domain.trial import Trial
from exposure.domain.visit import News, NextMorning, Unplanned, Visit
from exposure.domain.visit_day import flares_since, last_visit_before, visit_number
from exposure.domain.visit_plan import step_of


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
class VisitNote:
    """The note of one visit. `used` is None where nobody asked; `flare` too; `next_day` None: no visit is booked.

    `used_since` is what was used in the tries since the last visit, `moved_since` and `moved` which steps were left.
    """

    name: str
    day: date
    number: int
    by: str
    since: tuple[GapPoint, ...]
    used_since: tuple[str, ...]
    moved_since: tuple[MovedUp, ...]
    answered: tuple[GapPoint, ...]
    unplanned: tuple[Unplanned, ...]
    flare: bool | None
    next_morning: NextMorning | None
    new: News | None
    concerns: tuple[Concern, ...]
    paused: str
    today: tuple[TriedStep, ...]
    moved: tuple[MovedUp, ...]
    left_out: tuple[str, ...]
    used: tuple[str, ...] | None
    lesson: str
    plan: Planned | None
    alongside: str
    next_day: date | None
    next_at: datetime | None
    ended: Ending | None


def visit_note(case: Case, visit: Visit, by: str, now: datetime) -> VisitNote:
    """Give the note of a visit as it is known at `now`; `case` holds the plan and `visit` the lesson to write."""
    before, opened = last_visit_before(case, visit), visit.opened or now
    ended, end = (_end(before) if before else None), visit.closed or now
    points = [point for ladder in case.ladders for point in series(ladder, case, now)]
    points.sort(key=lambda point: point.ended)
    trials = {trial.id: trial for trial in case.trials}
    today = [point for point in points if opened <= point.ended <= end]
    since = [point for point in points if point.ended < opened and (ended is None or point.ended > ended)]
    held = [hold.reason for ladder in case.ladders for hold in ladder.holds if opened <= hold.opened <= end]
    ahead, left = _next_visit(case, visit, now), _moved_up(case)
    return VisitNote(
        name=case.patient.name,
        day=opened.date(),
        number=visit_number(case, visit),
        by=by,
        since=tuple(since),
        used_since=_used([trials[point.trial] for point in since]) or (),
        moved_since=tuple(one for at, one in left if at < opened and (ended is None or at > ended)),
        answered=tuple(point for point in points if ended and _answered_since(trials[point.trial], ended, end)),
        unplanned=tuple(one for one in case.unplanned if (ended is None or one.at > ended) and one.at <= end),
        flare=True if flares_since(case, visit) else visit.flare,
        next_morning=visit.next_morning,
        new=visit.new,
        concerns=tuple(one for one in case.concerns if opened <= one.at <= end),
        paused=next(iter(held), ""),
        today=tuple(_steps(today, trials)),
        moved=tuple(one for at, one in left if opened <= at <= end),
        left_out=_once(what for point in today for what in trials[point.trial].prediction.leaving_out),
        used=_used([trials[point.trial] for point in today]),
        lesson=visit.lesson,
        plan=_planned(case, case.practice_plan),
        alongside=case.patient.alongside,
        next_day=ahead.day if ahead else None,
        next_at=ahead.at if ahead else None,
        ended=case.patient.ended,
    )


def _end(visit: Visit) -> datetime | None:
    """Give the moment up to which everything belongs to a visit; one nobody ended took until midnight."""
    if visit.opened is None or visit.closed is not None:
        return visit.closed
    return visit.opened.replace(hour=23, minute=59, second=59)


def _answered_since(trial: Trial, ended: datetime, end: datetime) -> bool:
    """Say whether a try of the visit before was answered after that visit."""
    moved, recorded = trial.ended, trial.recorded
    return moved is not None and moved <= ended and recorded is not None and ended < recorded <= end


def _steps(points: list[GapPoint], trials: dict[TrialId, Trial]) -> Iterable[TriedStep]:
    rungs: dict[RungId, list[GapPoint]] = {}
    for point in points:
        rungs.setdefault(point.rung, []).append(point)
    for tried in rungs.values():
        worry = trials[tried[-1].trial].prediction.feared_outcome
        yield TriedStep(tried[-1].movement, worry, tuple(tried))


def _moved_up(case: Case) -> list[tuple[datetime, MovedUp]]:
    """Give every step that was left upwards and when, oldest first."""
    found = [
        (rung.passed_at, MovedUp(rung.movement, _above(rung, rung.passed_at, ladder), rung.passed_reason))
        for ladder in case.ladders
        for rung in ladder.steps
        if rung.passed and rung.passed_at
    ]
    return sorted(found, key=lambda one: one[0])


def _above(rung: Rung, at: datetime, ladder: LadderCase) -> str:
    """Name the step that came next at that time: one left since was still to come then."""
    higher = ladder.steps[ladder.number(rung.id) :]
    to_come = (step for step in higher if step.status is None or (step.passed and (step.passed_at or at) > at))
    return next((step.movement for step in to_come), "")


def _used(trials: list[Trial]) -> tuple[str, ...] | None:
    said = [trial for trial in trials if _aids_said(trial)]
    return _once(aid.what for trial in said for aid in trial.aids) if said else None


def _aids_said(trial: Trial) -> bool:
    """Say whether anybody said what was used: an empty list is an answer, a missing one is not."""
    at_movement = trial.movement is not None and trial.movement.aids is not None
    return at_movement or any(outcome.aids is not None for outcome in trial.outcomes)


def _planned(case: Case, plan: PracticePlan | None) -> Planned | None:
    step = step_of(case, plan.rung) if plan else None
    if plan is None or step is None:
        return None
    return Planned(step.movement, plan.often, plan.ways, plan.leaving_out, plan.alone)


def _next_visit(case: Case, visit: Visit, now: datetime) -> Visit | None:
    ahead = (one for one in case.visits if one.is_ahead and one.id != visit.id and one.day > now.date())
    return min(ahead, key=lambda one: (one.day, one.at or now), default=None)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
