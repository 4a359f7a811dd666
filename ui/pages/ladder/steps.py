"""From the record to the cards of a ladder: the state of each step, its dots, and where order and rating disagree."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide
from exposure.domain.trial import Trial
from exposure.imports.step_pictures import picture_name
from exposure.words.dates import bare_day
from exposure.words.language import _
from ui.pages.ladder.order import disagreements
from ui.widgets.ladder.step import Step
from ui.wording import State

_MOST_DOTS = 3


def steps_of(ladder: LadderCase, case: Case, now: datetime, kept: Collection[str] = ()) -> tuple[Step, ...]:
    """Give the steps on a ladder, from the bottom; `kept` are disagreements that were settled already."""
    decision = decide(ladder, case, now)
    asked = {one.rung: one.above for one in disagreements(ladder) if one.key not in kept}
    made = (_step(rung, ladder, decision, asked) for rung in ladder.steps)
    rests = (rest_words(rung, now.date()) for rung in ladder.steps)
    return tuple(replace(step, rest=rest) for step, rest in zip(made, rests, strict=True))


def state_of(rung: Rung, decision: Decision) -> State:
    """Give the state of a step: done, resting, current, or later."""
    if rung.passed:
        return "done"
    if rung.status == "skipped":
        return "resting"
    return "current" if decision.step is not None and decision.step.rung.id == rung.id else "later"


def rest_words(rung: Rung, today: date) -> str:
    """Give until when a step rests, or that this is over, why, and whose job it is; empty for one that does not."""
    if rung.status != "skipped":
        return ""
    parts = (_until(rung.rest_until, today), rung.rest_reason, rung.rest_owner)
    return ", ".join(part for part in parts if part)


def _until(day: date | None, today: date) -> str:
    if day is None:
        return ""
    # Nobody is woken by a date; what is over says so until somebody decides.
    return (_("the rest was until {day}") if day <= today else _("until {day}")).format(day=bare_day(day))


def _step(rung: Rung, ladder: LadderCase, decision: Decision, asked: Mapping[RungId, int]) -> Step:
    state = state_of(rung, decision)
    counted = _counted(rung, ladder, decision) if state in ("done", "current") else ()
    days = {trial.ended.date() for trial in counted if trial.ended}
    return Step(
        id=rung.id,
        title=rung.movement,
        state=state,
        worry=rung.threat,
        pictogram=picture_name(rung.library),
        dots=min(_MOST_DOTS, len(counted)),
        days=len(days),
        feeling=counted[-1].likelihood_after if counted else None,
        ranked_above=asked.get(rung.id),
        by_decision=rung.status == "passed_override",
    )


def _counted(rung: Rung, ladder: LadderCase, decision: Decision) -> tuple[Trial, ...]:
    """Give the tries behind the dots, oldest first: the run of the current step, the safe tries of one that is done."""
    safe = {trial for trial, kind in decision.classes if kind is TrialClass.SAFE}
    counting = set(decision.run) if state_of(rung, decision) == "current" else safe
    tries = [trial for trial in ladder.trials_of(rung.id) if trial.id in counting]
    return tuple(sorted(tries, key=lambda trial: trial.ended or trial.prediction.at))
