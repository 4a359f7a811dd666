"""What is practised until next time: the plan of this visit, or the one to begin with, and the step after it."""

from dataclasses import replace
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.patient import PracticePlan
from exposure.domain.progression.gathering import decide
from exposure.domain.visit import Visit


def plan_to_show(case: Case, visit: Visit, now: datetime) -> PracticePlan | None:
    """Give the plan as it stands at a visit; None without a step to practise.

    A plan of an earlier visit goes on where its step is still the one to practise; whether the next step may be
    started alone is asked anew each visit, so there `alone` is None.
    """
    plan = case.practice_plan
    if plan is not None and is_of_visit(plan, visit) and _ladder_with(case, plan.rung) is not None:
        return plan
    step = _step_to_practise(case, now)
    if step is None:
        return None
    if plan is not None and plan.rung == step:
        return replace(plan, alone=None)
    return PracticePlan(case.patient.id, step, "", (), (), None, now)


def is_of_visit(plan: PracticePlan, visit: Visit) -> bool:
    """Say whether a plan was made in this visit, not in one before."""
    return visit.opened is not None and plan.at >= visit.opened


def with_plan(case: Case, plan: PracticePlan | None) -> Case:
    """Give the case as it would be with this plan on record."""
    return replace(case, practice_plan=plan)


def steps_to_practise(case: Case) -> tuple[Rung, ...]:
    """Give every step that can be practised, ladder by ladder from the bottom: those that do not rest."""
    return tuple(rung for ladder in case.ladders for rung in ladder.steps if rung.status != "skipped")


def step_of(case: Case, rung: RungId) -> Rung | None:
    """Give a step that is on a ladder; None for one that left it."""
    ladder = _ladder_with(case, rung)
    return ladder.rung(rung) if ladder else None


def step_after(case: Case, rung: RungId) -> Rung | None:
    """Give the step to go on to from this one; None on the last, and for a step that left its ladder."""
    ladder = _ladder_with(case, rung)
    return ladder.step_after(rung) if ladder else None


def may_be_asked_alone(case: Case, rung: RungId) -> bool:
    """Say whether starting the next step alone can be agreed: there is one, and neither pause nor flare stops it."""
    paused = any(ladder.open_hold for ladder in case.ladders)
    return step_after(case, rung) is not None and not paused and case.open_flare is None


def _ladder_with(case: Case, rung: RungId) -> LadderCase | None:
    return next((ladder for ladder in case.ladders if any(step.id == rung for step in ladder.steps)), None)


def _step_to_practise(case: Case, now: datetime) -> RungId | None:
    """Give the steady step in a flare, else the current step of the newest ladder with one, else its last step."""
    flare = case.open_flare
    if flare is not None and flare.steady_rung and _ladder_with(case, flare.steady_rung):
        return flare.steady_rung
    ladders = [ladder for ladder in reversed(case.ladders) if ladder.steps]
    current = (decide(ladder, case, now).step for ladder in ladders)
    found = next((step.rung.id for step in current if step is not None), None)
    if found is not None:
        return RungId(str(found))
    return next((ladder.steps[-1].id for ladder in ladders), None)
