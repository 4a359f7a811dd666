"""Today, in the middle of a visit, and the explanation of the loop."""

from exposure.domain.identifiers import PatientId
from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands


def _today(stage: Stage, patient: str = "ruth") -> Hands:
    """Come to Today in somebody’s visit."""
    hands = stage.open(patient)
    stage.choose("start_visit")
    hands.click("visit.on")
    return hands


def _nothing_chosen(stage: Stage) -> None:
    _today(stage)


def _with_a_change(stage: Stage) -> None:
    hands = _today(stage)
    hands.click("today.what.again")
    hands.fill("today.varied", "A fuller basket")
    hands.click("today.where.0")
    hands.click("today.who.0")


def _another_step(stage: Stage) -> None:
    _today(stage).click("today.what.other")


def _first_visit(stage: Stage) -> None:
    _today(stage, "ada")


def _held(stage: Stage) -> None:
    hands = _today(stage)
    ladder = stage.window.workspace.case(PatientId(named("ruth"))).ladders[-1].ladder.id
    stage.do({"edit": "open_hold", "ladder": ladder, "reason": "A numb foot since Sunday"})
    hands.settle()


def _flaring(stage: Stage) -> None:
    _today(stage, "grace")


def _explain(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+E")


def _explain_empty(stage: Stage) -> None:
    stage.open("ada").press("Ctrl+E")


def _clear_first(stage: Stage) -> None:
    hands = _today(stage, "ada")
    hands.press("Ctrl+T")


SCENES = (
    Scene("today", _nothing_chosen),
    Scene("today-with-a-change", _with_a_change),
    Scene("today-another-step", _another_step),
    Scene("today-first-visit", _first_visit),
    Scene("today-pause", _held),
    Scene("today-flare", _flaring),
    Scene("today-before-a-try", _clear_first),
    Scene("explain", _explain),
    Scene("explain-empty", _explain_empty),
)
