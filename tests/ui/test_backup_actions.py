"""The sheet of backups by clicks, and the backups the window makes by itself."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from exposure.backup_desk import BackupDesk
from exposure.errors import ExposureError
from exposure.keeping import live_of
from exposure.storage import swap_note, swapping
from exposure.storage.backup import kept, make
from exposure.storage.backup_file import SUFFIX
from tests.ui.doors import part
from tests.ui.opened import PATIENT, SetClock, do
from tests.ui.windowed import words
from ui import messages, preferences
from ui.backup_actions import BackupActions
from ui.dialogs.backups import BackupsSheet
from ui.one_sheet import OneSheet
from ui.workspace import Workspace


@pytest.fixture
def liked(tmp_path: Path) -> Path:
    return tmp_path / "liked.json"


@pytest.fixture
def backups(window: QMainWindow, workspace: Workspace, liked: Path) -> Iterator[BackupActions]:
    made = BackupActions(workspace, OneSheet(workspace, window), liked)
    yield made
    made.finish()


def click(window: QWidget, name: str) -> None:
    """Click the button of this name."""
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def files(tmp_path: Path) -> list[Path]:
    """Give the backups beside the file, by name."""
    return sorted((tmp_path / "backups").glob(f"*{SUFFIX}"))


def opened(window: QMainWindow, backups: BackupActions) -> QMainWindow:
    """Open the sheet, and give the window it lies over once the folder is read."""
    backups.show_backups()
    backups._reading.wait()
    return window


def says(window: QMainWindow, words_wanted: str, qtbot: QtBot) -> None:
    """Wait until the window says this."""
    qtbot.waitUntil(lambda: words_wanted in words(window), timeout=20_000)


def backed_up(window: QMainWindow, qtbot: QtBot) -> None:
    """Make a backup by a click, and wait until it is listed."""
    click(window, "backups.now")
    says(window, "2 November 2026", qtbot)


def test_the_focus_stays_in_the_sheet_while_it_works_and_comes_back(
    window: QMainWindow, backups: BackupActions, qtbot: QtBot
) -> None:
    button = part(opened(window, backups), QPushButton, "backups.practise")
    button.setFocus()
    click(window, "backups.practise")
    assert part(window, QPushButton, "backups.done").hasFocus()
    qtbot.waitUntil(button.hasFocus, timeout=20_000)


def test_a_backup_is_made_by_a_click_and_listed(
    window: QMainWindow, backups: BackupActions, tmp_path: Path, qtbot: QtBot
) -> None:
    click(opened(window, backups), "backups.now")
    says(window, "Backed up and checked", qtbot)
    assert len(files(tmp_path)) == 1
    says(window, "2 November 2026", qtbot)


def test_two_backups_of_one_minute_say_their_seconds_on_their_buttons_too(
    window: QMainWindow, backups: BackupActions, clock: SetClock, workspace: Workspace, tmp_path: Path
) -> None:
    live = live_of(workspace.opened)
    assert live is not None
    start = clock().replace(minute=5, second=0)
    for at in (start, start + timedelta(seconds=40), start + timedelta(minutes=1)):
        make(live, live.folder, at)
    shown = words(opened(window, backups)).splitlines()
    buttons = [part(window, QPushButton, f"backups.restore.{file.name}") for file in files(tmp_path)]
    said = [button.accessibleDescription() for button in buttons]
    assert [each.partition(", ")[2][2:] for each in said] == [":05:00", ":05:40", ":06"]
    assert set(said) <= set(shown)


def test_an_empty_folder_says_so(window: QMainWindow, backups: BackupActions) -> None:
    assert "There is no backup yet." in words(opened(window, backups))


def test_a_restore_is_practised_by_a_click(window: QMainWindow, backups: BackupActions, qtbot: QtBot) -> None:
    click(opened(window, backups), "backups.practise")
    says(window, "nothing is missing", qtbot)


def test_a_restore_says_what_is_lost_and_is_decided_by_a_click(
    window: QMainWindow, backups: BackupActions, workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    backed_up(opened(window, backups), qtbot)
    do(workspace, {"edit": "change_patient", "patient": PATIENT, "notes": "later"})
    click(window, f"backups.restore.{files(tmp_path)[0].name}")
    says(window, "You lose 1 change since", qtbot)
    with qtbot.waitSignal(backups.lock_wanted):
        click(window, "restore.do")
    assert swap_note.pending(tmp_path / "t.db")


def test_a_restore_that_is_not_wanted_leaves_nothing(
    window: QMainWindow, backups: BackupActions, tmp_path: Path, qtbot: QtBot
) -> None:
    backed_up(opened(window, backups), qtbot)
    click(window, f"backups.restore.{files(tmp_path)[0].name}")
    says(window, "Nothing would be lost", qtbot)
    assert swapping.ready_path(tmp_path / "t.db").exists()
    click(window, "restore.cancel")
    assert not swapping.ready_path(tmp_path / "t.db").exists()


def test_a_damaged_backup_is_told_in_the_sheet(
    window: QMainWindow, backups: BackupActions, tmp_path: Path, qtbot: QtBot
) -> None:
    backed_up(opened(window, backups), qtbot)
    raw = bytearray(files(tmp_path)[0].read_bytes())
    raw[len(raw) // 2] ^= 1
    files(tmp_path)[0].write_bytes(raw)
    click(window, f"backups.restore.{files(tmp_path)[0].name}")
    says(window, "This backup is damaged.", qtbot)


def test_another_folder_is_chosen_and_kept(
    window: QMainWindow, backups: BackupActions, liked: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = liked.parent / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setattr("ui.backup_actions.QFileDialog.getExistingDirectory", lambda *_given: str(elsewhere))
    click(opened(window, backups), "backups.folder")
    assert preferences.load(liked).backup_folder == str(elsewhere)
    click(window, "backups.now")
    says(window, "Backed up and checked", qtbot)
    assert len(kept(elsewhere)) == 1


def test_a_backup_is_made_when_the_window_closes_and_none_where_nothing_was_done(
    backups: BackupActions, workspace: Workspace, tmp_path: Path
) -> None:
    for _again in range(2):
        backups.begin()
        backups.finish()
    assert len(files(tmp_path)) == 1
    do(workspace, {"edit": "change_patient", "patient": PATIENT, "notes": "later"})
    backups.begin()
    backups.finish()
    assert len(files(tmp_path)) == 2


def test_one_dated_in_the_future_keeps_no_backup_from_being_made(
    backups: BackupActions, workspace: Workspace, clock: SetClock, tmp_path: Path
) -> None:
    clock.wait(days=3000)
    backups.begin()
    backups.finish()
    clock.wait(days=-3000)
    do(workspace, {"edit": "change_patient", "patient": PATIENT, "notes": "later"})
    backups.begin()
    backups.finish()
    assert len(files(tmp_path)) == 2


def test_nothing_is_backed_up_before_it_is_begun(backups: BackupActions, tmp_path: Path) -> None:
    backups.finish()
    assert not files(tmp_path)


def test_a_backup_that_fails_is_told_in_one_sentence(
    backups: BackupActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise ExposureError("backup_failed", "backup", why="full")

    monkeypatch.setattr("exposure.backup_desk.make", full)
    backups.begin()
    with qtbot.waitSignal(backups.told) as told:
        backups.watch.back_up()
    assert str(told.args[0]).startswith("No backup was made: the disk is full.")


def test_what_puts_the_file_at_risk_is_told_as_it_is_opened(
    backups: BackupActions, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "t (Anna's PC).db").write_bytes((tmp_path / "t.db").read_bytes())
    with qtbot.waitSignal(backups.told) as told:
        backups.begin()
    assert "t (Anna's PC).db" in str(told.args[0])


def test_what_is_asked_while_something_is_still_done_is_answered(
    window: QMainWindow, backups: BackupActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = Event()
    monkeypatch.setattr(BackupDesk, "practise", lambda _desk: goes_on.wait(5))
    click(opened(window, backups), "backups.practise")
    backups.show_backups()
    *_before, sheet = window.findChildren(BackupsSheet)
    click(sheet, "backups.now")
    assert "The backups are still being looked after." in words(window)
    goes_on.set()
    says(window, "nothing is missing", qtbot)


@pytest.fixture
def slow_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Let the folder be read only once this event is set."""
    goes_on, read = Event(), BackupDesk.shelf
    monkeypatch.setattr(BackupDesk, "shelf", lambda desk: read(desk) if goes_on.wait(5) else None)
    yield goes_on
    goes_on.set()


