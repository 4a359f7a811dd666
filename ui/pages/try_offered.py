"""What the primary button leads to: which step a try would be on, and what the button says."""

from datetime import datetime

from exposure.domain.case import Case
from exposure.domain.progression.gathering import decide
from exposure.domain.steady_step import steady_now
from exposure.words.language import _
from ui.pages.page import newest_ladder


def is_paused(case: Case) -> bool:
    """Say whether the newest ladder waits for a clinical concern to be looked at: no try is offered then."""
    ladder = newest_ladder(case)
    return ladder is not None and ladder.open_hold is not None


def step_offered(case: Case, now: datetime) -> str:
    """Give the current step of the newest ladder, its last one where all are done; in a flare the steady one; or ""."""
    ladder = newest_ladder(case)
    if ladder is None or not ladder.steps:
        return ""
    if case.open_flare is not None:
        steady = steady_now(case)
        return steady.id if steady is not None else ""
    step = decide(ladder, case, now).step
    return str(step.rung.id) if step else ladder.steps[-1].id


def try_to_repeat(case: Case) -> str:
    """Give the newest try that was moved, in a flare the newest on the steady step; "" without any."""
    moved = [trial for trial in case.trials if trial.movement is not None and not trial.void]
    if case.open_flare is not None:
        steady = steady_now(case)
        moved = [trial for trial in moved if steady is not None and trial.prediction.rung == steady.id]
    return moved[-1].id if moved else ""


def try_words(case: Case) -> str:
    """Say what the button leads to: in a flare the steady step, or what can be done where there is none."""
    if case.open_flare is None:
        return _("Start a try")
    return _("Steady step") if steady_now(case) is not None else _("What can be done…")
