"""The main pages in the smallest window."""

from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.main_window import SMALLEST


def _caseload(stage: Stage) -> None:
    stage.window.resize(*SMALLEST)
    stage.hands.settle()


def _ladder(stage: Stage) -> None:
    _caseload(stage)
    stage.open("ruth").press("Ctrl+2")


def _try(stage: Stage) -> None:
    _ladder(stage)
    stage.hands.press("Ctrl+T")


def _tries(stage: Stage) -> None:
    _ladder(stage)
    stage.hands.press("Ctrl+3")


def _progress(stage: Stage) -> None:
    _ladder(stage)
    stage.hands.press("Ctrl+4")


def _letter(stage: Stage) -> None:
    _ladder(stage)
    stage.hands.press("Ctrl+5")
    stage.read_letter("not said yet")


def _toast(stage: Stage) -> None:
    """Take a step off the ladder, which is said at the foot and can be undone."""
    _ladder(stage)
    stage.hands.click(f"ladder.card.{named('ruth.sweep')}")
    stage.hands.press("Delete")


SCENES = (
    Scene("narrow-caseload", _caseload),
    Scene("narrow-ladder", _ladder),
    Scene("narrow-try", _try),
    Scene("narrow-tries", _tries),
    Scene("narrow-progress", _progress),
    Scene("narrow-letter", _letter),
    Scene("narrow-toast", _toast, says=True),
)
