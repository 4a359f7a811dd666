"""From the record to the cards of a ladder: the state of each step, its dots, and where order and rating disagree."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.ladder_order import disagreements
from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.domain.steady_step import steady_now
from exposure.domain.step_state import is_current, state_of
from exposure.domain.trial import Trial
from exposure.imports.step_pictures import picture_name
from exposure.words.dates import bare_day
from exposure.words.language import _
from ui.widgets.ladder.step import Step

_MOST_DOTS = 3


def steps_of(ladder: LadderCase, case: Case, now: datetime, kept: Collection[str] = ()) -> tuple[Step, ...]:
    """Give the steps on a ladder, from the bottom; `kept` are disagreements that were settled already."""
    decision = decide(ladder, case, now)
    asked = {one.rung: one.above for one in disagreements(ladder.steps) if one.key not in kept}
    steady = steady_now(case)
    made = (_step(rung, ladder, decision, asked) for rung in ladder.steps)
    rests = (rest_words(rung, now.date()) or stop_words(rung, decision) for rung in ladder.steps)
    photos = {picture.id: picture.data for picture in case.step_pictures}
    return tuple(
        replace(step, rest=rest, steady=step.id == (steady.id if steady else None), photo=photos.get(step.id, b""))
        for step, rest in zip(made, rests, strict=True)
    )


def stop_words(rung: Rung, decision: Decision) -> str:
    """Give why the current step rests while the whole ladder does; empty for any other step."""
    if not _is_stopped(rung, decision):
        return ""
    return _("while the flare-up plan is on") if decision.decision is Verdict.FLARE else _("while the ladder is paused")


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
    counted = _counted(rung, ladder, decision) if rung.passed or is_current(rung, decision) else ()
    days = {trial.ended.date() for trial in counted if trial.ended}
    return Step(
        id=rung.id,
        title=rung.movement,
        state=state_of(rung, decision),
        worry=rung.threat,
        pictogram=picture_name(rung.library),
        dots=min(_MOST_DOTS, len(counted)),
        days=len(days),
        feeling=counted[-1].likelihood_after if counted else None,
        ranked_above=asked.get(rung.id),
        by_decision=rung.status == "passed_override",
        stopped=_is_stopped(rung, decision),
    )


def _is_stopped(rung: Rung, decision: Decision) -> bool:
    return is_current(rung, decision) and state_of(rung, decision) == "resting"


def _counted(rung: Rung, ladder: LadderCase, decision: Decision) -> tuple[Trial, ...]:
    """Give the tries behind the dots, oldest first: the run of the current step, the safe tries of one that is done."""
    safe = {trial for trial, kind in decision.classes if kind is TrialClass.SAFE}
    counting = set(decision.run) if is_current(rung, decision) else safe
    tries = [trial for trial in ladder.trials_of(rung.id) if trial.id in counting]
    return tuple(sorted(tries, key=lambda trial: trial.ended or trial.prediction.at))
