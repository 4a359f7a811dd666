"""The gates a step is passed by, in the order in which PP-1 asks for them (§10.5, rule 10)."""

from dataclasses import dataclass
from enum import StrEnum

from exposure.domain.progression.run import CurrentStep


class GateName(StrEnum):
    """What a gate asks for; the names are the endings of the CONTINUE_ reasons."""

    MORE = "MORE"
    DAYS = "DAYS"
    FRESH = "FRESH"
    CONTEXT = "CONTEXT"
    ALONE = "ALONE"
    RATING = "RATING"
    BELIEF = "BELIEF"


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate: what there is and what is needed, at least; of BELIEF at most, 0–100."""

    name: GateName
    have: int | None
    need: int

    @property
    def met(self) -> bool:
        """Say whether there is enough; a belief not said is never low enough."""
        if self.have is None:
            return False
        return self.have <= self.need if self.name is GateName.BELIEF else self.have >= self.need


def gates(step: CurrentStep) -> tuple[Gate, ...]:
    """Give every gate of the current step, in order."""
    asked = step.rung.settings
    return (
        Gate(GateName.MORE, len(step.run), asked.n_min),
        Gate(GateName.DAYS, step.days, asked.days_min),
        Gate(GateName.FRESH, int(step.fresh), 1),
        Gate(GateName.CONTEXT, contexts(step), asked.contexts_min),
        Gate(GateName.ALONE, sum(one.trial.clinician_present is False for one in step.run), asked.alone_min),
        Gate(GateName.RATING, int(step.belief is not None), 1),
        Gate(GateName.BELIEF, step.belief, asked.belief_max),
    )


def contexts(step: CurrentStep) -> int:
    """Give the number of different named places in the run, at least 1 if there is a run (§10.4)."""
    places = {(one.trial.place or "").strip().casefold() for one in step.run} - {""}
    # A try was made somewhere, even when nobody wrote down where.
    return max(len(places), min(len(step.run), 1))
