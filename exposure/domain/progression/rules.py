"""The rules of PP-1, one function a rule: each gives what it finds, or None when it does not apply (§10.5)."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.events import is_open, last
from exposure.domain.progression.evidence import Evidence
from exposure.domain.progression.gates import GateName, gates
from exposure.domain.progression.recheck import recheck_owed
from exposure.domain.progression.reviews import not_settling, pattern
from exposure.domain.progression.run import CurrentStep
from exposure.domain.progression.saying import Saying
from exposure.domain.progression.tries import Try


class Verdict(StrEnum):
    """What PP-1 decides."""

    NOT_STARTED = "NOT_STARTED"
    CONTINUE = "CONTINUE"
    AWAIT = "AWAIT"
    READY = "READY"
    REVIEW = "REVIEW"
    RECHECK = "RECHECK"
    FLARE = "FLARE"
    HOLD = "HOLD"
    COMPLETE = "COMPLETE"


@dataclass(frozen=True, slots=True)
class Situation:
    """A ladder at `now` (UTC): what there was by then, and its tries with their classes, oldest first."""

    evidence: Evidence
    now: datetime
    tries: tuple[Try, ...]

    @property
    def reviewed(self) -> datetime:
        """Give the moment the last review was closed."""
        return last(self.evidence.events, "review_close")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the decision, what is said, and the step it is about, None for the whole ladder."""

    decision: Verdict
    saying: Saying
    rung: Hashable | None = None


def ladder_finding(situation: Situation) -> Finding | None:
    """Give what rules 1 to 3 find, which look at the whole ladder before any step."""
    return _hold(situation) or _flare(situation) or _occurred(situation)


def step_finding(situation: Situation, step: CurrentStep) -> Finding:
    """Give what rules 4 to 10 find on the current step; the last one always applies."""
    for rule in _STEP_RULES:
        found = rule(situation, step)
        if found is not None:
            return found
    return _continue(step)


def _hold(situation: Situation) -> Finding | None:
    held = is_open(situation.evidence.events, "hold", situation.now)
    return Finding(Verdict.HOLD, Saying("HOLD")) if held else None


def _flare(situation: Situation) -> Finding | None:
    flaring = is_open(situation.evidence.events, "flare", situation.now)
    return Finding(Verdict.FLARE, Saying("FLARE")) if flaring else None


def _occurred(situation: Situation) -> Finding | None:
    """Name the lowest step on which it happened and that was not reviewed since."""
    evidence, reviewed = situation.evidence, situation.reviewed
    happened = [one.trial for one in situation.tries if one.kind is TrialClass.OCCURRED and one.trial.closed > reviewed]
    if not happened:
        return None
    lowest = min(evidence.place(trial.rung) for trial in happened)
    easier = any(rung.open for rung in evidence.rungs[:lowest])
    step = evidence.rungs[lowest].id
    return Finding(Verdict.REVIEW, Saying("REVIEW_OCCURRED", {"step": step, "easier": easier}), step)


def _recheck(situation: Situation, step: CurrentStep) -> Finding | None:
    owed = recheck_owed(situation.evidence, situation.tries, step.gap)
    if owed is None:
        return None
    again = [one.trial for one in _pending(situation) if one.trial.rung == owed.rung.id]
    # A try left open from before the break is not the recheck.
    if any(trial.moved >= owed.gap.returned for trial in again):
        return None
    return Finding(Verdict.RECHECK, Saying("RECHECK", {"d": owed.gap.days, "step": owed.rung.id}), owed.rung.id)


def _review(situation: Situation, step: CurrentStep) -> Finding | None:
    found = pattern(step, situation.reviewed)
    return Finding(Verdict.REVIEW, found, step.rung.id) if found else None


def _ready(_: Situation, step: CurrentStep) -> Finding | None:
    belief = step.belief
    if not step.feared and step.fresh and belief is not None and belief < step.rung.settings.feared_min:
        saying = Saying("READY_NOT_FEARED", {"P": step.run[-1].trial.likelihood_before})
        return Finding(Verdict.READY, saying, step.rung.id)
    if all(gate.met for gate in gates(step)):
        saying = Saying("READY_SHOWN", {"n": len(step.run), "days": step.days, "L": belief})
        return Finding(Verdict.READY, saying, step.rung.id)
    return None


def _not_settling(situation: Situation, step: CurrentStep) -> Finding | None:
    found = not_settling(step, situation.reviewed)
    return Finding(Verdict.REVIEW, found, step.rung.id) if found else None


def _await(situation: Situation, step: CurrentStep) -> Finding | None:
    """Wait for the oldest open try on the current step, or on the one still to be rechecked."""
    owed = recheck_owed(situation.evidence, situation.tries, step.gap)
    waited_for = (step.rung.id, owed.rung.id) if owed else (step.rung.id,)
    waiting = [one.trial for one in _pending(situation) if one.trial.rung in waited_for]
    if not waiting:
        return None
    # The sentence names the oldest one, so that is the one that is overdue or not.
    oldest = waiting[0]
    if situation.now > oldest.due:
        return Finding(Verdict.AWAIT, Saying("AWAIT_OVERDUE", {"date": oldest.day}), step.rung.id)
    return Finding(Verdict.AWAIT, Saying("AWAIT", {"due": oldest.due_there}), step.rung.id)


def _pending(situation: Situation) -> list[Try]:
    return [one for one in situation.tries if one.kind is TrialClass.PENDING]


def _not_started(_: Situation, step: CurrentStep) -> Finding | None:
    tried = any(one.kind is not TrialClass.VOID for one in step.own)
    return None if tried else Finding(Verdict.NOT_STARTED, Saying("NOT_STARTED"), step.rung.id)


def _continue(step: CurrentStep) -> Finding:
    """Ask for what is missing first; only a step with a gate unmet comes this far."""
    values = {"n": len(step.run), "N": step.rung.settings.n_min, "L": step.belief}
    if not step.feared and step.run and step.belief is None:
        ending: str = GateName.RATING
    elif step.gap is not None and step.left_at_break:
        ending, values = "AFTER_BREAK", {"d": step.gap.days}
    else:
        ending = next(gate.name for gate in gates(step) if not gate.met)
    return Finding(Verdict.CONTINUE, Saying(f"CONTINUE_{ending}", values), step.rung.id)


_STEP_RULES: tuple[Callable[[Situation, CurrentStep], Finding | None], ...] = (
    _recheck,
    _review,
    _ready,
    _not_settling,
    _await,
    _not_started,
)
