"""What stands on “What comes next”: PP-1’s sentence in the words of shared pages, and the steps that are offered."""

from datetime import date, datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.progression.changes import Change
from exposure.domain.progression.decision import Blocks, Decision
from exposure.words.dates import full_day, short_day, short_moment
from exposure.words.language import _
from exposure.words.progression import sentence


def full_sentence(decision: Decision, ladder: LadderCase) -> str:
    """Give PP-1’s sentence word for word, with the numbers that open a step; for a clinician alone."""
    return sentence(decision.saying, step=_number(decision, ladder), when=written)


def shared_sentence(decision: Decision, ladder: LadderCase) -> str:
    """Give the sentence for a page the patient may read: without a count to reach or a limit to get under."""
    # A count to reach would make the answer that decides worth giving; the dots say how many there were.
    if decision.reason == "CONTINUE_MORE":
        return _("Keep going with this step.")
    if decision.reason == "READY_SHOWN":
        return _ready(int(decision.saying.values["days"]))
    return full_sentence(decision, ladder)


def written(moment: date) -> str:
    """Give a moment as "Thu 3 Dec, 10:30", a day as "Thu 3 Dec"."""
    return short_moment(moment) if isinstance(moment, datetime) else short_day(moment)


def rung_of(decision: Decision, ladder: LadderCase) -> Rung | None:
    """Give the step the decision is about, None where it is about the whole ladder."""
    return ladder.rung(RungId(str(decision.rung))) if decision.rung is not None else None


def current(decision: Decision, ladder: LadderCase) -> Rung | None:
    """Give the current step, whatever was decided; None when every step is done."""
    return ladder.rung(RungId(str(decision.step.rung.id))) if decision.step is not None else None


def above(rung: Rung, ladder: LadderCase) -> Rung | None:
    """Give the step that comes after `rung`: the next one that does not rest, None where it is the last."""
    later = ladder.steps[ladder.steps.index(rung) + 1 :]
    return next((step for step in later if step.status is None), None)


def passed_over(rung: Rung, ladder: LadderCase) -> tuple[Rung, ...]:
    """Give the resting steps between `rung` and the one that comes after it."""
    target = above(rung, ladder)
    place = ladder.steps.index(target) if target is not None else len(ladder.steps)
    between = ladder.steps[ladder.steps.index(rung) + 1 : place]
    return tuple(step for step in between if step.status == "skipped")


def offered(decision: Decision, ladder: LadderCase, case: Case) -> tuple[Rung, ...]:
    """Give the steps a try is offered on, from the bottom; what happened on any other may be recorded all the same."""
    awake = tuple(step for step in ladder.steps if step.status != "skipped")
    if decision.blocks is Blocks.ALL_BUT_BASELINE:
        steady = case.open_flare.steady_rung if case.open_flare else None
        return tuple(step for step in awake if step.id == steady)
    about = rung_of(decision, ladder)
    place = ladder.rungs.index(about) if about is not None else len(ladder.rungs)
    limits = {Blocks.ALL: 0, Blocks.STEP_AND_ABOVE: place, Blocks.ABOVE_TARGET: place + 1}
    below = limits.get(decision.blocks, len(ladder.rungs))
    return tuple(step for step in awake if ladder.rungs.index(step) < below)


def moved_on_words(rung: Rung, who: Change | None) -> str:
    """Tell that a step was moved on from by clinical decision: when, why, and by whom where that is known."""
    day = full_day(rung.passed_at.date()) if rung.passed_at else ""
    said = {"movement": rung.movement, "day": day, "reason": rung.passed_reason}
    if who is None:
        return _("{movement}: moved on by clinical decision, {day}: “{reason}”").format(**said)
    return _("{movement}: moved on by clinical decision, {day}, {who}: “{reason}”").format(who=who.by, **said)


def stay_words(rung: Rung, who: Change | None) -> str:
    """Tell that a step is stayed on by clinical decision: why, and by whom and when where that is known."""
    said = {"movement": rung.movement, "reason": rung.stay_reason}
    if who is None:
        return _("{movement}: staying by clinical decision: “{reason}”").format(**said)
    day = full_day(who.at.date())
    return _("{movement}: staying by clinical decision, {day}, {who}: “{reason}”").format(who=who.by, day=day, **said)


def _ready(days: int) -> str:
    # A clinic may ask for one day alone, and then “2 days or more” would not be true.
    if days > 1:
        return _("It has not happened, on 2 days or more, and it feels unlikely now.")
    return _("It has not happened, and it feels unlikely now.")


def _number(decision: Decision, ladder: LadderCase) -> str | None:
    """Give the number of the step the sentence names; one that has left the ladder is named by its words."""
    rung = rung_of(decision, ladder)
    if rung is None:
        return None
    return str(ladder.number(rung.id)) if rung.position is not None else f"“{rung.movement}”"
