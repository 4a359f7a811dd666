"""What was chosen for today before a try, kept as a draft of the visit so that the try itself finds it."""

from collections.abc import Mapping
from dataclasses import dataclass

from exposure.conversion import image, record
from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.domain.visit_day import visit_of_day
from exposure.errors import ExposureError
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class TryPlan:
    """What shall be done today: the choice, the step a try is on, and what is different this time.

    `about` is the decision the choice answered; a choice is worth nothing once another is asked.
    """

    about: str = ""
    choice: str | None = None
    rung: str | None = None
    varied: str = ""


def plan_name(visit: Visit) -> str:
    """Name the draft that keeps the plan of a visit."""
    return f"today:{visit.id}"


def plan_body(plan: TryPlan) -> dict[str, object]:
    """Give a plan as JSON values."""
    return image(plan)


def plan_from(body: Mapping[str, object] | None) -> TryPlan:
    """Read a plan; one written by another version of the program is as good as none."""
    try:
        return record(TryPlan, body) if body else TryPlan()
    except ExposureError:
        return TryPlan()


def planned_change(workspace: Workspace, case: Case, rung: str) -> str:
    """Give what shall be different this time, where a change was chosen today for this step; else nothing."""
    visit = visit_of_day(case, workspace.now())
    plan = plan_from(workspace.draft(plan_name(visit))) if visit is not None and not visit.closed else TryPlan()
    return plan.varied.strip() if plan.rung == rung else ""
