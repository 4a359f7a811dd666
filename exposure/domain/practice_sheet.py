"""What the practice sheet says that a patient takes home, as facts of the record and never as sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import DOSE, Rung
from exposure.domain.patient import Circumstances, FlarePlan, PracticePlan, first_name
from exposure.domain.progression.gathering import settings_of
from exposure.errors import ExposureError

BOXES = 4
# The sheet is for home, whatever was agreed for the tries in the clinic.
_NOT_AT_HOME = ("place", "company")
_UNSAID = Circumstances()


@dataclass(frozen=True, slots=True)
class Contact:
    """Who made the sheet and whom to ring; each is empty where it is not on record."""

    clinic: str = ""
    by: str = ""
    phone: str = ""
    emergency: str = ""


@dataclass(frozen=True, slots=True)
class Practice:
    """The step to practise; `places` and `alone` are how often PP-1 asks for another place, or nobody of the clinic.

    `dose` is the dose of the step by its dimensions, without where and with whom it is done in the clinic.
    `horizon_hours` is None where nobody said when it would be known, `picture` the step’s name in the library.
    """

    movement: str
    picture: str = ""
    dose: Mapping[str, str] = field(default_factory=dict)
    often: str = ""
    ways: tuple[str, ...] = ()
    leaving_out: tuple[str, ...] = ()
    feared: str = ""
    horizon_hours: float | None = None
    places: int = 1
    alone: int = 0


@dataclass(frozen=True, slots=True)
class GoingOn:
    """When the next step may be started alone: the step, and the numbers of PP-1 for the step practised."""

    step: str
    tries: int
    days: int
    likely: int


@dataclass(frozen=True, slots=True)
class FlareWords:
    """The patient’s own plan for a flare; `steady` is the movement of their steady step."""

    steady: str = ""
    tools: str = ""
    people: str = ""
    keep_doing: str = ""
    ring_when: str = ""


@dataclass(frozen=True, slots=True)
class Loop:
    """How the worry keeps going: four boxes in the patient’s words, and what else might be so."""

    boxes: tuple[str, ...]
    other: str = ""


@dataclass(frozen=True, slots=True)
class PracticeSheet:
    """One sheet. Only the first name is on it; `going_on` is None where the next step is chosen together.

    `next_day` and `next_at` are the next visit, as far as it is known; `loop` is None where it is not on this sheet.
    """

    made: datetime
    name: str
    contact: Contact
    practice: Practice
    going_on: GoingOn | None = None
    expect: str = ""
    alongside: str = ""
    flare: FlareWords | None = None
    lesson: str = ""
    next_day: date | None = None
    next_at: datetime | None = None
    loop: Loop | None = None
    circumstances: Circumstances = _UNSAID


def practice_sheet(case: Case, at: datetime, by: str = "", *, with_loop: bool | None = None) -> PracticeSheet:
    """Give the sheet for what was planned, as it is known at `at`.

    The loop goes on it when `with_loop` says so; where that is None, when it is new since the visit before this one.
    Raises `missing` about `practice_plan` where no step on a ladder is planned, `not_now` while its ladder is paused.
    """
    plan, ladder = _planned(case)
    ahead = (one for one in case.visits if one.is_ahead and one.day > at.date())
    visit = min(ahead, key=lambda one: one.day, default=None)
    return PracticeSheet(
        made=at,
        name=first_name(case.patient.name),
        contact=contact_of(case, by),
        practice=_practice(plan, ladder, case),
        going_on=_going_on(plan, ladder, case),
        expect=case.patient.expect,
        alongside=case.patient.alongside,
        flare=flare_words(case),
        lesson=next((one.lesson for one in reversed(case.visits_until(at)) if one.lesson.strip()), ""),
        next_day=visit.day if visit else None,
        next_at=visit.at if visit else None,
        loop=_loop(case, at, with_loop),
        circumstances=case.patient.circumstances,
    )


def _planned(case: Case) -> tuple[PracticePlan, LadderCase]:
    """Give the plan and the ladder its step is on."""
    plan = case.practice_plan
    found = [ladder for ladder in case.ladders if plan and plan.rung in {step.id for step in ladder.steps}]
    if plan is None or not found:
        raise ExposureError("missing", "practice_plan")
    if found[0].open_hold:
        raise ExposureError("not_now", "practice_plan", why="hold")
    return plan, found[0]


def contact_of(case: Case, by: str = "") -> Contact:
    """Give the clinic as a patient needs it."""
    clinic = case.clinic
    return Contact(clinic.name, by, clinic.phone, clinic.emergency)


def flare_words(case: Case) -> FlareWords | None:
    """Give the plan for a flare with its steady step in words; None where none is written."""
    plan = case.flare_plan
    if plan is None:
        return None
    return FlareWords(_steady(case, plan), plan.tools, plan.people, plan.keep_doing, plan.ring_when)


def _steady(case: Case, plan: FlarePlan) -> str:
    rungs = (rung for ladder in case.ladders for rung in ladder.rungs)
    return next((rung.movement for rung in rungs if rung.id == plan.steady_rung), "")


def _practice(plan: PracticePlan, ladder: LadderCase, case: Case) -> Practice:
    rung = ladder.rung(plan.rung)
    settings = settings_of(rung, ladder, case)
    return Practice(
        movement=rung.movement,
        picture=rung.library,
        dose={name: rung.dose[name] for name in DOSE if name not in _NOT_AT_HOME and rung.dose.get(name, "").strip()},
        often=plan.often,
        ways=plan.ways,
        leaving_out=plan.leaving_out,
        feared=rung.feared_outcome,
        horizon_hours=_horizon(rung, ladder),
        places=settings.contexts_min,
        alone=settings.alone_min,
    )


def _horizon(rung: Rung, ladder: LadderCase) -> float | None:
    """Give when it would be known: as the step says, else as was said for its newest try."""
    tries = ladder.trials_of(rung.id)
    if rung.horizon_hours is not None or not tries:
        return rung.horizon_hours
    return tries[-1].prediction.horizon_hours


def _going_on(plan: PracticePlan, ladder: LadderCase, case: Case) -> GoingOn | None:
    """Give the rule for going on alone, only where the clinician agreed to it and there is a step to go on to."""
    rung, step = ladder.rung(plan.rung), ladder.step_after(plan.rung)
    # Agreed twice: for this patient in the plan, and for the step, where `move_up` looks for it.
    agreed = plan.alone is True and rung.home_step
    # What the program would refuse to a step at home, the paper must not promise.
    stays = rung.status is not None or bool(rung.stay_reason) or case.open_flare is not None
    if not agreed or stays or step is None:
        return None
    settings = settings_of(rung, ladder, case)
    return GoingOn(step.movement, settings.n_min, settings.days_min, settings.belief_max)


def _loop(case: Case, at: datetime, with_loop: bool | None) -> Loop | None:
    boxes = case.patient.loop
    if len(boxes) != BOXES or not any(box.strip() for box in boxes):
        return None
    wanted = _is_new(case, at) if with_loop is None else with_loop
    return Loop(boxes, case.patient.other) if wanted else None


def _is_new(case: Case, at: datetime) -> bool:
    """Say whether the loop was written since the visit before the newest one, so that it goes home once."""
    written, earlier = case.patient.explained_at, [visit.opened for visit in case.visits_until(at)][:-1]
    last = max((opened for opened in earlier if opened), default=None)
    return written is None or last is None or written > last
