"""What the patient’s own view says: whose ladder it is, where they are, and what comes next; no number of a step."""

from collections.abc import Callable, Mapping

from exposure.domain.case import Case, LadderCase
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.patient import first_name
from exposure.domain.progression.decision import Decision
from exposure.domain.progression.rules import Verdict
from exposure.domain.steady_step import steady_now
from exposure.domain.step_state import StepState
from exposure.words.language import _, ngettext


def headline(case: Case, ladder: LadderCase | None) -> str:
    """Give the sentence over the ladder: how many steps are done, or whose ladder it is."""
    name = first_name(case.patient.name)
    done = sum(step.passed for step in ladder.steps) if ladder is not None else 0
    if not done and case.patient.ladder_picture == "stones":
        return _("{name}, this is your path.").format(name=name)
    if not done:
        return _("{name}, this is your ladder.").format(name=name)
    said = ngettext("{name}, you have done {count} step.", "{name}, you have done {count} steps.", done)
    return said.format(name=name, count=_counted(done))


def state_word(state: StepState) -> str:
    """Give the word under a step."""
    words = {
        "done": _("Done"),
        "current": _("You are here"),
        "later": _("Later"),
        "resting": _("Resting for now"),
    }
    return words[state]


def banner(decision: Decision) -> str:
    """Give what holds for the whole ladder, a pause or a flare; empty where neither does."""
    words = {
        Verdict.HOLD: _("Paused. Your physio will check something with you before the next try."),
        Verdict.FLARE: _("Flare-up plan is on. Keep going with your baseline step. Your ladder will wait for you."),
    }
    return words.get(decision.decision, "")


def comes_next(rung: Rung, ladder: LadderCase, case: Case, decision: Decision) -> str:
    """Give what comes next on a step, as the patient is told it; empty where the banner says it all."""
    here = decision.step is not None and decision.step.rung.id == rung.id
    # The banner says it for every step at once.
    if decision.decision is Verdict.HOLD:
        return ""
    if decision.decision is Verdict.FLARE:
        return _in_flare(rung, here, case)
    if rung.passed:
        again = decision.reason == "RECHECK" and decision.rung == rung.id
        return _("Do it once more before you go on.") if again else ""
    if not here:
        return ""
    return _plan(case) or _of_decision(decision, ladder, rung)


def you_said(likelihood: int) -> str:
    """Give the sentence that shows a prediction again: "You said 85."."""
    return _("You said {value}.").format(value=likelihood)


def what_happened(outcome: str | None) -> str:
    """Say what happened by `did_not_occur`, `partly`, `occurred`, `unclear`, or None where it is still to be asked."""
    words: Mapping[str | None, str] = {
        "did_not_occur": _("It did not happen."),
        "partly": _("It partly happened."),
        "occurred": _("It happened."),
        "unclear": _("We can’t tell yet."),
        None: _("We have not asked yet."),
    }
    return words[outcome]


def _counted(count: int) -> str:
    """Give a small number in words."""
    words = (
        _("one"), _("two"), _("three"), _("four"), _("five"), _("six"),
        _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    )  # fmt: skip
    return words[count - 1] if count <= len(words) else str(count)


def _in_flare(rung: Rung, here: bool, case: Case) -> str:
    """Give what to do in a flare: on the steady step that it is the one, on the one that waits which, or in general."""
    steady = steady_now(case)
    if steady == rung:
        return _("Keep going with this step.")
    if not here:
        return ""
    if steady is None:
        return _("Keep moving in the way that feels steady.")
    return _("For now: {title}").format(title=steady.movement)


def _plan(case: Case) -> str:
    """Give the plan made at the end of the last visit, in the words it was made in."""
    closed = [visit for visit in case.visits if visit.closed]
    return closed[-1].plan.strip() if closed else ""


def _of_decision(decision: Decision, ladder: LadderCase, rung: Rung) -> str:
    if decision.decision is Verdict.READY and rung.stay_reason:
        return _("Keep going with this step.")
    said = _SAID.get(decision.reason)
    if said is not None:
        return said()
    if decision.decision is Verdict.REVIEW:
        return _("Your physio will look at this step with you.")
    if decision.decision is Verdict.RECHECK:
        title = ladder.rung(RungId(str(decision.rung))).movement
        return _("Welcome back. First, once more: {title}").format(title=title)
    return _("Keep going with this step.")


_SAID: Mapping[str, Callable[[], str]] = {
    "REVIEW_OCCURRED": lambda: _(
        "Talk it over with your physio before the next try here. Until then, keep moving in the way that feels steady."
    ),
    "AWAIT": lambda: _("Waiting to see. We will ask you what happened."),
    "AWAIT_OVERDUE": lambda: _("When you can, tell us what happened."),
    "READY_SHOWN": lambda: _("It feels unlikely now. You and your physio choose what comes next."),
    "READY_NOT_FEARED": lambda: _("This step is not a worry. You and your physio choose what comes next."),
    "NOT_STARTED": lambda: _("The next try is on this step."),
    "CONTINUE_AFTER_BREAK": lambda: _("Welcome back. Start this step again."),
    "CONTINUE_DAYS": lambda: _("Do it on another day too."),
    "CONTINUE_FRESH": lambda: _("Your tries still count. Do it once more now to carry on."),
    "CONTINUE_CONTEXT": lambda: _("Do this step in one more place."),
    "CONTINUE_ALONE": lambda: _("Do this step once without your physio there."),
    "CONTINUE_RATING": lambda: _("Please rate how likely it feels now."),
    "CONTINUE_BELIEF": lambda: _("Do it again in a new place or a new way."),
}
