"""The edits of the last part of a visit."""

from dataclasses import dataclass
from datetime import datetime, time

from exposure.domain.case import Case
from exposure.domain.patient import PracticePlan
from exposure.domain.visit import Visit
from ui.models.wall_clock import at_clock

Line = dict[str, object]
_MINUTES = 5


@dataclass(frozen=True, slots=True)
class Ending:
    """The words a visit ends with."""

    lesson: str
    plan: str
    note: str


def plan_line(plan: PracticePlan) -> Line:
    """Give the edit that puts the whole plan on record."""
    said: Line = {"often": plan.often, "leaving_out": list(plan.leaving_out), "ways": list(plan.ways)}
    alone: Line = {} if plan.alone is None else {"alone": plan.alone}
    return {"edit": "plan_practice", "patient": plan.patient, "rung": plan.rung, **said, **alone}


def alone_lines(plan: PracticePlan) -> tuple[Line, Line]:
    """Give the edits that keep whether the next step may be started alone: in the plan, and for the step."""
    # The rule looks at the step; the sheet at both.
    return plan_line(plan), {"edit": "agree_home_step", "rung": plan.rung, "agreed": plan.alone is True}


def next_visit_line(case: Case, on: datetime, now: datetime, new_id: str) -> Line:
    """Give the edit that sets the next visit: the one that is booked is moved, else one is booked as `new_id`."""
    booked = next_booked(case, now)
    if booked is not None:
        return {"edit": "move_visit", "visit": booked.id, "on": on.isoformat()}
    return {"edit": "book_visit", "id": new_id, "patient": case.patient.id, "on": on.isoformat()}


def end_lines(case: Case, visit: Visit, plan: PracticePlan | None, words: Ending) -> list[Line]:
    """Give the edits that end a visit; a plan that goes on from an earlier one is said again as it stands now."""
    close: Line = {"edit": "close_visit", "visit": visit.id, "lesson": words.lesson, "plan": words.plan}
    again = plan is not None and is_said(plan, case) and plan != case.practice_plan
    return [*([plan_line(plan)] if plan and again else []), {**close, "note": words.note}]


def is_said(plan: PracticePlan, case: Case) -> bool:
    """Say whether anything of a plan was said, now or at an earlier visit; a step alone is only proposed."""
    on_record = case.practice_plan is not None and case.practice_plan.rung == plan.rung
    return on_record or bool(plan.often or plan.ways or plan.leaving_out or plan.alone is not None)


def next_booked(case: Case, now: datetime) -> Visit | None:
    """Give the next visit that is booked for another day than today."""
    ahead = (each for each in case.visits if each.is_ahead)
    later = [each for each in ahead if each.day > now.date()]
    return min(later, key=lambda each: (each.day, each.at or now), default=None)


def same_time_in(visit: Visit, weeks: int, now: datetime) -> datetime:
    """Give the moment so many weeks from today at the time of day of this visit, on five minutes."""
    at = visit.at or visit.opened or now
    # As the clock showed it then, without its offset: over a change of the clocks ten stays ten.
    return at_clock(now, 7 * weeks, time(at.hour, at.minute - at.minute % _MINUTES))
