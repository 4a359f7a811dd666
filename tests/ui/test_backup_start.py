"""Backups from the door to the closed window: made as it closes, and a restore that was decided ended at the door."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from exposure import after_restore
from exposure.storage import swap_note, swapping
from exposure.storage.backup import kept, make
from exposure.storage.keyring_file import keys_path
from exposure.storage.restoring import decide, prepare, unlock_with
from tests.clinics import AT, PASSPHRASE, ClinicFile, clinic_file
from tests.ui.windowed import words
from ui.main_window import MainWindow
from ui.starter import Starter


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    return clinic_file(tmp_path / "clinic")


@pytest.fixture
def starter(clinic: ClinicFile) -> Iterator[Starter]:
    made = Starter(clinic.file, lambda: AT)
    yield made
    made.close()
    if isValid(made._door):
        made._door.deleteLater()


def _windows() -> list[MainWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]


def _begun(starter: Starter, qtbot: QtBot) -> QWidget:
    starter.begin()
    qtbot.waitExposed(starter._door)
    return starter._door


def _opened(starter: Starter, qtbot: QtBot) -> MainWindow:
    """Type the passphrase, and give the window."""
    field = starter._door.findChild(QLineEdit, "unlock.passphrase")
    assert isinstance(field, QLineEdit)
    field.setText(PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(_windows()), timeout=60_000)
    return _windows()[0]


def _decided(clinic: ClinicFile) -> str:
    """Decide to restore a backup that lacks two edits; gives what it holds."""
    packed, before = make(clinic.live, clinic.live.folder, AT).file, clinic.rows()
    clinic.edit(2)
    decide(prepare(packed, clinic.file, unlock_with(clinic.data_key)), AT)
    return before


def test_a_window_that_closes_leaves_a_backup(starter: Starter, clinic: ClinicFile, qtbot: QtBot) -> None:
    _begun(starter, qtbot)
    window = _opened(starter, qtbot)
    window.close()
    window.deleteLater()
    assert [each.about.count for each in kept(clinic.live.folder) if each.about] == [2]


def test_a_restore_that_was_decided_is_ended_at_the_door(starter: Starter, clinic: ClinicFile, qtbot: QtBot) -> None:
    before = _decided(clinic)
    assert _begun(starter, qtbot).findChild(QLineEdit, "unlock.passphrase")
    assert clinic.rows() == before


def test_the_door_tells_of_a_restore_until_the_file_was_opened(
    starter: Starter, clinic: ClinicFile, qtbot: QtBot
) -> None:
    _decided(clinic)
    door = _begun(starter, qtbot)
    for said in ("Restored the backup of 26 November 2026", "is kept as clinic.replaced-", "passphrases stay."):
        assert said in words(door)
    field = door.findChild(QLineEdit, "unlock.passphrase")
    assert field is not None
    assert "Restored the backup" in field.accessibleDescription()
    assert swap_note.outcome(clinic.file) is not None
    qtbot.addWidget(_opened(starter, qtbot))
    assert swap_note.outcome(clinic.file) is None


def test_a_restore_that_came_about_behind_the_door_is_told_at_the_next(
    starter: Starter, clinic: ClinicFile, qtbot: QtBot
) -> None:
    _begun(starter, qtbot)
    # Another window had the file, decided, and was closed while this door asked for the passphrase.
    before = _decided(clinic)
    window = _opened(starter, qtbot)
    qtbot.addWidget(window)
    window.close()
    assert clinic.rows() == before
    assert "Restored the backup of 26 November 2026" in after_restore.lines(clinic.file)[0]


def test_a_restore_that_cannot_be_done_now_waits_and_that_is_told(
    starter: Starter, clinic: ClinicFile, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path) -> None:
        raise PermissionError

    _decided(clinic)
    monkeypatch.setattr(swapping, "finish", refuse)
    said = words(_begun(starter, qtbot))
    assert "The file can’t be read just now" in said
    assert "A restore was decided and waits" in said
    assert swap_note.is_decided(clinic.file)


def test_a_restore_of_which_nothing_stands_ready_any_more_is_told_beside_the_passphrase(
    starter: Starter, clinic: ClinicFile, qtbot: QtBot
) -> None:
    _decided(clinic)
    swapping.ready_path(clinic.file).unlink()
    before = clinic.rows()
    assert "was not restored" in words(_begun(starter, qtbot))
    assert clinic.rows() == before


def test_where_nothing_was_restored_the_door_only_asks(starter: Starter, qtbot: QtBot) -> None:
    notice = _begun(starter, qtbot).findChild(QWidget, "unlock.notice")
    assert notice is not None
    assert not notice.isVisible()


def test_a_file_that_is_gone_is_no_first_run(starter: Starter, clinic: ClinicFile, qtbot: QtBot) -> None:
    clinic.file.unlink()
    said = words(_begun(starter, qtbot))
    assert "The file can’t be found" in said
    assert "A new file" not in said
    assert keys_path(clinic.file).exists()
