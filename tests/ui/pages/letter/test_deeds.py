from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.opened import PATIENT, do
from ui.pages.letter.page import LetterPage
from ui.workspace import Workspace


@pytest.fixture
def ready(page: LetterPage) -> LetterPage:
    """Give a letter that may be sent."""
    press(page, "letter.action.none", "letter.agrees")
    return page


def _choose(monkeypatch: pytest.MonkeyPatch, file: Path | None) -> list[str]:
    """Answer the file dialog; gives the names it was opened with."""
    offered: list[str] = []

    def answer(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(name).name)
        return (str(file) if file else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return offered


def test_the_pdf_is_the_letter(
    ready: LetterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "letter.pdf"
    _choose(monkeypatch, file)
    with qtbot.waitSignal(ready._deeds.saved, timeout=20_000):
        ready.save_pdf()
    words = pypdf.PdfReader(BytesIO(file.read_bytes())).pages[0].extract_text()
    assert "CALLOWAY Ruth" in words
    assert "Action for GP: none." in words


def test_the_name_offered_holds_the_day_and_no_patient(ready: LetterPage, monkeypatch: pytest.MonkeyPatch) -> None:
    offered = _choose(monkeypatch, None)
    press(ready, "letter.save")
    assert offered == ["letter-2026-11-05.pdf"]


def test_a_name_without_an_ending_gets_one(
    ready: LetterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, tmp_path / "for the GP")
    with qtbot.waitSignal(ready._deeds.saved, timeout=20_000):
        ready.save_pdf()
    assert (tmp_path / "for the GP.pdf").is_file()


@pytest.fixture
def saved_as(
    ready: LetterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], bytes]:
    """Give what saves the letter with an ending, and reads it back."""

    def save(ending: str) -> bytes:
        file = tmp_path / f"letter{ending}"
        _choose(monkeypatch, file)
        with qtbot.waitSignal(ready._deeds.saved, timeout=20_000):
            ready.save_pdf()
        return file.read_bytes()

    return save


@pytest.mark.parametrize(
    ("ending", "begins", "kind"),
    [(".pdf", b"%PDF-", "letter"), (".rtf", rb"{\rtf1", "letter-rtf"), (".txt", b"Harbour", "letter-text")],
)
def test_the_ending_says_what_is_saved_and_the_record_keeps_it(
    saved_as: Callable[[str], bytes], tried: Workspace, ending: str, begins: bytes, kind: str
) -> None:
    assert saved_as(ending).startswith(begins)
    assert [(note.kind, note.for_whom) for note in tried.case(PATIENT).exports] == [(kind, "Dr Helen Marsh")]


def test_the_clinic_says_what_letters_are_called(
    ready: LetterPage, tried: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(tried, {"edit": "set_clinic", "name": "Harbour", "letter_name": "{kind} letter {date}"})
    offered = _choose(monkeypatch, None)
    press(ready, "letter.save")
    assert offered == ["progress letter 2026-11-05.pdf"]


def test_what_some_systems_cannot_show_is_told(ready: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    do(tried, {"edit": "change_patient", "patient": PATIENT, "diagnosis": "Łódź"})
    with qtbot.waitSignal(tried.told) as told:
        press(ready, "letter.copy")
    assert "Some practice systems can’t show these characters: Ł ź" in told.args[0]


def test_a_copy_is_kept_on_record_and_undo_stays(ready: LetterPage, tried: Workspace) -> None:
    before = tried.can_undo
    press(ready, "letter.copy")
    assert [note.kind for note in tried.case(PATIENT).exports] == ["copy-letter"]
    assert tried.can_undo == before


def test_after_saving_the_folder_is_offered(
    ready: LetterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, tmp_path / "letter.pdf")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    with qtbot.waitSignal(ready._deeds.saved, timeout=20_000):
        ready.save_pdf()
    assert "Letter saved as PDF." in shown(ready)
    press(ready, "letter.folder")
    assert opened == [str(tmp_path)]


def test_a_folder_that_cannot_be_written_is_told(
    ready: LetterPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _choose(monkeypatch, tmp_path / "not there" / "letter.pdf")
    with qtbot.waitSignal(ready.refused, timeout=20_000) as told:
        ready.save_pdf()
    assert told.args == ["The file could not be written there. Choose another place or name."]


def test_the_letter_is_copied_as_text(ready: LetterPage, tried: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tried.told) as told:
        press(ready, "letter.copy")
    assert told.args == ["Letter copied. It leaves the clipboard in 30 seconds.", False]
    assert "Action for GP: none." in QGuiApplication.clipboard().text()


def test_before_the_patient_agrees_nothing_is_copied(page: LetterPage) -> None:
    QGuiApplication.clipboard().setText("mine")
    press(page, "letter.action.none")
    page.copy_text()
    assert QGuiApplication.clipboard().text() == "mine"
    assert not button(page, "letter.copy").isEnabled()


def test_a_copy_that_is_refused_leaves_no_other_letter_on_the_clipboard(ready: LetterPage) -> None:
    press(ready, "letter.copy")
    press(ready, "letter.action.asked")
    ready.copy_text()
    assert QGuiApplication.clipboard().text() == ""


def test_before_the_patient_agrees_nothing_is_signed(page: LetterPage, tried: Workspace) -> None:
    press(page, "letter.action.none")
    page.sign()
    assert "Sign this letter?" not in shown(page)
