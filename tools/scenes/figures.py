"""The clinician’s figures: of a step with tries enough, with too few, of the ladder, and worry and pain apart."""

from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands

STEP = named("figures step")
WORRY_BEFORE, WORRY_AFTER = (90, 85, 90, 80, 85), (80, 70, 60, 40, 30, 20)
TRIES = (
    (80, "did_not_occur", 60),
    (60, "did_not_occur", 50),
    (60, "partly", 40),
    (40, "did_not_occur", 30),
    (30, "did_not_occur", 20),
    (20, "did_not_occur", 15),
)


def _worried(stage: Stage, threat: int) -> None:
    stage.do({"edit": "rate_rung", "rung": STEP, "threat": threat})
    stage.clock.wait(days=1)


def _tried(stage: Stage, number: int) -> None:
    before, outcome, after = TRIES[number]
    trial = named(f"figures try {number}")
    lock = {"edit": "lock_prediction", "id": trial, "rung": STEP, "likelihood": before, "horizon_hours": 0}
    moved = {"edit": "record_movement", "trial": trial, "done": "full", "place": "Garden", "clinician_present": False}
    answer = {"edit": "record_outcome", "trial": trial, "outcome": outcome, "likelihood_after": after}
    stage.do(lock, moved, answer)
    if number:
        stage.do({"edit": "note_pain", "trial": trial, "before": 3, "peak": 7 - number})


def _vera(stage: Stage) -> Hands:
    """Give somebody whose ratings and tries are those of the protocol’s check values."""
    patient, ladder = named("vera"), named("vera.ladder")
    stage.do({"edit": "add_patient", "id": patient, "name": "Vera Okoye", "born": "1971-02-18"})
    stage.do({"edit": "add_ladder", "id": ladder, "patient": patient, "goal": "Work in the garden again"})
    fear = {"feared_outcome": "My back locks.", "how_we_know": "I can’t stand up."}
    stage.do({"edit": "add_rung", "id": STEP, "ladder": ladder, "movement": "Rake the leaves", "position": 0, **fear})
    for threat in WORRY_BEFORE:
        _worried(stage, threat)
    for number, threat in enumerate(WORRY_AFTER):
        _tried(stage, number)
        _worried(stage, threat)
    hands = stage.open("vera")
    hands.press("Ctrl+4", "Ctrl+I")
    return hands


def _figures(stage: Stage) -> None:
    _vera(stage)


def _sources(stage: Stage) -> None:
    hands = _vera(stage)
    hands.click("figures.sources")
    hands.press("PageDown")


def _courses(stage: Stage) -> None:
    _vera(stage).click("figures.courses")


def _few(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+4", "Ctrl+I")


def _ladder(stage: Stage) -> None:
    _few(stage)
    stage.hands.press("Right")


SCENES = (
    Scene("figures", _figures),
    Scene("figures-sources", _sources),
    Scene("figures-few", _few),
    Scene("figures-ladder", _ladder),
    Scene("figures-courses", _courses),
)
