"""Handing a record out and bringing one in, from the menus, on a real file."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import PatientId
from tests.builders import uid
from tests.ui.dialogs.pressing import button, press, write
from tests.ui.opened import PATIENT, do
from tests.ui.windowed import choose, offered, words
from ui.dialogs.exporting import ExportSheet
from ui.dialogs.exporting_words import KINDS
from ui.dialogs.importing import ImportSheet
from ui.main_window import MainWindow

OTHER = PatientId(uid("Other"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answer every file dialog with one file; gives it."""
    file = tmp_path / "out" / "file"
    file.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(file), ""))
    return file


def opened(main: MainWindow) -> ExportSheet:
    main.open_patient(PATIENT)
    choose(main, "export_record")
    (sheet,) = main.findChildren(ExportSheet)
    return sheet


def handed_out(main: MainWindow, qtbot: QtBot, sheet: ExportSheet) -> None:
    """Choose where, and wait until it is written."""
    with qtbot.waitSignal(main.workspace.told, timeout=20_000):
        press(sheet, "export.do")


def kinds(main: MainWindow) -> list[tuple[str, str]]:
    return [(note.kind, note.for_whom) for note in main.workspace.case(PATIENT).exports]


def bring(main: MainWindow, qtbot: QtBot) -> ImportSheet:
    """Choose the file, and wait until it is told what it would change."""
    choose(main, "import_record")
    qtbot.waitUntil(lambda: bool(main.findChildren(ImportSheet)), timeout=20_000)
    (sheet,) = main.findChildren(ImportSheet)
    return sheet


def test_a_record_is_handed_out_of_an_open_patient_only(main: MainWindow) -> None:
    assert "export_record" not in offered(main)
    assert "import_record" in offered(main)
    main.open_patient(PATIENT)
    assert "export_record" in offered(main)


def test_nothing_is_preset_and_what_is_missing_is_said(main: MainWindow) -> None:
    sheet = opened(main)
    assert not button(sheet, "export.do").isEnabled()
    assert "Still needed: what you hand out." in words(sheet)
    press(sheet, "export.what.json")
    assert button(sheet, "export.do").isEnabled()


@pytest.mark.parametrize("kind", ["json", "csv", "fhir", "research"])
def test_what_is_handed_out_is_kept_on_record_with_whom_it_is_for(
    main: MainWindow, qtbot: QtBot, place: Path, kind: str
) -> None:
    sheet = opened(main)
    press(sheet, f"export.what.{kind}")
    write(sheet, "export.whom", "Dr Marsh")
    handed_out(main, qtbot, sheet)
    ending = ".csv" if kind == "csv" else ".json"
    assert place.with_suffix(ending).read_bytes()
    assert kinds(main) == [(kind, "Dr Marsh")]


def test_research_says_who_one_hides_among_and_asks_about_words(main: MainWindow, qtbot: QtBot, place: Path) -> None:
    sheet = opened(main)
    assert "k = 1" not in words(sheet)
    press(sheet, "export.what.research")
    assert "k = 1" in words(sheet)
    box = sheet.findChild(QCheckBox, "export.words")
    assert box is not None
    box.click()
    handed_out(main, qtbot, sheet)
    assert kinds(main) == [("research-with-words", "")]
    assert "Ruth" not in place.with_suffix(".json").read_text(encoding="utf-8")


def test_without_a_letter_it_says_what_to_do_and_stays(main: MainWindow, place: Path) -> None:
    sheet = opened(main)
    press(sheet, "export.what.letter", "export.do")
    assert sheet.isVisible()
    assert "There is no letter yet. Draft one first." in words(sheet)
    assert kinds(main) == []


def test_a_file_that_cannot_be_written_is_told_and_not_kept(
    main: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("/nowhere/at/all.json", ""))
    sheet = opened(main)
    press(sheet, "export.what.json")
    with qtbot.waitSignal(main.exchange.told, timeout=20_000) as told:
        press(sheet, "export.do")
    assert told.args == ["The file could not be written there. Choose another place or name."]
    assert kinds(main) == []


def test_the_names_offered_name_nobody() -> None:
    assert {kind.file("2026-11-02") for kind in KINDS} == {
        "record-2026-11-02.json",
        "tries-2026-11-02.csv",
        "fhir-2026-11-02.json",
        "research-2026-11-02.json",
        *(f"letter-2026-11-02{ending}" for ending in (".pdf", ".rtf", ".txt")),
    }


def test_a_record_comes_in_after_its_preview_and_is_shown(main: MainWindow, qtbot: QtBot, place: Path) -> None:
    sheet = opened(main)
    press(sheet, "export.what.json")
    handed_out(main, qtbot, sheet)
    record = place.with_suffix(".json").read_text(encoding="utf-8")
    renamed = record.replace(PATIENT, OTHER).replace("Ruth Calloway", "Ana Ruiz")
    for rung in [*(each.id for each in main.workspace.case(PATIENT).ladders[0].rungs), uid("ladder")]:
        renamed = renamed.replace(rung, uid(f"other {rung}"))
    document = {**json.loads(renamed), "clearances": []}
    for ladder in document["ladders"]:
        ladder["ratings"] = []
    place.write_text(json.dumps(document), encoding="utf-8")
    preview = bring(main, qtbot)
    assert "Ana Ruiz is not on record here yet." in words(preview)
    assert "7 steps" in words(preview)
    with qtbot.waitSignal(main.exchange.brought, timeout=20_000):
        press(preview, "import.do")
    assert (main.patient, main.workspace.case(OTHER).patient.name) == (OTHER, "Ana Ruiz")
    assert main.workspace.can_undo is None


def test_what_is_here_already_is_not_brought_in_again(main: MainWindow, qtbot: QtBot, place: Path) -> None:
    sheet = opened(main)
    press(sheet, "export.what.json")
    handed_out(main, qtbot, sheet)
    place.write_bytes(place.with_suffix(".json").read_bytes())
    preview = bring(main, qtbot)
    assert "Nothing would change." in words(preview)
    press(preview, "import.done")


def test_a_foreign_file_is_told_in_one_sentence(main: MainWindow, qtbot: QtBot, place: Path) -> None:
    place.write_text("{}")
    with qtbot.waitSignal(main.exchange.told, timeout=20_000) as told:
        choose(main, "import_record")
    assert told.args == ["“file” is not a record saved by Rungwise. Choose a file that was exported as JSON."]


def test_where_no_file_is_chosen_nothing_happens(main: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    choose(main, "import_record")
    sheet = opened(main)
    press(sheet, "export.what.json", "export.do")
    assert sheet.isVisible()


def test_what_is_newer_here_stays_and_is_told(main: MainWindow, qtbot: QtBot, place: Path) -> None:
    sheet = opened(main)
    press(sheet, "export.what.json")
    handed_out(main, qtbot, sheet)
    do(main.workspace, {"edit": "change_patient", "patient": PATIENT, "area": "neck"})
    place.write_bytes(place.with_suffix(".json").read_bytes())
    preview = bring(main, qtbot)
    assert "Different there, kept as here: 1 other entry." in words(preview)
    press(preview, "import.done")
