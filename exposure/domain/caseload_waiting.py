"""What waits for the clinician about one patient: one thing, the most pressing; and the answers that are due."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from exposure.domain.case import Case
from exposure.domain.identifiers import TrialId
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.rules import Verdict
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import AskHow

What = Literal[
    "ask",
    "ring",
    "pause",
    "review",
    "flare",
    "begun",
    "ready",
    "recheck",
    "sheet",
    "at_visit",
    "rating",
    "coming",
    "rest",
]
_URGENT: tuple[What, ...] = ("ask", "ring", "review", "begun", "ready")


@dataclass(frozen=True, slots=True)
class Due:
    """An answer to ask for outside a visit: how it was agreed to come (None: not agreed), and from when on to ask.

    `trial` None: it is the call that was agreed about a flare.
    """

    trial: TrialId | None
    how: AskHow | None
    at: datetime

    @property
    def order(self) -> tuple[float, str]:
        """Give what puts the soonest first."""
        return self.at.timestamp(), self.trial or ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits; `at`, `how` and `day` are there where the thing has them."""

    what: What
    at: datetime | None = None
    how: AskHow | None = None
    day: date | None = None

    @property
    def urgent(self) -> bool:
        """Say whether it asks for something to be done now rather than in its own time."""
        return self.what in _URGENT


def due_outcomes(case: Case) -> tuple[Due, ...]:
    """Give what is to be asked outside a visit, soonest first; what was agreed for a visit opens with the visit."""
    found = [_due(trial) for trial in case.trials if trial.still_to_ask]
    outside = [due for due in found if due and due.how != "visit"]
    return tuple(sorted([*outside, *_ring(case)], key=lambda due: due.order))


def _ring(case: Case) -> tuple[Due, ...]:
    """Give the call about the open flare that the clinician agreed to make."""
    flare = case.open_flare
    if flare is None or flare.ring_how != "clinician" or flare.ring_at is None:
        return ()
    return (Due(None, "phone", flare.ring_at),)


def _due(trial: Trial) -> Due | None:
    """Give when to ask about a try: as agreed, else from the moment we know."""
    if trial.ask_by:
        return Due(trial.id, trial.ask_by.how, trial.ask_by.at)
    return Due(trial.id, None, trial.due) if trial.due else None


def waiting_for(case: Case, decisions: Sequence[Decision], now: datetime) -> Waiting | None:
    """Give the most pressing thing that waits, or None; `decisions` are those of the ladders."""
    return next(_everything(case, decisions, now), None)


def _everything(case: Case, decisions: Sequence[Decision], now: datetime) -> Iterator[Waiting]:
    """Give all that waits, most pressing first; what is not asked for is not worked out."""
    due = due_outcomes(case)
    yield from (_asks(each) for each in due if each.at <= now)
    yield from _of_decisions(case, decisions)
    yield from _at_a_visit(case, now)
    if not case.patient.ended and any(decision.reason == "CONTINUE_RATING" for decision in decisions):
        yield Waiting("rating")
    yield from (Waiting("coming", each.at, each.how) for each in due if each.at > now and each.trial)
    yield from _rests(case, decisions, now.date())


def _asks(due: Due) -> Waiting:
    return Waiting("ask" if due.trial else "ring", due.at, due.how)


def _of_decisions(case: Case, decisions: Sequence[Decision]) -> Iterator[Waiting]:
    if case.patient.ended:
        return
    said = {decision.decision for decision in decisions}
    waits: tuple[tuple[bool, Callable[[], Waiting]], ...] = (
        (Verdict.HOLD in said, lambda: Waiting("pause", _paused(case))),
        (Verdict.REVIEW in said, lambda: Waiting("review")),
        (Verdict.FLARE in said, lambda: Waiting("flare", case.open_flare.opened if case.open_flare else None)),
        (any(trial.awaits_movement for trial in case.trials), lambda: Waiting("begun")),
        (Verdict.READY in said, lambda: Waiting("ready")),
        (Verdict.RECHECK in said, lambda: Waiting("recheck")),
    )
    yield from (make() for so, make in waits if so)


def _paused(case: Case) -> datetime | None:
    return next((ladder.open_hold.opened for ladder in case.ladders if ladder.open_hold), None)


def _at_a_visit(case: Case, now: datetime) -> Iterator[Waiting]:
    visit = case.next_visit(now)
    if visit and visit.day == now.date() and _sheet_is_out(case):
        yield Waiting("sheet")
    if any(trial.still_to_ask and trial.ask_by and trial.ask_by.how == "visit" for trial in case.trials):
        yield Waiting("at_visit")


def _sheet_is_out(case: Case) -> bool:
    """Say whether the last visit ended with a plan, and nothing done since has been typed in."""
    closed = [visit for visit in case.visits if visit.closed]
    if not closed or not closed[-1].plan.strip():
        return False
    ended = closed[-1].closed
    typed = (trial.prediction for trial in case.trials if trial.prediction.source != "screen")
    return not any(ended and each.entered > ended for each in typed)


def _rests(case: Case, decisions: Sequence[Decision], today: date) -> Iterator[Waiting]:
    """Give the rest that ends first: once it has ended, and before that only where every step left rests."""
    steps = (rung for ladder in case.ladders for rung in ladder.steps)
    ends = [rung.rest_until for rung in steps if rung.status == "skipped" and rung.rest_until]
    all_rest = not any(decision.step for decision in decisions)
    if ends and not case.patient.ended and (all_rest or min(ends) <= today):
        yield Waiting("rest", day=min(ends))
