"""What can be answered to “What comes next”, as the decision of PP-1 stands."""

from dataclasses import dataclass

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.rules import Verdict
from exposure.words.language import _
from ui.dialogs.move_up_words import above, current, offered, passed_over, rung_of
from ui.widgets.choices import Choice
from ui.wording import state_look

NEXT, AGAIN, OTHER, NOT_TODAY = "next", "again", "other", "not_today"


@dataclass(frozen=True, slots=True)
class Offer:
    """The answers, the step "again" means, and the other steps a try may be on."""

    choices: tuple[Choice, ...]
    again: Rung | None = None
    others: tuple[Rung, ...] = ()


def offer(decision: Decision, ladder: LadderCase, case: Case) -> Offer:
    """Give what is offered: nothing in a pause, the next step only where PP-1 is ready and nobody decided to stay."""
    here = current(decision, ladder)
    # READY is an offer: staying and waiting stand beside it as equals.
    if is_ready(decision, ladder) and here is not None:
        return Offer((_next(here, ladder), _once_more(here, change=True), _not_today()), here)
    steps = offered(decision, ladder, case)
    again = _again(decision, ladder, steps)
    # The step itself is offered as “again” already.
    others = tuple(step for step in steps if step != again)
    choices = [_once_more(again, change=False, why=decision.decision)] if again is not None else []
    if others:
        choices.append(Choice(OTHER, _another(decision), _any_step(decision), str(len(choices) + 1)))
    return Offer(tuple(choices), again, others)


def is_ready(decision: Decision, ladder: LadderCase) -> bool:
    """Say whether the next step may be offered: PP-1 is ready, and nobody decided to stay."""
    here = current(decision, ladder)
    return decision.decision is Verdict.READY and here is not None and not here.stay_reason


def step_choices(steps: tuple[Rung, ...]) -> tuple[Choice, ...]:
    """Give one answer a step, the highest first, with its state."""
    words = [(step, state_look("done" if step.passed else "later").word) for step in reversed(steps)]
    return tuple(Choice(step.id, step.movement, word) for step, word in words)


def _next(here: Rung, ladder: LadderCase) -> Choice:
    target = above(here, ladder)
    if target is None:
        return Choice(NEXT, _("This step is done"), _("It was the last one on this ladder."), "1")
    resting = passed_over(here, ladder)
    if not resting:
        return Choice(NEXT, _("The next step"), target.movement, "1")
    titles = ", ".join(f"“{step.movement}”" for step in resting)
    gloss = _("{next}. Passed over, because it rests: {titles}").format(next=target.movement, titles=titles)
    return Choice(NEXT, _("The next step"), gloss, "1")


def _once_more(step: Rung, *, change: bool, why: Verdict = Verdict.CONTINUE) -> Choice:
    """Give "this step again", in the words of why it is that step."""
    if change:
        return Choice(AGAIN, _("This step again, with a change"), step.movement, "2")
    words = {
        Verdict.FLARE: _("The steady step"),
        Verdict.RECHECK: _("This step once more"),
        Verdict.NOT_STARTED: _("This step"),
    }
    return Choice(AGAIN, words.get(why, _("This step again")), step.movement, "1")


def _not_today() -> Choice:
    return Choice(NOT_TODAY, _("Not today"), _("Nothing changes."), "3")


def _again(decision: Decision, ladder: LadderCase, steps: tuple[Rung, ...]) -> Rung | None:
    """Give the step that is meant by "again", None where it is not offered."""
    if decision.decision is Verdict.FLARE:
        return next(iter(steps), None)
    about = rung_of(decision, ladder)
    return about if about in steps else None


def _another(decision: Decision) -> str:
    return _("A step you have done") if decision.reason == "REVIEW_OCCURRED" else _("Another step")


def _any_step(decision: Decision) -> str:
    return "" if decision.reason in ("REVIEW_OCCURRED", "RECHECK") else _("Any step may be tried.")
