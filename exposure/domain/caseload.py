"""The caseload: one summary a patient, holding a name and a birth date and otherwise nothing written by anybody."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from exposure.domain.case import Case, LadderCase
from exposure.domain.caseload_recent import Event, recent_events
from exposure.domain.caseload_waiting import Due, Waiting, due_outcomes, waiting_for
from exposure.domain.identifiers import PatientId
from exposure.domain.patient import Patient, initials
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.domain.step_state import StepState, is_current, state_of, stops

Standing = Literal["current", "resting", "later", "done"]
Order = tuple[int, date, float, str, str]
_NEVER = float("inf")


Work = tuple[LadderCase, Decision]


@dataclass(frozen=True, slots=True)
class NextVisit:
    """A visit that is booked for a day, at a time if that is known, or that is going on."""

    day: date
    at: datetime | None = None
    begun: bool = False


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """What the caseload knows of one patient at one moment.

    `states` are the steps of the ladder in work from the bottom; `step` is the number, from 1, of the one in work, None
    where there is none. `waiting` is the most pressing thing; `visit` the next one, today's included. `due` are the
    answers to ask for outside a visit, soonest first; `recent` the newest entries, newest first; `order` sorts people.
    """

    patient: PatientId
    name: str
    initials: str
    born: date
    states: tuple[StepState, ...]
    step: int | None
    standing: Standing
    waiting: Waiting | None
    visit: NextVisit | None
    due: tuple[Due, ...]
    recent: tuple[Event, ...]
    order: Order

    def visits(self, today: date) -> bool:
        """Say whether a visit is booked for today, or going on."""
        return self.visit is not None and self.visit.day == today


def summarise(case: Case, now: datetime) -> CaseSummary:
    """Sum up one patient's case at `now`; raises what PP-1 raises for a time without offset."""
    decided = _decided(case, now)
    work = _in_work(decided)
    standing = _standing(case.patient, work)
    waiting = waiting_for(case, [decision for _ladder, decision in decided], now)
    visit = _next_visit(case, now)
    short = initials(case.patient.name)
    return CaseSummary(
        patient=case.patient.id,
        name=case.patient.name,
        initials=short,
        born=case.patient.born,
        states=_states(*work) if work else (),
        step=_step(*work) if work else None,
        standing=standing,
        waiting=waiting,
        visit=visit,
        due=due_outcomes(case),
        recent=recent_events(case),
        order=(_rank(standing, waiting, visit, now), *_when(visit), short, case.patient.id),
    )


def _next_visit(case: Case, now: datetime) -> NextVisit | None:
    visit = case.next_visit(now)
    return NextVisit(visit.day, visit.at, visit.opened is not None) if visit else None


def _decided(case: Case, now: datetime) -> list[Work]:
    return [(ladder, decide(ladder, case, now)) for ladder in case.ladders if ladder.steps]


def _in_work(decided: list[Work]) -> Work | None:
    """Give the newest ladder that is not climbed yet, else the newest."""
    unclimbed = [pair for pair in decided if pair[1].decision is not Verdict.COMPLETE]
    return next(reversed(unclimbed or decided), None)


def _states(ladder: LadderCase, decision: Decision) -> tuple[StepState, ...]:
    return tuple(state_of(rung, decision) for rung in ladder.steps)


def _step(ladder: LadderCase, decision: Decision) -> int | None:
    """Give the number of the current step, or of the first one that rests where no other is left."""
    states = _states(ladder, decision)
    wanted = [number for number, rung in enumerate(ladder.steps, 1) if is_current(rung, decision)]
    return next(iter(wanted), states.index("resting") + 1 if "resting" in states else None)


def _standing(patient: Patient, work: Work | None) -> Standing:
    if patient.ended:
        return "done"
    if work is None:
        return "later"
    ladder, decision = work
    if decision.decision is Verdict.COMPLETE:
        return "resting" if any(rung.status == "skipped" for rung in ladder.steps) else "done"
    return "resting" if stops(decision) else "current"


def _rank(standing: Standing, waiting: Waiting | None, visit: NextVisit | None, now: datetime) -> int:
    """Give how early somebody stands: today's visits, what is to be done, the others, those who are done."""
    if visit is not None and visit.day == now.date():
        return 0
    if waiting is not None and waiting.urgent:
        return 1
    return {"current": 2, "resting": 3, "later": 4, "done": 5}[standing]


def _when(visit: NextVisit | None) -> tuple[date, float]:
    if visit is None:
        return (date.max, _NEVER)
    return (visit.day, visit.at.timestamp() if visit.at else _NEVER)
