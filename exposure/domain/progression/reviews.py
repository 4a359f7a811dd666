"""Patterns on the current step that call for a second look by the clinician (§10.5, rules 5 and 7)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import takewhile

from exposure.domain.progression.classes import TrialClass
from exposure.domain.progression.run import CurrentStep
from exposure.domain.progression.saying import Saying
from exposure.domain.progression.tries import Try

_LEFT_OUT = (
    TrialClass.VOID,
    TrialClass.PENDING,
    TrialClass.UNVERIFIED,
    TrialClass.NO_PREDICTION,
    TrialClass.DURING_FLARE,
)


def pattern(step: CurrentStep, reviewed: datetime) -> Saying | None:
    """Give the first pattern among the tries closed after `reviewed`, the last review's closing; None without one."""
    window = _window(step, reviewed)
    return (
        _partly(step, window)
        or _row("REVIEW_UNCLEAR", window, (TrialClass.UNCLEAR,), step.rung.settings.k_unclear)
        or _row("REVIEW_AIDS", window, (TrialClass.ASSISTED,), step.rung.settings.k_aids)
        or _row("REVIEW_TOO_BIG", window, (TrialClass.NOT_DONE, TrialClass.INCOMPLETE), step.rung.settings.k_unfinished)
        or _belief(step, reviewed)
    )


def not_settling(step: CurrentStep, reviewed: datetime) -> Saying | None:
    """Give the dose review when the newest tries in the window all took more than a day to settle; None otherwise."""
    least = step.rung.settings.k_unsettled
    window = [one for one in _window(step, reviewed) if one.kind is not TrialClass.NOT_DONE]
    length = _length(window, lambda one: one.trial.settled_next_day == "no")
    return Saying("REVIEW_NOT_SETTLING", {"k": length}) if least is not None and length >= least else None


def _window(step: CurrentStep, reviewed: datetime) -> tuple[Try, ...]:
    # What came in after the last review is new to the reviewer, however long ago the movement was.
    return tuple(one for one in step.own if one.kind not in _LEFT_OUT and one.trial.closed > reviewed)


def _partly(step: CurrentStep, window: Sequence[Try]) -> Saying | None:
    asked = step.rung.settings
    count = sum(one.kind is TrialClass.PARTLY for one in window[-asked.partly_of :])
    return Saying("REVIEW_PARTLY", {"k": count}) if count >= asked.k_partly else None


def _row(key: str, window: Sequence[Try], kinds: tuple[TrialClass, ...], least: int) -> Saying | None:
    length = _length(window, lambda one: one.kind in kinds)
    return Saying(key, {"k": length}) if length >= least else None


def _length(window: Sequence[Try], matches: Callable[[Try], bool]) -> int:
    """Give the length of the unbroken row at the end of `window`."""
    return sum(1 for _ in takewhile(matches, reversed(window)))


def _belief(step: CurrentStep, reviewed: datetime) -> Saying | None:
    asked = step.rung.settings
    since = sum(one.trial.closed > reviewed for one in step.run)
    if since < asked.n_review or step.belief is None or step.belief <= asked.belief_max:
        return None
    return Saying("REVIEW_BELIEF", {"n": len(step.run), "L": step.belief})
