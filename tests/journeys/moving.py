"""Moving steps on a ladder as a hand and as keys do it, and what a screen reader hears of it."""

from exposure.imports.stories import named
from tests.journeys.program import Program


def hear_moves(program: Program) -> None:
    """Move a step by its keys, by its number and by the mouse; each time its new place is announced."""
    program.tab_to("ladder.board")
    program.press("Home")
    with program.bus.listening():
        _hear_moves(program)


def _hear_moves(program: Program) -> None:
    program.press("Alt+Down")
    program.hear("Dig the vegetable bed for 20 minutes, now step 6 of 7")
    program.press("Alt+Up")
    program.hear("Dig the vegetable bed for 20 minutes, now step 7 of 7")
    program.press("9", "9", "Return")
    program.hear("Dig the vegetable bed for 20 minutes, 99, above pick up Noah from the floor")
    program.drag(f"ladder.card.{named('ruth.dig')}", 60)
    program.hear("above pick up Noah from the floor")
