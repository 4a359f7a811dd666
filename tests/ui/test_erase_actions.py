"""A record is handed over, then erased by keys; the window locks, and nothing of the person is left in the file."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from exposure.domain.looking_back import Asked
from exposure.domain.old_backup import OldBackup
from exposure.errors import ExposureError
from exposure.opening import OpenFile
from exposure.storage import sqlcipher_file
from exposure.storage.backup import kept
from exposure.storage.faults import faults
from tests.papers import words_of
from tests.ui.dialogs.pressing import press as click
from tests.ui.opened import PATIENT, SetClock, Story, _made_once, ruth_cleared, try_step
from tests.ui.windowed import choose, press, sees, words
from ui import erase_actions, messages
from ui.dialogs.erasing import EraseSheet
from ui.locking import LOCKED
from ui.main_window import MainWindow
from ui.one_task import wait_within
from ui.workspace import Workspace

WHY = "asked us in writing on 3 November"


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Give the codes the program wants to end with; it goes on instead."""
    found: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", found.append)
    yield found
    QApplication.setQuitOnLastWindowClosed(True)


def one_try(workspace: Workspace, clock: SetClock) -> None:
    """Let Ruth have done one try."""
    ruth_cleared(workspace, clock)
    try_step(workspace, clock, 1, 80, 60)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before the test, as far as it asks for it."""
    return one_try if "sheet" in request.fixturenames else ruth_cleared


@pytest.fixture
def sheet(main: MainWindow) -> EraseSheet:
    """Give the sheet over Ruth’s pages, after one try."""
    main.open_patient(PATIENT)
    choose(main, "erase_record")
    (made,) = main.findChildren(EraseSheet)
    return made


def confirm(sheet: EraseSheet, who: str = "R. C.") -> None:
    sheet._reason.setFocus()
    QTest.keyClicks(sheet._reason, WHY)
    press("Tab")
    QTest.keyClicks(sheet._who, who)


def test_it_is_erased_by_keys_and_the_window_locks(main: MainWindow, sheet: EraseSheet, codes: list[int]) -> None:
    main.workspace.keep_draft("words.anything", {"patient": PATIENT, "worry": "my back will lock"})
    opened_file = main.workspace.opened
    assert isinstance(opened_file, OpenFile)
    file = opened_file.path
    confirm(sheet)
    press("Ctrl+Return")
    assert (codes, main.isVisible()) == ([LOCKED], False)
    opened = sqlcipher_file.open_existing(file, _made_once().material)
    with opened.reading() as records:
        newest, *others = records.entries(Asked(PATIENT), None, 100)
        drafts = records.drafts.find("Priya Nair", "words.anything")
    assert (newest.link.edit, newest.body and newest.body.line["reason"]) == ("erase_patient", WHY)
    assert ({entry.body for entry in others}, drafts, faults(opened)) == ({None}, None, [])
    opened.close()


def test_which_backups_hold_the_person_is_told_once_their_folder_is_read(
    main: MainWindow, clock: SetClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on, held = Event(), OldBackup("clinic.rungwise-backup", clock.now, 40)
    monkeypatch.setattr(erase_actions, "backups_holding", lambda *_asked: (held,) if goes_on.wait(5) else ())
    main.open_patient(PATIENT)
    choose(main, "erase_record")
    assert "Looking for backups that hold this person" in words(main)
    goes_on.set()
    qtbot.waitUntil(lambda: "clinic.rungwise-backup, 2 November 2026" in words(main), timeout=20_000)
    assert "Looking for backups" not in words(main)


@pytest.mark.parametrize("fault", [OSError(5, "gone"), ExposureError("not_readable", "file")])
def test_backups_that_cannot_be_looked_at_are_told_where_they_would_stand(
    main: MainWindow, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(*_asked: object) -> None:
        raise fault

    monkeypatch.setattr(erase_actions, "backups_holding", fail)
    main.open_patient(PATIENT)
    choose(main, "erase_record")
    wait_within(main)
    assert "can’t be read just now" in words(main)
    assert "Looking for backups" not in words(main)


def test_nothing_is_kept_of_anybody_after_an_erasure(main: MainWindow, sheet: EraseSheet) -> None:
    main.workspace.erase(PATIENT, WHY)
    main.workspace.keep_draft("words.anything", {"worry": "my back will lock"})
    assert (main.workspace.draft("words.anything"), main.workspace.can_undo, main.workspace.can_redo) == (None,) * 3


@pytest.mark.parametrize("who", ["", "R. D.", "Ruth"])
def test_nobody_is_erased_by_a_slip(main: MainWindow, sheet: EraseSheet, who: str) -> None:
    confirm(sheet, who)
    press("Ctrl+Return")
    assert main.workspace.case(PATIENT).patient.name == "Ruth Calloway"
    assert "Still needed: who it is." in words(main)


def test_esc_erases_nothing(main: MainWindow, sheet: EraseSheet) -> None:
    press("Esc")
    assert not sees(main, "erase")
    assert main.workspace.case(PATIENT).patient.name == "Ruth Calloway"


def test_a_refusal_is_told_and_the_sheet_stays(
    main: MainWindow, sheet: EraseSheet, codes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    main.workspace.erase(PATIENT, WHY)
    confirm(sheet)
    press("Ctrl+Return")
    assert (sees(main, "erase"), codes) == (True, [])


def test_the_record_is_handed_over_first(
    main: MainWindow, sheet: EraseSheet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "handed"
    folder.mkdir()
    (folder / "record-2026-11-02.json").write_text("somebody else’s")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said: str(folder))
    click(sheet, "erase.hand_over")
    qtbot.waitUntil(lambda: "Handed over" in words(main), timeout=60_000)
    names = sorted(each.name for each in folder.iterdir())
    assert names == ["record-2026-11-02 (2).json", "record-2026-11-02.json", "record-2026-11-02.pdf"]
    assert "Ruth Calloway" in words_of((folder / names[2]).read_bytes())
    assert [note.kind for note in main.workspace.case(PATIENT).exports] == ["json", "record-pdf"]


def test_a_folder_that_takes_nothing_is_told(
    main: MainWindow, sheet: EraseSheet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said: str(tmp_path / "none"))
    click(sheet, "erase.hand_over")
    qtbot.waitUntil(lambda: "could not be written there" in words(main), timeout=60_000)
    assert main.workspace.case(PATIENT).exports == ()


@pytest.fixture
def written(sheet: EraseSheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Begin to hand over; it is written once this event is set."""
    goes_on = Event()

    def slow(*_said: object) -> tuple[str, ...]:
        goes_on.wait(5)
        return ("json",)

    monkeypatch.setattr(erase_actions, "_written", slow)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said: str(tmp_path))
    click(sheet, "erase.hand_over")
    yield goes_on
    goes_on.set()


