"""What was said and what happened: tries, progress, the letter, and the patient’s own view."""

from PySide6.QtWidgets import QWidget

from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands

WORRY = {"feared_outcome": "My ankle will give way and I’ll fall.", "how_we_know": "I’d be on the floor."}
ASKED = "Please review the blood pressure tablets; she feels faint on standing up."
UNSAID = "not said yet"


def _tries(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+3")


def _tries_due(stage: Stage) -> None:
    stage.open("marta").press("Ctrl+3")


def _no_tries(stage: Stage) -> None:
    stage.open("ada").press("Ctrl+3")


def _correct(stage: Stage) -> None:
    _tries(stage)
    stage.hands.click("tries.correct")


def _chart(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+4")


def _read(stage: Stage) -> None:
    _chart(stage)
    stage.hands.tab_to("progress.chart")
    stage.hands.press("Right", "Right")


def _table(stage: Stage) -> None:
    _chart(stage)
    stage.hands.press("Ctrl+Shift+D")


def _few(stage: Stage) -> None:
    rung = named("ada.march")
    stage.do({"edit": "reword_prediction", "rung": rung, **WORRY})
    for number, before, after in ((1, 85, 60), (2, 60, 45)):
        trial = named(f"ada.try{number}")
        stage.do(
            {"edit": "lock_prediction", "id": trial, "rung": rung, "likelihood": before, "horizon_hours": 0},
            {"edit": "record_movement", "trial": trial, "done": "full"},
            {"edit": "record_outcome", "trial": trial, "outcome": "did_not_occur", "likelihood_after": after},
        )
        stage.clock.wait(minutes=5)
    stage.open("ada").press("Ctrl+4")


def _nothing(stage: Stage) -> None:
    stage.open("ada").press("Ctrl+4")


def _letter(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+5")
    stage.read_letter(UNSAID)


def _ready(stage: Stage) -> Hands:
    hands = stage.open("ruth")
    hands.press("Ctrl+5")
    hands.click("letter.action.asked")
    hands.fill("letter.asked", ASKED)
    hands.click("letter.agrees")
    stage.read_letter(ASKED)
    return hands


def _letter_ready(stage: Stage) -> None:
    _ready(stage)


def _signing(stage: Stage) -> None:
    _ready(stage).click("letter.sign")


def _signed(stage: Stage) -> None:
    _signing(stage)
    stage.hands.click("sign.do")
    stage.read_letter("Signed 26 November")


def _letter_early(stage: Stage) -> None:
    stage.open("omar").press("Ctrl+5")
    stage.read_letter(UNSAID)


def _view(stage: Stage) -> QWidget:
    return stage.patient_view("ruth")


def _on_stones(stage: Stage, who: str) -> QWidget:
    stage.do({"edit": "change_patient", "patient": named(who), "ladder_picture": "stones"})
    return stage.patient_view(who)


def _view_on_stones(stage: Stage) -> QWidget:
    return _on_stones(stage, "ruth")


def _view_stones_begun(stage: Stage) -> QWidget:
    return _on_stones(stage, "ada")


def _view_in_hold(stage: Stage) -> QWidget:
    return stage.patient_view("marta")


def _view_in_flare(stage: Stage) -> QWidget:
    return stage.patient_view("grace")


def _view_done(stage: Stage) -> QWidget:
    return stage.patient_view("joan")


def _view_begun(stage: Stage) -> QWidget:
    return stage.patient_view("ada")


def _view_empty(stage: Stage) -> QWidget:
    return stage.patient_view("omar")


SCENES = (
    Scene("tries", _tries),
    Scene("tries-due", _tries_due),
    Scene("tries-none", _no_tries),
    Scene("try-correct", _correct),
    Scene("progress-chart", _chart),
    Scene("progress-read", _read),
    Scene("progress-table", _table),
    Scene("progress-few", _few),
    Scene("progress-none", _nothing),
    Scene("letter-draft", _letter),
    Scene("letter-ready", _letter_ready),
    Scene("letter-signing", _signing),
    Scene("letter-signed", _signed),
    Scene("letter-early", _letter_early),
    Scene("patient-view", _view),
    Scene("patient-view-on-stones", _view_on_stones),
    Scene("patient-view-stones-begun", _view_stones_begun),
    Scene("patient-view-hold", _view_in_hold),
    Scene("patient-view-flare", _view_in_flare),
    Scene("patient-view-done", _view_done),
    Scene("patient-view-begun", _view_begun),
    Scene("patient-view-empty", _view_empty),
)
