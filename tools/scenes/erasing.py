"""A record handed over or erased: what is asked, and what is still missing."""

from tools.scenes.stage import Scene, Stage
from ui.one_task import wait_within


def _erase(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("erase_record")
    wait_within(stage.window)
    stage.hands.settle()


def _confirmed(stage: Stage) -> None:
    _erase(stage)
    stage.hands.fill("erase.reason", "Asked us in writing on 24 November, letter in the paper file.")
    stage.hands.fill("erase.who", "R. C.")


SCENES = (Scene("erase", _erase), Scene("erase-confirmed", _confirmed))
