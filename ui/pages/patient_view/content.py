"""What the card of one step shows: the newest try on it, what was learned, what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.domain.steady_step import ladder_in_front, steady_now
from exposure.domain.step_state import state_of
from exposure.domain.trial import Trial
from exposure.domain.visit import Visit
from exposure.imports.step_pictures import picture_name
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.pages.patient_view.words import banner, comes_next, headline, state_word
from ui.widgets.ladder.picture_step import LadderStep
from ui.wording import Mark, outcome_look, you_said


@dataclass(frozen=True, slots=True)
class Told:
    """One try as it is told to the person it is about: the worry, and what happened in their words and ours.

    `said` is empty while the answer is still to come, so that the number stays covered until it is given.
    """

    day: str
    worry: str
    said: str
    happened: str
    outcome: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class CardContent:
    """The card of one step; `told` is None where it has not been tried."""

    title: str
    picture: str
    told: Told | None
    learned: str
    next: str
    photo: bytes = field(default=b"", repr=False)

    @property
    def spoken(self) -> str:
        """Give the card as a screen reader says it."""
        parts = [self.title]
        if self.told is None:
            parts.append(_("Not tried yet."))
        else:
            told = self.told
            worry = _("What you said before: {words}").format(words=told.worry)
            happened = _("What happened: {outcome}").format(outcome=told.outcome)
            parts += [told.day, worry, told.said, happened, told.happened]
        if self.learned:
            parts.append(_("What you learned: {words}").format(words=self.learned))
        if self.next:
            parts.append(_("What comes next: {words}").format(words=self.next))
        return " ".join(_ended(part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class ViewContent:
    """Everything of one patient’s view: the sentence over it, a banner with its icon, the steps with their cards.

    `here` is the number, from 0, of the step the figure stands on: in a flare the steady one, else the current one,
    else the highest done, else None.
    """

    headline: str
    banner: str = ""
    icon: str = "pause"
    steps: tuple[LadderStep, ...] = ()
    cards: tuple[CardContent, ...] = ()
    here: int | None = None


def view_content(case: Case, now: datetime) -> ViewContent:
    """Give what the view of a patient’s newest ladder with steps shows at `now`, in a flare of the one to keep to."""
    ladder = _ladder_shown(case)
    if ladder is None:
        return ViewContent(headline(case, None))
    decision, steady = decide(ladder, case, now), steady_now(case)
    return ViewContent(
        headline=headline(case, ladder),
        banner=banner(decision),
        icon="pause" if decision.decision is Verdict.HOLD else "info",
        steps=tuple(_step(rung, decision, steady) for rung in ladder.steps),
        cards=tuple(_card(rung, ladder, case, decision) for rung in ladder.steps),
        here=_here(ladder, decision, steady),
    )


def _ladder_shown(case: Case) -> LadderCase | None:
    if steady_now(case) is not None:
        return ladder_in_front(case)
    return next((each for each in reversed(case.ladders) if each.steps), None)


def _step(rung: Rung, decision: Decision, steady: Rung | None) -> LadderStep:
    state = "current" if rung == steady else state_of(rung, decision)
    return LadderStep(rung.movement, state, state_word(state))


def _here(ladder: LadderCase, decision: Decision, steady: Rung | None) -> int | None:
    ids = [rung.id for rung in ladder.steps]
    if steady is not None and steady.id in ids:
        return ids.index(steady.id)
    if decision.step is not None and decision.decision is not Verdict.FLARE:
        return ids.index(RungId(str(decision.step.rung.id)))
    done = [number for number, rung in enumerate(ladder.steps) if rung.passed]
    return done[-1] if done else None


def _card(rung: Rung, ladder: LadderCase, case: Case, decision: Decision) -> CardContent:
    tries = [trial for trial in ladder.trials_of(rung.id) if _was_moved(trial)]
    said = [outcome.learned for trial in tries for outcome in trial.outcomes if outcome.learned.strip()]
    return CardContent(
        title=rung.movement,
        picture=picture_name(rung.library),
        photo=case.photo_of(rung.id),
        told=_told(tries[-1]) if tries else None,
        learned=_quoted(said[-1] if said else _lesson(rung, ladder, case.visits)),
        next=comes_next(rung, ladder, case, decision),
    )


def _was_moved(trial: Trial) -> bool:
    return trial.movement is not None and trial.movement.done != "not_attempted"


def _told(trial: Trial) -> Told:
    answered = trial.closed and not trial.asked_again
    look = outcome_look(trial.outcome if answered else None)
    # An earlier number seen now would pull the answer that is still to come towards it.
    covered = not answered or trial.likelihood_before is None
    return Told(
        day=long_day(trial.ended.date()) if trial.ended else "",
        worry=_quoted(trial.prediction.feared_outcome),
        said="" if covered else you_said(trial.likelihood_before or 0),
        happened=_quoted(trial.what_happened),
        outcome=look.sentence,
        mark=look.mark,
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


def _ended(words: str) -> str:
    return words if words.endswith((".", "?", "!", "”")) else f"{words}."
