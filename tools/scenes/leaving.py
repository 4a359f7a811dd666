"""Before you go, the end of a visit and of the work, and what the patient keeps."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from exposure.domain.identifiers import PatientId
from exposure.imports.stories import named
from tools.scenes.stage import Scene, Stage
from ui.hands import Hands
from ui.widgets.paper_pages import PaperPages
from ui.widgets.sheet_preview import SheetPreview


def _leaving(stage: Stage, patient: str = "ruth") -> Hands:
    """Come to the last part of somebody’s visit."""
    hands = stage.open(patient)
    stage.choose("start_visit")
    hands.click("visit.on")
    hands.click("visit.on")
    return hands


def _nothing_said(stage: Stage) -> None:
    _set(_leaving(stage))


def _all_said(stage: Stage) -> None:
    hands = _leaving(stage)
    _say_all(hands)
    _set(hands)


def _said_and_scrolled(stage: Stage) -> None:
    hands = _leaving(stage)
    _say_all(hands)
    hands.find("leaving.note.copy", QWidget).setFocus()
    _set(hands)


def _note_by_hand(stage: Stage) -> None:
    hands = _leaving(stage)
    note = hands.find("leaving.note", QPlainTextEdit)
    note.setFocus()
    note.setPlainText("She lifted the basket twice today. Practises every other day.")
    _set(hands)


def _last_step(stage: Stage) -> None:
    hands = _leaving(stage)
    hands.click("leaving.other_step")


def _held(stage: Stage) -> None:
    hands = _leaving(stage)
    ladder = stage.window.workspace.case(PatientId(named("ruth"))).ladders[-1].ladder.id
    stage.do({"edit": "open_hold", "ladder": ladder, "reason": "A numb foot since Sunday"})
    hands.settle()


def _first_visit(stage: Stage) -> None:
    _leaving(stage, "ada")


def _no_printer(stage: Stage) -> None:
    _leaving(stage)
    stage.choose("print_sheet")


def _ended(stage: Stage) -> None:
    hands = _leaving(stage)
    _say_all(hands)
    hands.press("Ctrl+Return")


def _move_visit(stage: Stage) -> None:
    hands = _leaving(stage)
    hands.click("leaving.soon.0")
    hands.click("leaving.when")


def _finish(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("finish")


def _finish_said(stage: Stage) -> None:
    _finish(stage)
    hands = stage.hands
    hands.press("1")
    for field in hands.window.findChildren(QLineEdit):
        if field.objectName().startswith("finish.worry."):
            field.setText("15")


def _finished(stage: Stage) -> None:
    _finish_said(stage)
    stage.hands.press("Ctrl+Return")


def _finished_visit(stage: Stage) -> None:
    _finish_said(stage)
    stage.hands.press("Ctrl+Return", "Escape")
    stage.choose("show_visit")


def _evidence(stage: Stage) -> None:
    _evidence_of(stage, "ruth")


def _no_evidence(stage: Stage) -> None:
    _evidence_of(stage, "ada")


def _evidence_of(stage: Stage, patient: str) -> None:
    hands = stage.open(patient)
    stage.choose("my_evidence")
    pages = hands.window.findChild(PaperPages)
    if isinstance(pages, PaperPages):
        hands.wait_for(lambda: bool(pages.sheets[0].words) or not pages.sheets[0].image.isNull(), "the page")


def _say_all(hands: Hands) -> None:
    hands.fill("leaving.lesson", "I can put it down and pick it up again.")
    chips = ("often.1", "leave_out.2", "leave_out.3", "ways.0", "ways.2", "alone.yes", "soon.0")
    for chip in chips:
        hands.click(f"leaving.{chip}")


def _set(hands: Hands) -> None:
    """Wait until both sides of the sheet are set."""
    preview = hands.window.findChild(SheetPreview)
    if isinstance(preview, SheetPreview):
        hands.wait_for(_is_set(preview), "both sides of the sheet")


def _is_set(preview: SheetPreview) -> Callable[[], bool]:
    return lambda: not any(side.is_blank for side in preview.sides)


SCENES = (
    Scene("leaving", _nothing_said),
    Scene("leaving-said", _all_said),
    Scene("leaving-said-scrolled", _said_and_scrolled),
    Scene("leaving-note-by-hand", _note_by_hand),
    Scene("leaving-other-step", _last_step),
    Scene("leaving-paused", _held),
    Scene("leaving-first-visit", _first_visit),
    Scene("leaving-no-printer", _no_printer),
    Scene("leaving-ended", _ended),
    Scene("leaving-move-visit", _move_visit),
    Scene("finish", _finish),
    Scene("finish-said", _finish_said),
    Scene("finished", _finished),
    Scene("finished-visit", _finished_visit),
    Scene("my-evidence", _evidence),
    Scene("my-evidence-empty", _no_evidence),
)
