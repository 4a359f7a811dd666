"""What a letter says of the time ahead: what is practised until the next visit, what stays with the patient."""

from datetime import date, datetime

from exposure.domain.case import Case
from exposure.domain.letter_facts import Keeps, Practised

_EVIDENCE = ("my-evidence", "print-my-evidence")


def next_visit(case: Case, at: datetime) -> date | None:
    """Give the next visit after the day of the letter: the visit it is written in is no news to the GP."""
    return min((visit.day for visit in case.visits if visit.is_ahead and visit.day > at.date()), default=None)


def practised(case: Case, at: datetime) -> Practised | None:
    """Give what is practised at home; None where nothing was agreed, its ladder is paused, or the work has ended."""
    plan = case.practice_plan
    if plan is None or plan.at > at or case.patient.ended:
        return None
    steps = [step for ladder in case.ladders if ladder.open_hold is None for step in ladder.steps]
    return next((Practised(step.movement, plan.often) for step in steps if step.id == plan.rung), None)


def keeps(case: Case, at: datetime) -> Keeps:
    """Give what stays with the patient when the work is over."""
    visits = [visit for visit in case.visits_until(at) if visit.lesson.strip()]
    newest = max(visits, key=lambda visit: visit.opened or at, default=None)
    plan = case.flare_plan
    taken = [note.at for note in case.exports if note.kind in _EVIDENCE and note.at <= at]
    return Keeps(
        has_flare_plan=plan is not None,
        keep_doing=plan.keep_doing if plan else "",
        lesson=newest.lesson if newest else "",
        evidence=max(taken).date() if taken else None,
    )
