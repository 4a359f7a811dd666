"""A record handed over or erased: what is asked, and what is still missing."""

from tools.scenes.stage import Scene, Stage


def _erase(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("erase_record")


def _confirmed(stage: Stage) -> None:
    _erase(stage)
    stage.hands.fill("erase.reason", "Asked us in writing on 24 November, letter in the paper file.")
    stage.hands.fill("erase.who", "R. C.")


SCENES = (Scene("erase", _erase), Scene("erase-confirmed", _confirmed))
