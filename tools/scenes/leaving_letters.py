"""What leaves the program: the parts of a letter, what letters are called, the list of exports."""

from PySide6.QtWidgets import QWidget

from tools.scenes.showing import ASKED
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands


def _final(stage: Stage) -> Hands:
    hands = stage.open("joan")
    hands.press("Ctrl+5")
    hands.click("letter.kind.final")
    hands.click("letter.action.none")
    stage.read_letter("If the worry comes back:")
    return hands


def _letter_final(stage: Stage) -> None:
    _final(stage)


def _letter_parts(stage: Stage) -> None:
    hands = _final(stage)
    hands.click("letter.part.method")
    hands.tab_to("letter.chart")
    preview = hands.find("letter.preview", QWidget)
    hands.wait_for(lambda: "graded practice" not in preview.accessibleDescription(), "a letter without how we work")


def _copied(stage: Stage) -> Hands:
    hands = stage.open("ruth")
    hands.press("Ctrl+5")
    hands.click("letter.action.asked")
    hands.fill("letter.asked", ASKED)
    hands.click("letter.agrees")
    hands.click("letter.copy")
    hands.press("Ctrl+4")
    hands.click("progress.copy")
    return hands


def _exports(stage: Stage) -> None:
    _copied(stage)
    stage.choose("show_exports")


def _no_exports(stage: Stage) -> None:
    stage.open("ada")
    stage.choose("show_exports")


def _letter_name(stage: Stage) -> None:
    hands = stage.open("ruth")
    stage.choose("name_letters")
    hands.fill("letter_name.pattern", "{kind} letter {date}")


SCENES = (
    Scene("letter-final", _letter_final),
    Scene("letter-parts", _letter_parts),
    Scene("exports", _exports),
    Scene("exports-none", _no_exports),
    Scene("letter-name", _letter_name),
)
