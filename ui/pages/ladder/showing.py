"""From the record to the cards: which steps are shown, and which of them is chosen to begin with."""

from collections.abc import Sequence
from dataclasses import replace

from exposure.domain.identifiers import RungId
from ui.pages.ladder.adding import LadderAdding
from ui.pages.ladder.detail import LadderDetail
from ui.pages.ladder.gestures import Scene
from ui.pages.ladder.memory import LadderMemory
from ui.pages.ladder.steps import steps_of
from ui.widgets.ladder.board import LadderBoard
from ui.widgets.ladder.step import Step


class LadderShowing:
    """Shows scenes on a board, and the chosen step beside it."""

    def __init__(self, board: LadderBoard, memory: LadderMemory, adding: LadderAdding, detail: LadderDetail) -> None:
        self._board, self._memory = board, memory
        self._adding, self._detail = adding, detail
        self._steady: RungId | None = None

    def forget(self) -> None:
        """Choose anew at the next scene, as for another ladder."""
        self._steady = None
        self._board.choose(None)

    def show(self, scene: Scene) -> None:
        """Show the steps of a scene; what was chosen stays so, until a flare names another step to keep to."""
        kept = self._memory.settled(scene.ladder.ladder.id)
        steps = steps_of(scene.ladder, scene.case, scene.now, kept)
        self._board.show_steps([replace(step, fresh=step.id == self._adding.fresh) for step in steps])
        anchors = scene.case.patient.anchors
        self._board.thermometer.show_anchors({int(worry): words for worry, words in anchors.items()})
        self._adding.mark()
        steady = next((step.id for step in steps if step.steady), None)
        if steps and (self._board.chosen_step is None or steady not in (None, self._steady)):
            self._board.choose(_in_work(steps).id)
        self._steady = steady
        self._detail.show(self._board.chosen_step)


def _in_work(steps: Sequence[Step]) -> Step:
    """Give the step to work on: in a flare the steady one, else the current one, else the lowest."""
    wanted = (step for step in steps if step.drawn_as == "current" or step.stopped)
    return next((step for step in steps if step.steady), next(wanted, steps[0]))
