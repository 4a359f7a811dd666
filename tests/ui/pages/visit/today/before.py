"""What led to Ruth’s visit of today: told once, before a window looks at it."""

from tests.builders import uid
from tests.ui.opened import PATIENT, SetClock, do, make_ready, rung_id, ruth, ruth_cleared, try_step
from ui.workspace import Workspace

VISIT = uid("visit")
BEGUN = {"edit": "open_visit", "id": VISIT, "patient": PATIENT}
NOTHING_NEW = {"edit": "check_in", "visit": VISIT, "new": "no"}


def begun(workspace: Workspace, clock: SetClock) -> None:
    """Begin a visit that was not booked; nobody looked yet whether it is clear to start."""
    ruth(workspace, clock)
    do(workspace, BEGUN)


def nothing_new(workspace: Workspace, clock: SetClock) -> None:
    """Begin a visit at which nothing is new or different, and it is clear to start."""
    ruth_cleared(workspace, clock)
    do(workspace, BEGUN, NOTHING_NEW)


def tried(workspace: Workspace, clock: SetClock) -> None:
    """Begin a visit after one try."""
    ruth(workspace, clock)
    try_step(workspace, clock, 1, 80, 60)
    do(workspace, BEGUN)


def ready(workspace: Workspace, clock: SetClock) -> None:
    """Begin a visit on the day after the first step was shown, at which nothing is new or different."""
    ruth_cleared(workspace, clock)
    make_ready(workspace, clock, 1)
    do(workspace, BEGUN, NOTHING_NEW)


def unrated(workspace: Workspace, clock: SetClock) -> None:
    """Begin a visit after three tries of which nobody said how likely it feels since."""
    ruth(workspace, clock)
    for number in range(3):
        trial = uid(f"unrated {number}")
        lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 60, "horizon_hours": 0}
        do(workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
        do(workspace, {"edit": "record_outcome", "trial": trial, "outcome": "did_not_occur"})
        clock.wait(days=1)
    do(workspace, BEGUN)


def without_a_step(workspace: Workspace, clock: SetClock) -> None:
    """Begin a visit when every step was taken off the ladder."""
    ruth(workspace, clock)
    do(workspace, *({"edit": "archive_rung", "rung": rung_id(number)} for number in range(1, 8)), BEGUN)
