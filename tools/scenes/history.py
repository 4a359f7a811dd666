"""The history to look through: of one person, of everybody, one entry in full, a check, a printed line compared."""

from tools.scenes.stage import Scene, Stage


def _history(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("show_history")


def _moved(stage: Stage) -> None:
    _history(stage)
    stage.hands.fill("history.search", "basket")
    stage.hands.press("Enter")


def _everybody(stage: Stage) -> None:
    _history(stage)
    stage.hands.click("history.of.everybody")


def _compared(stage: Stage) -> None:
    _history(stage)
    stage.hands.fill("history.printed", "Record: 214 changes, 9f3c a01b 77d2 e0c4")
    stage.hands.press("Enter")


SCENES = (
    Scene("history", _history),
    Scene("history-words", _moved),
    Scene("history-everybody", _everybody),
    Scene("history-compared", _compared),
)
