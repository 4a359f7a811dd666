"""Ladders as FHIR: a CarePlan and a Goal each, a Flag for each hold, and what was decided beside the rule."""

from dataclasses import dataclass

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung, goal_rung
from exposure.reports.fhir_parts import (
    FLAG_CATEGORY,
    LOCAL,
    Json,
    Resource,
    coded,
    concept,
    moment,
    notes,
    period,
    references,
    resource,
)
from exposure.reports.fhir_people import People
from exposure.words.fhir import override, review, text_of


@dataclass(frozen=True, slots=True)
class LadderParts:
    """One ladder: its goal, its plan, its holds, and who decided what beside the rule."""

    goal: Resource
    plan: Resource
    holds: tuple[Resource, ...]
    decisions: tuple[Resource, ...]


def ladder_parts(ladder: LadderCase, case: Case, people: People, target: Json) -> LadderParts:
    """Give the resources of one ladder; `target` is what its goal is measured by."""
    goal = _goal(ladder, case, people, target)
    plan = _plan(ladder, case, people, goal)
    return LadderParts(goal, plan, _holds(ladder, people), _decisions(ladder, people, plan))


def _goal(ladder: LadderCase, case: Case, people: People, target: Json) -> Resource:
    top = goal_rung(ladder.ladder, ladder.rungs)
    reached = top is not None and top.passed
    return resource(
        "Goal",
        ladder.ladder.id,
        lifecycleStatus="completed" if reached else _course(ladder, case, "cancelled"),
        description=concept(ladder.ladder.goal),
        subject=people.patient.reference,
        startDate=ladder.ladder.at.date().isoformat(),
        **target,
    )


def _plan(ladder: LadderCase, case: Case, people: People, goal: Resource) -> Resource:
    return resource(
        "CarePlan",
        ladder.ladder.id,
        status=_course(ladder, case, "revoked"),
        intent="plan",
        title=ladder.ladder.goal,
        subject=people.patient.reference,
        created=moment(ladder.ladder.at),
        author=people.role.reference,
        goal=[goal.reference],
        activity=[{"detail": _step(rung, ladder, goal)} for rung in ladder.rungs],
        note=notes(*(text for text, _at in _decided(ladder))),
    )


def _course(ladder: LadderCase, case: Case, stopped: str) -> str:
    if case.patient.ended in ("reached", "enough"):
        return "completed"
    if case.patient.ended:
        return stopped
    return "on-hold" if ladder.open_hold else "active"


def _step(rung: Rung, ladder: LadderCase, goal: Resource) -> Json:
    why = rung.passed_reason if rung.passed else rung.rest_reason
    return {
        "code": concept(rung.movement),
        "goal": references([goal]),
        "status": step_status(rung, ladder),
        "statusReason": concept(why) if why.strip() else {},
        "description": "; ".join(f"{name}: {said}" for name, said in rung.dose.items() if said.strip()),
    }


def step_status(rung: Rung, ladder: LadderCase) -> str:
    """Give how far a step is: done, resting, off the ladder, begun, or not."""
    if rung.passed:
        return "completed"
    if rung.status == "skipped":
        return "on-hold"
    if rung.position is None:
        return "cancelled"
    return "in-progress" if ladder.trials_of(rung.id) else "not-started"


def _holds(ladder: LadderCase, people: People) -> tuple[Resource, ...]:
    return tuple(
        resource(
            "Flag",
            hold.id,
            status="inactive" if hold.closed else "active",
            category=[coded(FLAG_CATEGORY, "clinical", "Clinical")],
            code=concept(hold.reason),
            subject=people.patient.reference,
            period=period(hold.opened, hold.closed),
            author=people.role.reference,
        )
        for hold in ladder.holds
    )


def _decided(ladder: LadderCase) -> list[tuple[str, str]]:
    """Give what was decided beside the rule, in words and with its time."""
    moved_on = [
        (override(rung.movement, rung.passed_reason), rung.passed_at.isoformat())
        for rung in ladder.rungs
        if rung.status == "passed_override" and rung.passed_at
    ]
    return [*moved_on, *((review(closed.how), closed.at.isoformat()) for closed in ladder.reviews)]


def _decisions(ladder: LadderCase, people: People, plan: Resource) -> tuple[Resource, ...]:
    return tuple(
        resource(
            "Provenance",
            ladder.ladder.id,
            str(number),
            target=[plan.reference],
            recorded=at,
            reason=[concept(words)],
            agent=[{"who": people.role.reference}],
        )
        for number, (words, at) in enumerate(_decided(ladder))
    )


def flares(case: Case, people: People) -> tuple[Resource, ...]:
    """Give an Observation for each flare; it is preliminary while it lasts."""
    return tuple(
        resource(
            "Observation",
            flare.id,
            status="final" if flare.closed else "preliminary",
            code=coded(LOCAL, "flare"),
            subject=people.patient.reference,
            effectivePeriod=period(flare.opened, flare.closed),
            valueString=text_of("flare"),
        )
        for flare in case.flares
    )
