"""What led to Ruth’s visit: told once, before a window looks at it."""

from datetime import timedelta

from tests.builders import uid
from tests.ui.opened import LADDER, PATIENT, START, SetClock, do, pass_step, rung_id, ruth_cleared
from ui.workspace import Workspace

AIDS = ["Leaning on the table", "Holding my breath"]
TRIAL = uid("open try")
UNWORDED = uid("unworded")


def a_week_passed(workspace: Workspace, clock: SetClock) -> None:
    """Tell of a visit on Tuesday 3 November that planned practice; now it is Tuesday 10."""
    ruth_cleared(workspace, clock)
    clock.wait(days=-10)
    pass_step(workspace, clock, 1)
    clock.now = START + timedelta(days=1)
    visit = uid("visit 1")
    do(
        workspace,
        {"edit": "open_visit", "id": visit, "patient": PATIENT},
        {"edit": "plan_practice", "patient": PATIENT, "rung": rung_id(2), "leaving_out": AIDS, "alone": True},
        {"edit": "close_visit", "visit": visit},
    )
    clock.wait(days=7)


def a_week_later(workspace: Workspace, clock: SetClock) -> None:
    """Begin the visit of Tuesday 10 November."""
    a_week_passed(workspace, clock)
    do(workspace, {"edit": "open_visit", "id": uid("visit 2"), "patient": PATIENT})


def with_an_open_try(workspace: Workspace, clock: SetClock) -> None:
    """Tell of a try of yesterday too, whose answer was agreed for this visit; 85 was said before."""
    a_week_later(workspace, clock)
    clock.wait(days=-1)
    ask = {"how": "visit", "at": (clock.now + timedelta(days=1)).isoformat()}
    lock = {"edit": "lock_prediction", "id": TRIAL, "rung": rung_id(2), "likelihood": 85, "horizon_hours": 22}
    do(workspace, lock, {"edit": "record_movement", "trial": TRIAL, "done": "full", "ask_by": ask})
    clock.wait(days=1)


def with_a_step_unworded(workspace: Workspace, clock: SetClock) -> None:
    """Tell that the sheet was of a step whose worry nobody has worded yet."""
    a_week_later(workspace, clock)
    do(
        workspace,
        {"edit": "add_rung", "id": UNWORDED, "ladder": LADDER, "movement": "Carry the shopping", "threat": 40},
        {"edit": "plan_practice", "patient": PATIENT, "rung": UNWORDED, "leaving_out": [], "alone": True},
    )
