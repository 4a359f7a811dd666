"""My evidence over the whole window."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, Story, do, ruth_cleared, try_step
from tests.ui.windowed import choose, focused, press, sees
from ui.main_window import MainWindow
from ui.widgets.buttons import Button
from ui.widgets.paper_pages import PaperPages
from ui.workspace import Workspace

OTHER = "0e6a2b0e-6f3c-4c0e-9f39-9d2f4c7f0a11"


def test_the_steps_in_large_print_are_shown_and_saved_and_kept_on_record(
    main: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    main.open_patient(PATIENT)
    choose(main, "my_steps")
    page, file = main.apart.steps_page, tmp_path / "steps.pdf"
    found = page.findChild(PaperPages)
    assert found is not None
    qtbot.waitUntil(lambda: not found.sheets[0].image.isNull(), timeout=20_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answering(str(file)))
    save = page.findChild(Button, "steps.save")
    assert save is not None
    with qtbot.waitSignal(main.workspace.told, timeout=20_000):
        save.click()
    assert file.read_bytes().startswith(b"%PDF")
    assert [note.kind for note in main.workspace.case(PATIENT).exports] == ["patient-view"]


def test_the_view_of_the_patient_leads_to_it(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "show_patient_view")
    view = main.apart.view
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert main.apart.steps_page.isVisible()
    assert not view.isVisible()


def one_try(workspace: Workspace, clock: SetClock) -> None:
    """Let Ruth have done one try."""
    ruth_cleared(workspace, clock)
    try_step(workspace, clock, 1, 80, 50)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before the test, as far as it asks for it."""
    return one_try if "shown" in request.fixturenames else ruth_cleared


@pytest.fixture
def shown(main: MainWindow, qtbot: QtBot) -> MainWindow:
    """Give the window on Ruth’s evidence, its page set."""
    main.open_patient(PATIENT)
    choose(main, "my_evidence")
    qtbot.waitUntil(lambda: not pages(main).sheets[0].image.isNull(), timeout=20_000)
    return main


def pages(main: MainWindow) -> PaperPages:
    found = main.apart.evidence_page.findChild(PaperPages)
    assert found is not None
    return found


def test_it_shows_the_page_and_begins_at_print(shown: MainWindow) -> None:
    assert len(pages(shown).sheets) >= 1
    assert focused().objectName() == "evidence.print"


def test_esc_goes_back_to_the_patient(shown: MainWindow) -> None:
    press("Escape")
    assert shown.patient_pages.isVisible()


def test_without_a_printer_saving_is_offered(shown: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", no_printers)
    press("Ctrl+P")
    assert sees(shown, "no_printer")


def test_it_is_saved_as_a_pdf(shown: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    file = tmp_path / "mine.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answering(str(file)))
    with qtbot.waitSignal(shown.workspace.told, timeout=20_000):
        find(shown, "evidence.save").click()
    assert file.read_bytes().startswith(b"%PDF")


def test_without_anything_on_record_it_says_what_fills_it(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "my_evidence")
    assert pages(main).sheets[0].words == "Nothing to show yet. It fills with tries, and with what was learned."
    assert (find(main, "evidence.print").isEnabled(), focused().objectName()) == (False, "evidence.back")


def test_the_page_of_another_patient_is_gone_at_once(shown: MainWindow) -> None:
    do(shown.workspace, {"edit": "add_patient", "id": OTHER, "name": "Omar Haddad", "born": "1950-01-01"})
    press("Escape")
    shown.open_patient(OTHER)
    choose(shown, "my_evidence")
    assert pages(shown).sheets[0].image.isNull()


def find(main: MainWindow, name: str) -> Button:
    found = main.apart.evidence_page.findChild(Button, name)
    assert found is not None
    return found


def no_printers() -> Sequence[str]:
    return []


def answering(file: str) -> Callable[..., tuple[str, str]]:
    return lambda *_asked: (file, "")
