"""The sheets of care: what comes next, why, pause, review, clear to start, and help."""

from collections.abc import Mapping

from exposure.domain.identifiers import PatientId
from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.models.sheet_draft import Change, SheetDraft, to_body


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


def _left(stage: Stage, sheet: str, patient: str, draft: Mapping[str, Mapping[str, Change]]) -> None:
    """Leave something unsaved in a sheet, as where the program had locked itself."""
    workspace = stage.window.workspace
    said = SheetDraft(workspace.now(), draft.get("written", {}), draft.get("chosen", {}))
    workspace.keep_draft(f"sheet {sheet} {named(patient) if patient else 'new'}", to_body(said))


def _pause_again(stage: Stage) -> None:
    written = {"pause.what": ("", "Tingling in both feet since yesterday."), "pause.who": ("", "Dr May")}
    _left(stage, "pause", "ruth", {"written": written, "chosen": {"pause.found": (None, "pause")}})
    _pause(stage)


def _details_again(stage: Stage) -> None:
    notes = stage.window.workspace.case(PatientId(named("ruth"))).patient.notes
    _left(stage, "patient", "ruth", {"written": {"patient.notes": (notes, f"{notes} Rings after four.".strip())}})
    _details(stage)


def _new_patient_again(stage: Stage) -> None:
    """Leave a name, and words for a field that is another one since."""
    written = {"patient.name": ("", "Ann Osei"), "patient.gone": ("", "Rings after four, never on Mondays.")}
    _left(stage, "patient", "", {"written": written})
    stage.hands.press("Ctrl+N")


def _clear_again(stage: Stage) -> None:
    _left(stage, "clear", "omar", {"written": {"clear.found": ("", "Strength and reflexes the same on both")}})
    _clear(stage)


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
    Scene("pause-again", _pause_again),
    Scene("clear-to-start", _clear),
    Scene("clear-again", _clear_again),
    Scene("details-again", _details_again),
    Scene("details", _details),
    Scene("new-patient-again", _new_patient_again),
    Scene("shortcuts", _shortcuts),
    Scene("about", _about),
)
