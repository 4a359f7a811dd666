"""Where each number of PP-1 is set: program, goal step, clinic, patient, ladder or step, the widest first (§10.2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import Clinic
from exposure.domain.ladder import Rung, goal_rung
from exposure.domain.progression.settings import GOAL_STEP, NAMES, Settings

Policy = Mapping[str, int | None]


class Level(StrEnum):
    """Who a number is set for, the widest first."""

    PROGRAM = "program"
    GOAL = "goal"
    CLINIC = "clinic"
    PATIENT = "patient"
    LADDER = "ladder"
    RUNG = "rung"


Layers = tuple[tuple[Level, Policy], ...]


@dataclass(frozen=True, slots=True)
class InForce:
    """A number in force, and where it is set; None is never."""

    value: int | None
    level: Level


def of_clinic(clinic: Clinic) -> Layers:
    """Give what is set for everybody, the widest first."""
    return ((Level.PROGRAM, _SHIPPED), (Level.CLINIC, clinic.policy))


def of_patient(case: Case) -> Layers:
    """Give what is set for one patient and above."""
    return (*of_clinic(case.clinic), (Level.PATIENT, case.patient.policy))


def of_ladder(case: Case, ladder: LadderCase) -> Layers:
    """Give what is set for one ladder and above."""
    return (*of_patient(case), (Level.LADDER, ladder.ladder.policy))


def of_rung(case: Case, ladder: LadderCase, rung: Rung) -> Layers:
    """Give what is set for one step and above; the goal step is shipped with numbers of its own."""
    shipped, *said = of_ladder(case, ladder)
    goal = goal_rung(ladder.ladder, ladder.rungs)
    its_own = ((Level.GOAL, GOAL_STEP),) if goal is not None and goal.id == rung.id else ()
    return (shipped, *its_own, *said, (Level.RUNG, rung.policy))


def in_force(layers: Layers) -> dict[str, InForce]:
    """Give every number with where it is set: the narrowest that says something wins."""
    return {name: InForce(policy[name], level) for level, policy in layers for name in NAMES if name in policy}


_SHIPPED: Policy = {name: getattr(Settings(), name) for name in NAMES}
