"""The sheets of care: what comes next, why, pause, review, clear to start, and help."""

from tools.scenes.stage import Scene, Stage


def _next_ready(stage: Stage) -> None:
    stage.open("dev").press("Ctrl+Up")


def _next_not_ready(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+Up")


def _next_in_hold(stage: Stage) -> None:
    stage.open("marta").press("Ctrl+Up")


def _next_in_review(stage: Stage) -> None:
    stage.open("sunil").press("Ctrl+Up")


def _next_in_flare(stage: Stage) -> None:
    stage.open("grace").press("Ctrl+Up")


def _next_when_done(stage: Stage) -> None:
    stage.open("joan").press("Ctrl+Up")


def _next_without_ladder(stage: Stage) -> None:
    stage.open("omar").press("Ctrl+Up")


def _review(stage: Stage) -> None:
    _next_in_review(stage)
    stage.hands.click("next.review")


def _lift(stage: Stage) -> None:
    _next_in_hold(stage)
    stage.hands.click("next.lift")


def _stay(stage: Stage) -> None:
    _next_ready(stage)
    stage.hands.click("next.stay")


def _why(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+Y")


def _why_in_review(stage: Stage) -> None:
    stage.open("sunil").press("Ctrl+Y")


def _pause(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+Shift+H")


def _pause_filled(stage: Stage) -> None:
    _pause(stage)
    stage.hands.fill("pause.what", "Tingling in both feet since yesterday.")
    stage.hands.tab_to("pause.found")
    stage.hands.press("2")


def _clear(stage: Stage) -> None:
    stage.open("omar")
    stage.choose("clear_to_start")


def _details(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("change_details")


def _shortcuts(stage: Stage) -> None:
    stage.hands.press("F1")


def _about(stage: Stage) -> None:
    stage.choose("show_about")


SCENES = (
    Scene("next-ready", _next_ready),
    Scene("next-not-ready", _next_not_ready),
    Scene("next-hold", _next_in_hold),
    Scene("next-review", _next_in_review),
    Scene("next-flare", _next_in_flare),
    Scene("next-all-done", _next_when_done),
    Scene("next-no-step", _next_without_ladder),
    Scene("review", _review),
    Scene("lift-pause", _lift),
    Scene("stay", _stay),
    Scene("why", _why),
    Scene("why-review", _why_in_review),
    Scene("pause", _pause),
    Scene("pause-filled", _pause_filled),
    Scene("clear-to-start", _clear),
    Scene("details", _details),
    Scene("shortcuts", _shortcuts),
    Scene("about", _about),
)
