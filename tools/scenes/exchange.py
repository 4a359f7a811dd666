"""Records handed out and brought in: what is asked, and what is told before."""

from exposure.domain.import_preview import ImportPreview
from tools.scenes.stage import Scene, Stage
from ui.dialogs.importing import ImportSheet


def _export(stage: Stage) -> None:
    stage.open("ruth")
    stage.choose("export_record")


def _export_for_research(stage: Stage) -> None:
    _export(stage)
    stage.hands.click("export.what.research")
    stage.hands.fill("export.whom", "Pain clinic study, Dr Weber")


def _told(stage: Stage, preview: ImportPreview) -> None:
    stage.open("ruth")
    stage.window.care.sheets.show(ImportSheet("record-2026-11-26.json", preview, stage.window))
    stage.hands.settle()


def _import(stage: Stage) -> None:
    new = {"ladder": 1, "rung": 7, "prediction": 13, "outcome": 13, "visit": 6, "letter": 1, "clearance": 12}
    _told(stage, ImportPreview("Ana Ruiz", known=False, namesake=True, new=new, changed={}, kept={}))


def _import_on_top(stage: Stage) -> None:
    changed, kept = {"rung": 2, "visit": 1}, {"patient": 1}
    new = {"prediction": 3, "outcome": 3, "visit": 1}
    _told(stage, ImportPreview("Ruth Calloway", known=True, namesake=False, new=new, changed=changed, kept=kept))


def _import_nothing(stage: Stage) -> None:
    _told(stage, ImportPreview("Ruth Calloway", known=True, namesake=False, new={}, changed={}, kept={}))


SCENES = (
    Scene("export", _export),
    Scene("export-research", _export_for_research),
    Scene("import", _import),
    Scene("import-on-top", _import_on_top),
    Scene("import-nothing", _import_nothing),
)
