"""Which step is steady in a flare: any that is done; the plan’s first, else two below the current one."""

from exposure.domain.case import Case, LadderCase
from exposure.domain.ladder import Rung


def steady_now(case: Case) -> Rung | None:
    """Give the step that is steady in the open flare; None without a flare, and where no step was chosen for it."""
    steady = case.open_flare.steady_rung if case.open_flare else None
    return next((step for ladder in case.ladders for step in ladder.steps if step.id == steady), None)


def ladder_in_front(case: Case) -> LadderCase | None:
    """Give the ladder to look at first: in a flare the one with the steady step, else the newest."""
    steady = steady_now(case)
    found = next((ladder for ladder in case.ladders if steady in ladder.steps), None)
    return found or (case.ladders[-1] if case.ladders else None)


def done_steps(case: Case) -> tuple[Rung, ...]:
    """Give the steps that are done, older ladders first, each from the bottom: a flare is seen on all of them."""
    return tuple(step for ladder in case.ladders for step in _done(ladder))


def usual_steady(done: tuple[Rung, ...]) -> Rung | None:
    """Give the step done that lies two below the first one that is not, or the nearest below, or the lowest done."""
    if not done:
        return None
    current = (done[-1].position or 0) + 1
    below = [step for step in done if (step.position or 0) <= current - 2]
    return below[-1] if below else done[0]


def usual_step(case: Case) -> str | None:
    """Give the step of the plan where it is done, else the usual one of the newest ladder; None where none is done."""
    # The plan was made while well, so it wins over what is worked out now.
    planned = case.flare_plan.steady_rung if case.flare_plan else None
    if planned in [step.id for step in done_steps(case)]:
        return planned
    usual = usual_steady(_done(case.ladders[-1])) if case.ladders else None
    return usual.id if usual else None


def _done(ladder: LadderCase) -> tuple[Rung, ...]:
    return tuple(step for step in ladder.steps if step.passed)