def test_nothing_is_erased_while_the_record_is_still_being_written(
    main: MainWindow, sheet: EraseSheet, written: Event, qtbot: QtBot
) -> None:
    confirm(sheet)
    press("Ctrl+Return")
    assert "One file is still on its way." in words(main)
    written.set()
    qtbot.waitUntil(lambda: "Handed over" in words(main), timeout=20_000)
    assert [note.kind for note in main.workspace.case(PATIENT).exports] == ["json"]


def test_what_left_is_on_record_though_the_sheet_was_closed(
    main: MainWindow, sheet: EraseSheet, written: Event, qtbot: QtBot
) -> None:
    press("Esc")
    with qtbot.waitSignal(main.workspace.told) as told:
        written.set()
    assert str(told.args[0]).startswith("Handed over")
    assert [note.kind for note in main.workspace.case(PATIENT).exports] == ["json"]


def test_what_left_is_in_the_last_backup_though_the_window_was_closed(
    main: MainWindow, sheet: EraseSheet, written: Event, tmp_path: Path
) -> None:
    main.file.backups.begin()
    written.set()
    main.close()
    (made,) = kept(tmp_path / "backups")
    opened = sqlcipher_file.open_existing(tmp_path / "t.db", _made_once().material)
    with opened.reading() as records:
        (newest,) = records.entries(Asked(), None, 1)
    opened.close()
    assert (newest.link.edit, made.about and made.about.count) == ("note_export", newest.link.seq)


def test_after_a_fault_the_record_can_be_handed_over_again(
    main: MainWindow, sheet: EraseSheet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erase_actions, "_written", lambda *_said: 1 // 0)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said: str(tmp_path))
    click(sheet, "erase.hand_over")
    qtbot.waitUntil(lambda: bool(messages._shown), timeout=20_000)
    assert "The record is being written" not in words(main)
    monkeypatch.setattr(erase_actions, "_written", lambda *_said: ("json",))
    click(sheet, "erase.hand_over")
    qtbot.waitUntil(lambda: "Handed over" in words(main), timeout=20_000)


def test_a_folder_that_takes_nothing_is_told_though_the_sheet_was_closed(
    main: MainWindow, sheet: EraseSheet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_said: str(tmp_path / "none"))
    with qtbot.waitSignal(main.workspace.told, timeout=60_000) as told:
        click(sheet, "erase.hand_over")
        press("Esc")
    assert "could not be written there" in str(told.args[0])


def test_a_folder_chosen_while_one_is_still_written_is_answered(
    main: MainWindow, sheet: EraseSheet, written: Event
) -> None:
    click(sheet, "erase.hand_over")
    assert "One file is still on its way." in words(main)
    # Else the window waits for it as it closes.
    written.set()
