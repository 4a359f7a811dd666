"""What Today offers as PP-1's decision stands: the step it is about, the answers, and what to do instead of a try."""

from dataclasses import dataclass
from datetime import datetime

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.gathering import decide
from exposure.domain.progression.rules import Verdict
from exposure.domain.trial import Trial
from exposure.words.language import _
from ui.dialogs.move_up_choices import is_ready
from ui.dialogs.move_up_words import above, current, offered, passed_over, rung_of
from ui.widgets.choices import Choice

AGAIN, NEXT, OTHER, UP, NOT_TODAY = "again", "next", "other", "up", "not_today"


@dataclass(frozen=True, slots=True)
class Help:
    """What to do about a decision that asks for something else than a try: an action of the menus, and its button."""

    action: str
    words: str


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered on a ladder today.

    `step` is the one Today is about, `again` and `next` what those answers mean, `others` what “another” may be.
    `asks` is a try that waits for an answer, `rates` one whose “how likely next time?” is still missing.
    """

    decision: Decision
    ladder: LadderCase
    ready: bool
    step: Rung | None = None
    again: Rung | None = None
    next: Rung | None = None
    others: tuple[Rung, ...] = ()
    help: Help | None = None
    asks: Trial | None = None
    rates: Trial | None = None

    @property
    def about(self) -> str:
        """Give what a choice answers; another decision, or another step, asks anew."""
        return f"{self.decision.reason}:{self.step.id if self.step else ''}:{self.ready}"

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Give the answers, none where no try is offered."""
        return self._when_ready() if self.ready else tuple(self._usual())

    def _when_ready(self) -> tuple[Choice, ...]:
        up = _move_up(self.step, self.ladder) if self.step is not None else Choice(UP, _("The next step"))
        return (
            up,
            Choice(AGAIN, _("One more with a change"), _("This step again, somewhere new"), "2"),
            Choice(NOT_TODAY, _("Not today"), _("Nothing changes"), "3"),
        )

    def _usual(self) -> list[Choice]:
        found = [Choice(AGAIN, _again_words(self.decision), self._again_gloss(), "1")] if self.again is not None else []
        if self.next is not None:
            found.append(Choice(NEXT, _("The next step"), self.next.movement, str(len(found) + 1)))
        if self.others:
            found.append(Choice(OTHER, *_other_words(self.decision), str(len(found) + 1)))
        return found

    def _again_gloss(self) -> str:
        if self.again is None or self.again != self.step:
            return self.again.movement if self.again else ""
        return _("As it was, or with a change") if self.ladder.trials_of(self.again.id) else self.again.movement


def offer_of(ladder: LadderCase, case: Case, now: datetime) -> Offer:
    """Give what is offered on a ladder of a case at `now`."""
    decision = decide(ladder, case, now)
    here, steps = rung_of(decision, ladder) or current(decision, ladder), offered(decision, ladder, case)
    flaring = decision.decision is Verdict.FLARE
    again = next(iter(steps), None) if flaring else here if here in steps else None
    target = above(here, ladder) if here is not None else None
    following = target if target in steps and target != again else None
    return Offer(
        decision=decision,
        ladder=ladder,
        ready=is_ready(decision, ladder),
        # In a flare today is about the step to keep to; the one in work waits.
        step=again if flaring else here,
        again=again,
        next=following,
        others=tuple(step for step in steps if step not in (again, following)),
        help=_help(decision),
        asks=_asks(decision, ladder),
        rates=_rates(decision, ladder),
    )


def _help(decision: Decision) -> Help | None:
    words = {
        Verdict.HOLD: Help("choose_next", _("What can be done…")),
        Verdict.FLARE: Help("flare", _("Flare over…")),
        Verdict.REVIEW: Help("choose_next", _("Look at it together…")),
    }
    return words.get(decision.decision)


def _asks(decision: Decision, ladder: LadderCase) -> Trial | None:
    """Give the oldest try that is waited for."""
    if decision.decision is not Verdict.AWAIT:
        return None
    about = rung_of(decision, ladder)
    open_still = [trial for trial in ladder.trials if trial.awaits_outcome]
    return min(
        open_still,
        key=lambda trial: (about is None or trial.prediction.rung != about.id, trial.ended or trial.prediction.at),
        default=None,
    )


def _rates(decision: Decision, ladder: LadderCase) -> Trial | None:
    """Give the try whose rating is missing; the run ends with it."""
    if decision.reason != "CONTINUE_RATING" or not decision.run:
        return None
    newest = next(trial for trial in ladder.trials if trial.id == decision.run[-1])
    return newest if newest.likelihood_after is None else None


def _move_up(here: Rung, ladder: LadderCase) -> Choice:
    target = above(here, ladder)
    if target is None:
        return Choice(UP, _("This step is done"), _("It was the last one on this ladder"), "1")
    resting = ", ".join(f"“{step.movement}”" for step in passed_over(here, ladder))
    if not resting:
        return Choice(UP, _("The next step"), target.movement, "1")
    gloss = _("{next}. Passed over, because it rests: {titles}").format(next=target.movement, titles=resting)
    return Choice(UP, _("The next step"), gloss, "1")


def _again_words(decision: Decision) -> str:
    words = {
        Verdict.FLARE: _("The steady step"),
        Verdict.RECHECK: _("This step once more"),
        Verdict.NOT_STARTED: _("This step"),
    }
    return words.get(decision.decision, _("This step again"))


def _other_words(decision: Decision) -> tuple[str, str]:
    if decision.reason == "REVIEW_OCCURRED":
        return _("A step you have done"), ""
    return _("Another step"), "" if decision.reason == "RECHECK" else _("Any step may be tried")
