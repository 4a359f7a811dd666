"""The history to look through: of one person, of everybody, one entry in full, a check, a printed line compared."""

from tools.scenes.stage import Scene, Stage
from ui.dialogs.history import HistorySheet
from ui.one_task import wait_within


def _read(stage: Stage) -> None:
    wait_within(stage.window)
    stage.hands.settle()


def _history(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("show_history")
    _read(stage)


def _moved(stage: Stage) -> None:
    _history(stage)
    stage.hands.fill("history.search", "basket")
    stage.hands.press("Enter")
    _read(stage)


def _looking(stage: Stage) -> None:
    """Show what is said once a search takes longer than one notices."""
    _history(stage)
    stage.hands.fill("history.search", "basket")
    for sheet in stage.window.findChildren(HistorySheet):
        sheet.show_looking()
    stage.hands.settle()


def _everybody(stage: Stage) -> None:
    _history(stage)
    stage.hands.click("history.of.everybody")
    _read(stage)


def _compared(stage: Stage) -> None:
    _history(stage)
    stage.hands.fill("history.printed", "Record: 214 changes, 9f3c a01b 77d2 e0c4")
    stage.hands.press("Enter")


SCENES = (
    Scene("history", _history),
    Scene("history-words", _moved),
    Scene("history-looking", _looking),
    Scene("history-everybody", _everybody),
    Scene("history-compared", _compared),
)
