"""The decision of PP-1 on a ladder at a moment: what was found, what it blocks, and how each try counted (§10.1)."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.evidence import Evidence, utc
from exposure.domain.progression.gates import Gate, gates
from exposure.domain.progression.rules import Finding, Situation, Verdict, ladder_finding, step_finding
from exposure.domain.progression.run import CurrentStep, Standing, current_step
from exposure.domain.progression.saying import Saying
from exposure.domain.progression.tries import in_order


class Blocks(StrEnum):
    """What the program stops offering; what really happened can always be recorded."""

    ALL = "all"
    ALL_BUT_BASELINE = "all but baseline"
    STEP_AND_ABOVE = "that step and above"
    ABOVE_TARGET = "above target"
    NONE = "none"


_BLOCKING = {
    "HOLD": Blocks.ALL,
    "FLARE": Blocks.ALL_BUT_BASELINE,
    "REVIEW_OCCURRED": Blocks.STEP_AND_ABOVE,
    "RECHECK": Blocks.ABOVE_TARGET,
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What PP-1 says.

    `rung` is the step it is about, None for HOLD, FLARE and COMPLETE. `classes` has every try, oldest first.
    `step` is the current step whatever was decided, None when every step is done.
    """

    decision: Verdict
    saying: Saying
    rung: Hashable | None
    classes: tuple[tuple[Hashable, TrialClass], ...]
    step: CurrentStep | None

    @property
    def reason(self) -> str:
        """Give the reason, which is also the key of the sentence."""
        return self.saying.key

    @property
    def blocks(self) -> Blocks:
        """Give what is not offered meanwhile."""
        return _BLOCKING.get(self.reason, Blocks.NONE)

    @property
    def run(self) -> tuple[Hashable, ...]:
        """Give the tries that count on the current step, oldest first."""
        return tuple(one.trial.id for one in self.step.run) if self.step else ()

    @property
    def gates(self) -> tuple[Gate, ...]:
        """Give every gate of the current step, in the order they are asked for."""
        return gates(self.step) if self.step else ()

    def explain(self) -> tuple[Standing, ...]:
        """Say for each try of the current wording and dose whether it counts and, where not, why."""
        return self.step.standings if self.step else ()


def evaluate(evidence: Evidence, now: datetime) -> Decision:
    """Decide on the ladder of `evidence` as it was at `now`; later tries and events are not seen.

    Raises ExposureError `type` for a time without offset and `unknown_id` for a try on no step of the ladder.
    """
    moment = utc(now)
    known = evidence.until(moment)
    tries = in_order(known, moment)
    step = current_step(known, tries, moment)
    situation = Situation(known, moment, tries)
    # COMPLETE comes after what happened and before any question about a break (§10.5).
    found = ladder_finding(situation) or (step_finding(situation, step) if step else _COMPLETE)
    return Decision(
        decision=found.decision,
        saying=found.saying,
        rung=found.rung,
        classes=tuple((one.trial.id, one.kind) for one in tries),
        step=step,
    )


_COMPLETE = Finding(Verdict.COMPLETE, Saying("COMPLETE"))
