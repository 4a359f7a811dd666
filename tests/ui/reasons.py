"""Histories after which PP-1 asks for a review, one a reason, on Ruth’s first step."""

from collections.abc import Callable, Mapping

from tests.ui.opened import SetClock, do, rung_id
from ui.workspace import Workspace

History = Callable[[Workspace, SetClock], None]
BELT = {"what": "Belt", "why": "stop_harm"}
_MOVED: tuple[str, ...] = ("done", "aids", "place", "clinician_present")
USUAL = {"done": "full", "place": "home", "clinician_present": False}


def one_try(workspace: Workspace, clock: SetClock, before: int = 80, after: int = 60, **more: object) -> str:
    """Do a try on step 1, known straight away, and let a day pass; `more` changes what was moved and answered."""
    trial, step = workspace.new_id(), more.pop("step", 1)
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(int(str(step))), "likelihood": before}
    moved = {name: more.pop(name) for name in _MOVED if name in more}
    do(workspace, {**lock, "horizon_hours": 0}, {"edit": "record_movement", "trial": trial, **USUAL, **moved})
    said = {"outcome": "did_not_occur", "likelihood_after": after, **more}
    if moved.get("done") != "not_attempted":
        do(workspace, {"edit": "record_outcome", "trial": trial, **said})
    clock.wait(days=1)
    return trial


def tries(count: int, **more: object) -> History:
    """Give a history of so many tries alike."""

    def history(workspace: Workspace, clock: SetClock) -> None:
        for _number in range(count):
            one_try(workspace, clock, **dict(more))  # type: ignore[arg-type]  # the fields of edits are of many kinds

    return history


REVIEWS: Mapping[str, History] = {
    "REVIEW_OCCURRED": tries(1, outcome="occurred", how_bad="less", what_happened="I sat down and it passed."),
    "REVIEW_PARTLY": tries(2, outcome="partly"),
    "REVIEW_UNCLEAR": tries(2, outcome="unclear"),
    "REVIEW_AIDS": tries(3, aids=[BELT]),
    "REVIEW_TOO_BIG": tries(3, done="partial"),
    "REVIEW_NOT_SETTLING": tries(3, settled="no"),
    "REVIEW_BELIEF": tries(6),
}