def test_the_sheet_is_there_before_the_folder_is_read(
    window: QMainWindow, backups: BackupActions, slow_folder: Event, qtbot: QtBot
) -> None:
    backups.show_backups()
    assert "Looking at the folder of backups" in words(window)
    slow_folder.set()
    says(window, "There is no backup yet.", qtbot)
    assert "Looking at the folder of backups" not in words(window)


def test_another_folder_is_chosen_while_one_is_still_read(
    window: QMainWindow, backups: BackupActions, slow_folder: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "elsewhere"
    monkeypatch.setattr("ui.backup_actions.QFileDialog.getExistingDirectory", lambda *_given: str(elsewhere))
    backups.show_backups()
    click(window, "backups.folder")
    assert f"They go to {elsewhere}" in words(window)
    slow_folder.set()
    backups._reading.wait()
    assert f"They go to {elsewhere}" in words(window)
    assert "There is no backup yet." in words(window)


@pytest.mark.parametrize("fault", [OSError(5, "gone"), ValueError()])
def test_a_folder_that_cannot_be_looked_at_leaves_the_sheet_usable(
    window: QMainWindow, backups: BackupActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(_desk: BackupDesk) -> None:
        raise fault

    monkeypatch.setattr(BackupDesk, "shelf", fail)
    opened(window, backups)
    told = "can’t be read just now" in words(window), bool(messages._shown)
    assert told == ((True, False) if isinstance(fault, OSError) else (False, True))
    assert "Looking at the folder of backups" not in words(window)
    monkeypatch.undo()
    backed_up(window, qtbot)


def break_down(*_given: object) -> None:
    raise ValueError


def test_an_unforeseen_fault_is_told_as_one_and_the_sheet_can_be_used_again(
    window: QMainWindow, backups: BackupActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(BackupDesk, "practise", break_down)
    click(opened(window, backups), "backups.practise")
    qtbot.waitUntil(lambda: bool(messages._shown), timeout=20_000)
    assert "No backup was made" not in words(window)
    click(window, "backups.now")
    says(window, "Backed up and checked", qtbot)


def test_an_unforeseen_fault_beside_the_work_is_told_as_one(
    backups: BackupActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exposure.backup_desk.make", break_down)
    backups.begin()
    backups.watch.back_up()
    qtbot.waitUntil(lambda: bool(messages._shown), timeout=20_000)
    assert not backups.watch._one.busy
