"""What PP-1 would have said of a ladder under other settings; nothing is written (product page, C7)."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from exposure.domain.progression.decision import Decision, evaluate
from exposure.domain.progression.evidence import Evidence, RungEvidence
from exposure.domain.progression.rules import Verdict


@dataclass(frozen=True, slots=True)
class ReadyAt:
    """From when one step was first READY, as it is and under the other settings; None where it never was."""

    rung: Hashable
    as_it_is: datetime | None
    otherwise: datetime | None


@dataclass(frozen=True, slots=True)
class Replay:
    """The decision on a ladder as it is and under other settings, and both for each step, from the bottom."""

    as_it_is: Decision
    otherwise: Decision
    ready: tuple[ReadyAt, ...]


def replay(evidence: Evidence, changes: Mapping[str, int | None], now: datetime) -> Replay:
    """Give both; `changes` take the place of the settings of every step. Raises what `Settings.changed` raises.

    A step's day is that of its tries in the words and the amount it has now, as if the steps below it were done.
    """
    other = _with(evidence, changes)
    return Replay(
        as_it_is=evaluate(evidence, now),
        otherwise=evaluate(other, now),
        ready=tuple(
            ReadyAt(rung.id, _ready_at(evidence, rung.id, now), _ready_at(other, rung.id, now))
            for rung in evidence.rungs
            if rung.status != "archived"
        ),
    )


def _with(evidence: Evidence, changes: Mapping[str, int | None]) -> Evidence:
    rungs = (replace(rung, settings=rung.settings.changed(changes)) for rung in evidence.rungs)
    return replace(evidence, rungs=tuple(rungs))


def _ready_at(evidence: Evidence, rung: Hashable, now: datetime) -> datetime | None:
    """Give the first moment up to `now` at which the rule says READY for a step."""
    asked = _as_current(evidence, rung)
    for moment in _moments(asked, rung, now):
        decision = evaluate(asked, moment)
        if decision.decision is Verdict.READY and decision.rung == rung:
            return moment
    return None


def _as_current(evidence: Evidence, rung: Hashable) -> Evidence:
    """Give the ladder with this step still to do, and everything below it done."""
    place = evidence.place(rung)
    below = (each if each.passed or not each.open else replace(each, status="passed_shown") for each in evidence.rungs)
    others = tuple(below)[:place]
    above = (_still_to_do(each) for each in evidence.rungs[place + 1 :])
    return replace(evidence, rungs=(*others, replace(evidence.rungs[place], status=None, passed_at=None), *above))


def _still_to_do(rung: RungEvidence) -> RungEvidence:
    return replace(rung, status=None, passed_at=None) if rung.passed else rung


def _moments(evidence: Evidence, rung: Hashable, now: datetime) -> Iterator[datetime]:
    """Give, in order, each moment up to `now` at which the step can have become READY: an answer, or an event."""
    begun = min((trial.moved for trial in evidence.trials if trial.rung == rung), default=now)
    answers = {trial.closed for trial in evidence.trials}
    moments = answers | {event.moment for event in evidence.events}
    return iter(sorted(moment for moment in moments if begun <= moment <= now))
