"""Ruth with her ladder as she rated it: three steps done, one current, one resting, two for later."""

from collections.abc import Mapping

from exposure.domain.case import LadderCase
from tests.ui.opened import FEAR, LADDER, MOVEMENTS, PATIENT, SetClock, do, make_ready, rung_id, try_step
from ui.workspace import Workspace

WORRIES = (15, 30, 45, 60, 70, 85, 95)
LEFT_OUT = ("Leaning on the table", "Bracing my stomach")


def add_rated(workspace: Workspace, worries: tuple[int | None, ...] = WORRIES) -> None:
    """Add Ruth with a ladder whose steps have these worries, from the bottom; nothing is tried."""
    patient = {"edit": "add_patient", "id": PATIENT, "name": "Ruth Calloway", "born": "1968-03-04", "area": "low back"}
    ladder = {"edit": "add_ladder", "id": LADDER, "patient": PATIENT, "goal": "Pick up Noah"}
    rungs = [rung_line(number, worry) for number, worry in enumerate(worries, 1)]
    do(workspace, patient, ladder, *rungs)


def rung_line(number: int, worry: int | None) -> Mapping[str, object]:
    """Give the edit that adds step `number` on top of the others."""
    movement, library = MOVEMENTS[(number - 1) % len(MOVEMENTS)]
    line = {"edit": "add_rung", "id": rung_id(number), "ladder": LADDER, "movement": movement, "library": library}
    rated = {} if worry is None else {"threat": worry}
    words = {"feared_outcome": FEAR, "how_we_know": "I’d be lying on the floor, or still bent over after a minute."}
    return {**line, **rated, **words, "position": number - 1}


def add_ruth_midway(workspace: Workspace, clock: SetClock) -> None:
    """Add Ruth with three steps done, two tries on the fourth, and the fifth resting."""
    add_rated(workspace)
    for number in (1, 2, 3):
        make_ready(workspace, clock, number)
        do(workspace, {"edit": "move_up", "rung": rung_id(number)})
    try_step(workspace, clock, 4, 85, 60)
    clock.wait(days=1)
    try_step(workspace, clock, 4, 60, 35)
    rest = {"edit": "rest_rung", "rung": rung_id(5), "reason": "shoulder check", "until": "2026-11-24"}
    do(workspace, {**rest, "owner": "The GP"})
    behaviours = [{"what": what, "why": "stop_harm"} for what in LEFT_OUT]
    do(workspace, {"edit": "change_rung", "rung": rung_id(4), "safety_behaviours": behaviours})
    do(workspace, {"edit": "change_rung", "rung": rung_id(6), "safety_behaviours": [{"what": "Holding my breath"}]})


def ladder_of(workspace: Workspace) -> LadderCase:
    """Give Ruth’s ladder as it is on record."""
    return workspace.case(PATIENT).ladders[-1]
