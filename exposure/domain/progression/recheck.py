"""After a break: which passed step is done once more before going on (§10.5, rule 4)."""

from dataclasses import dataclass

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.evidence import Evidence, RungEvidence
from exposure.domain.progression.tries import Break, Try


@dataclass(frozen=True, slots=True)
class Recheck:
    """A step to be done once more, and the break that asks for it."""

    rung: RungEvidence
    gap: Break


def recheck_owed(evidence: Evidence, tries: tuple[Try, ...], gap: Break | None) -> Recheck | None:
    """Give the highest step passed before the return, unless it or a later-passed one was safe since; else None."""
    if gap is None:
        return None
    before = [rung for rung in evidence.rungs if rung.passed_before(gap.returned)]
    if not before:
        return None
    later = [rung.id for rung in evidence.rungs if rung.passed and not rung.passed_before(gap.returned)]
    # The try that ended the break may itself be the recheck.
    since = [one for one in tries if one.kind is TrialClass.SAFE and one.trial.moved >= gap.returned]
    done = any(one.trial.rung in (before[-1].id, *later) for one in since)
    return None if done else Recheck(before[-1], gap)
