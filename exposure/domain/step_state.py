"""How a step stands: one answer for the caseload, the ladder and the patient’s own view."""

from typing import Literal

from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.rules import Verdict

StepState = Literal["done", "current", "later", "resting"]


def state_of(rung: Rung, decision: Decision) -> StepState:
    """Give the state of a step; in a pause or a flare the current one rests, for nobody is to climb then."""
    if rung.passed:
        return "done"
    if rung.status == "skipped":
        return "resting"
    if not is_current(rung, decision):
        return "later"
    return "resting" if stops(decision) else "current"


def is_current(rung: Rung, decision: Decision) -> bool:
    """Say whether a step is the one in work, whether or not it may be worked on now."""
    return decision.step is not None and decision.step.rung.id == rung.id


def stops(decision: Decision) -> bool:
    """Say whether a pause or a flare stops the ladder."""
    return decision.decision in (Verdict.HOLD, Verdict.FLARE)
