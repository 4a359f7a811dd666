"""A flare: declared over the phone, its plan, the call afterwards, and its end."""

from datetime import timedelta

from exposure.domain.identifiers import PatientId
from exposure.imports.stories import named
from tools.scenes.stage import NOW, Scene, Stage


def _flare(stage: Stage) -> None:
    stage.open("ruth").press("Ctrl+Shift+F")


def _filled(stage: Stage) -> None:
    _flare(stage)
    stage.hands.press("N")
    stage.hands.click("flare.since.1")
    stage.hands.click("flare.ring.in_days")
    stage.hands.fill("flare.back", "Swept the whole patio at once")


def _new(stage: Stage) -> None:
    _flare(stage)
    stage.hands.press("Y")
    stage.hands.fill("flare.new.concern.what", "Tingling in both feet since yesterday.")


def _without_plan(stage: Stage) -> None:
    stage.open("ada").press("Ctrl+Shift+F")


def _plan(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("flare_plan")


def _ring(stage: Stage) -> None:
    ring = {"how": "clinician", "at": (NOW - timedelta(hours=1)).isoformat()}
    stage.do({"edit": "set_flare_ring", "patient": named("grace"), "ring": ring})


def _due(stage: Stage) -> None:
    _ring(stage)
    stage.window.show_caseload()


def _rang(stage: Stage) -> None:
    _ring(stage)
    stage.window.flares.ring_about_flare(PatientId(named("grace")))


def _over(stage: Stage) -> None:
    stage.open("grace").press("Ctrl+Shift+F")


def _strip(stage: Stage) -> None:
    stage.open("grace")


SCENES = (
    Scene("flare", _flare),
    Scene("flare-filled", _filled),
    Scene("flare-new", _new),
    Scene("flare-without-plan", _without_plan),
    Scene("flare-plan", _plan),
    Scene("flare-due", _due),
    Scene("flare-rang", _rang),
    Scene("flare-strip", _strip),
    Scene("flare-over", _over),
)
