"""What one visit leaves behind for the clinic’s own records, as facts of the record and never as sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from exposure.domain.case import Case, LadderCase
from exposure.domain.gap import GapPoint, series
from exposure.domain.identifiers import RungId, TrialId
from exposure.domain.ladder import Rung
from exposure.domain.patient import PracticePlan
from exposure.domain.trial import Trial
from exposure.domain.visit import Visit
from exposure.domain.visit_day import flares_since, last_visit_before, visit_number
from exposure.domain.visit_facts import AfterIt, AtIt, BeforeIt, MovedUp, Planned, TriedStep, VisitNote
from exposure.domain.visit_plan import step_of


@dataclass(frozen=True)
class _Frame:
    """One visit in its record: from the end of the one before (None: there was none) to its own end."""

    case: Case
    visit: Visit
    before: datetime | None
    opened: datetime
    end: datetime
    points: tuple[GapPoint, ...]

    @cached_property
    def trials(self) -> dict[TrialId, Trial]:
        return {trial.id: trial for trial in self.case.trials}

    def is_since(self, moment: datetime) -> bool:
        return moment < self.opened and (self.before is None or moment > self.before)

    def is_at(self, moment: datetime) -> bool:
        return self.opened <= moment <= self.end

    def of(self, points: Iterable[GapPoint]) -> list[Trial]:
        return [self.trials[point.trial] for point in points]


def visit_note(case: Case, visit: Visit, by: str, now: datetime) -> VisitNote:
    """Give the note of a visit as it is known at `now`; `case` holds the plan and `visit` the lesson to write."""
    before, opened = last_visit_before(case, visit), visit.opened or now
    points = [point for ladder in case.ladders for point in series(ladder, case, now)]
    points.sort(key=lambda point: point.ended)
    frame = _Frame(case, visit, _end(before) if before else None, opened, visit.closed or now, tuple(points))
    return VisitNote(
        name=case.patient.name,
        day=opened.date(),
        number=visit_number(case, visit),
        by=by,
        since=_before_it(frame),
        today=_at_it(frame),
        ahead=_after_it(case, _next_visit(case, visit, now)),
    )


def _before_it(frame: _Frame) -> BeforeIt:
    tries = tuple(point for point in frame.points if frame.is_since(point.ended))
    told = [one for one in frame.case.unplanned if frame.before is None or one.at > frame.before]
    return BeforeIt(
        tries=tries,
        used=_used(frame.of(tries)) or (),
        moved=tuple(one for at, one in _moved_up(frame.case) if frame.is_since(at)),
        answered=tuple(point for point in frame.points if _answered_since(frame.trials[point.trial], frame)),
        unplanned=tuple(one for one in told if one.at <= frame.end),
        flare=True if flares_since(frame.case, frame.visit) else frame.visit.flare,
        next_morning=frame.visit.next_morning,
    )


def _at_it(frame: _Frame) -> AtIt:
    points = [point for point in frame.points if frame.is_at(point.ended)]
    trials = frame.of(points)
    holds = [hold for ladder in frame.case.ladders for hold in ladder.holds if frame.is_at(hold.opened)]
    return AtIt(
        new=frame.visit.new,
        concerns=tuple(one for one in frame.case.concerns if frame.is_at(one.at)),
        paused=next((hold.reason for hold in holds), ""),
        tried=tuple(_steps(points, frame.trials)),
        moved=tuple(one for at, one in _moved_up(frame.case) if frame.is_at(at)),
        left_out=_once(what for trial in trials for what in trial.prediction.leaving_out),
        used=_used(trials),
        lesson=frame.visit.lesson,
    )


def _after_it(case: Case, ahead: Visit | None) -> AfterIt:
    return AfterIt(
        plan=_planned(case, case.practice_plan),
        alongside=case.patient.alongside,
        day=ahead.day if ahead else None,
        at=ahead.at if ahead else None,
        ended=case.patient.ended,
    )


def _end(visit: Visit) -> datetime | None:
    """Give the moment up to which everything belongs to a visit; one nobody ended took until midnight."""
    if visit.opened is None or visit.closed is not None:
        return visit.closed
    return visit.opened.replace(hour=23, minute=59, second=59)


def _answered_since(trial: Trial, frame: _Frame) -> bool:
    """Say whether a try of the visit before was answered after that visit."""
    before, moved, recorded = frame.before, trial.ended, trial.recorded
    if before is None or moved is None or recorded is None:
        return False
    return moved <= before < recorded <= frame.end


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
