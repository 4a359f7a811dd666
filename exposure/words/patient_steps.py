"""What a patient’s own view tells, on screen and on paper: each step, its newest try, what was learned, what next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.domain.steady_step import ladder_in_front, steady_now
from exposure.domain.step_state import StepState, state_of
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Happened
from exposure.domain.visit import Visit
from exposure.words.dates import long_day
from exposure.words.language import _
from exposure.words.patient_view import banner, comes_next, headline, what_happened, you_said


@dataclass(frozen=True, slots=True)
class TryTold:
    """One try as it is told to the person it is about: the worry, and what happened in their words and ours.

    `said` is empty while the answer is still to come, so that the number stays covered until it is given.
    """

    day: str
    worry: str
    said: str
    happened: str
    outcome: Happened | None

    @property
    def sentence(self) -> str:
        """Say what happened."""
        return what_happened(self.outcome)


@dataclass(frozen=True, slots=True)
class StepTold:
    """One step; `newest` is None where it has not been tried."""

    rung: Rung
    state: StepState
    newest: TryTold | None
    learned: str
    next: str


@dataclass(frozen=True, slots=True)
class LadderTold:
    """The ladder of a patient’s view from the bottom: the sentence over it, and a banner in a pause or a flare.

    `here` is the number, from 0, of the step they stand on: in a flare the steady one, else the current one, else the
    highest done, else None.
    """

    headline: str
    banner: str = ""
    paused: bool = True
    steps: tuple[StepTold, ...] = ()
    here: int | None = None


def ladder_told(case: Case, now: datetime) -> LadderTold:
    """Give what the view of a patient’s newest ladder with steps tells at `now`, in a flare of the one to keep to."""
    ladder = _ladder_shown(case)
    if ladder is None:
        return LadderTold(headline(case, None))
    decision, steady = decide(ladder, case, now), steady_now(case)
    return LadderTold(
        headline=headline(case, ladder),
        banner=banner(decision),
        paused=decision.decision is Verdict.HOLD,
        steps=tuple(_step(rung, ladder, case, decision) for rung in ladder.steps),
        here=_here(ladder, decision, steady),
    )


def _ladder_shown(case: Case) -> LadderCase | None:
    if steady_now(case) is not None:
        return ladder_in_front(case)
    return next((each for each in reversed(case.ladders) if each.steps), None)


def _here(ladder: LadderCase, decision: Decision, steady: Rung | None) -> int | None:
    ids = [rung.id for rung in ladder.steps]
    if steady is not None and steady.id in ids:
        return ids.index(steady.id)
    if decision.step is not None and decision.decision is not Verdict.FLARE:
        return ids.index(RungId(str(decision.step.rung.id)))
    done = [number for number, rung in enumerate(ladder.steps) if rung.passed]
    return done[-1] if done else None


def _step(rung: Rung, ladder: LadderCase, case: Case, decision: Decision) -> StepTold:
    tries = [trial for trial in ladder.trials_of(rung.id) if _was_moved(trial)]
    said = [outcome.learned for trial in tries for outcome in trial.outcomes if outcome.learned.strip()]
    return StepTold(
        rung=rung,
        state="current" if rung == steady_now(case) else state_of(rung, decision),
        newest=_told(tries[-1]) if tries else None,
        learned=_quoted(said[-1] if said else _lesson(rung, ladder, case.visits)),
        next=comes_next(rung, ladder, case, decision),
    )


def _was_moved(trial: Trial) -> bool:
    return trial.movement is not None and trial.movement.done != "not_attempted"


def _told(trial: Trial) -> TryTold:
    answered = trial.closed and not trial.asked_again
    # An earlier number seen now would pull the answer that is still to come towards it.
    covered = not answered or trial.likelihood_before is None
    return TryTold(
        day=long_day(trial.ended.date()) if trial.ended else "",
        worry=_quoted(trial.prediction.feared_outcome),
        said="" if covered else you_said(trial.likelihood_before or 0),
        happened=_quoted(trial.what_happened),
        outcome=trial.outcome if answered else None,
    )


def _lesson(rung: Rung, ladder: LadderCase, visits: Iterable[Visit]) -> str:
    """Give the newest lesson of a visit before whose end the last try on the ladder was on this step."""
    found = ""
    for visit in visits:
        # A lesson is said once a visit, about the step that was worked on then.
        before = [trial for trial in ladder.trials if _was_moved(trial) and _by(trial, visit)]
        if before and before[-1].prediction.rung == rung.id and visit.lesson.strip():
            found = visit.lesson
    return found


def _by(trial: Trial, visit: Visit) -> bool:
    return trial.ended is not None and visit.closed is not None and trial.ended <= visit.closed


def _quoted(words: str) -> str:
    return _("“{words}”").format(words=words.strip()) if words.strip() else ""
