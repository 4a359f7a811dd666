"""Since last time, at the beginning of a visit: the sheet typed in, told rows, what is new."""

from tools.scenes.stage import Scene, Stage
from ui.hands import Hands

_ROWS = (
    "1 9 4 0 A N 3 5 N",
    "2 0 3 5 A N 3 0 N",
    "2 2 3 0 P N 3 0 L Tab",
    "2 4 3 0 A",
)


def _begun(stage: Stage, patient: str = "ruth") -> Hands:
    """Come to the beginning of somebody’s visit."""
    hands = stage.open(patient)
    stage.choose("start_visit")
    return hands


def _typed(stage: Stage) -> Hands:
    """Type four rows of the sheet, the last one half."""
    hands = _begun(stage)
    for row in _ROWS:
        hands.press(*row.split())
    return hands


def _empty(stage: Stage) -> None:
    _begun(stage)


def _half_typed(stage: Stage) -> None:
    _typed(stage)


def _saved(stage: Stage) -> None:
    hands = _typed(stage)
    hands.press("N", "3", "0", "N", "Ctrl+S")


def _wrong(stage: Stage) -> None:
    hands = _begun(stage)
    hands.press("2", "7", "4", "0", "X")


def _told(stage: Stage) -> None:
    hands = _begun(stage)
    hands.click("visit.since.told")
    hands.press("2", "4", "Tab", "A", "N", "2", "0", "N")


def _new(stage: Stage) -> None:
    hands = _begun(stage)
    hands.click("visit.since.new.yes")
    hands.fill("visit.since.concern.what", "Tingling in the left foot on Sunday evening.")
    hands.click("visit.since.concern.found.pause")


def _flare_known(stage: Stage) -> None:
    """Begin the visit of somebody whose flare was told by phone."""
    _begun(stage, "grace")


SCENES = (
    Scene("visit-since", _empty),
    Scene("visit-since-typed", _half_typed),
    Scene("visit-since-saved", _saved),
    Scene("visit-since-wrong", _wrong),
    Scene("visit-since-told", _told),
    Scene("visit-since-new", _new),
    Scene("visit-since-flare", _flare_known),
)
