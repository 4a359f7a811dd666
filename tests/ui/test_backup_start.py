"""Backups from the door to the closed window: made as it closes, and a restore that was decided ended at the door."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from exposure.storage import swapping
from exposure.storage.backup import kept, make
from exposure.storage.keyring_file import keys_path
from exposure.storage.restoring import prepare, unlock_with
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
    if isValid(made._stack):
        made._stack.deleteLater()


def _windows() -> list[MainWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow) and each.isVisible()]


def _begun(starter: Starter, qtbot: QtBot) -> QWidget:
    starter.begin()
    qtbot.waitExposed(starter._stack)
    return starter._stack


def test_a_window_that_closes_leaves_a_backup(starter: Starter, clinic: ClinicFile, qtbot: QtBot) -> None:
    field = _begun(starter, qtbot).findChild(QLineEdit, "unlock.passphrase")
    assert isinstance(field, QLineEdit)
    field.setText(PASSPHRASE)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(_windows()), timeout=60_000)
    window = _windows()[0]
    window.close()
    window.deleteLater()
    assert [each.about.count for each in kept(clinic.live.folder) if each.about] == [2]


def test_a_restore_that_was_decided_is_ended_at_the_door(starter: Starter, clinic: ClinicFile, qtbot: QtBot) -> None:
    packed, before = make(clinic.live, clinic.live.folder, AT).file, clinic.rows()
    clinic.edit(2)
    prepare(packed, clinic.file, unlock_with(clinic.data_key))
    swapping.begin(clinic.file, AT, "replaced")
    assert _begun(starter, qtbot).findChild(QLineEdit, "unlock.passphrase")
    assert clinic.rows() == before


def test_a_file_that_is_gone_is_no_first_run(starter: Starter, clinic: ClinicFile, qtbot: QtBot) -> None:
    clinic.file.unlink()
    said = words(_begun(starter, qtbot))
    assert "The file can’t be found" in said
    assert "A new file" not in said
    assert keys_path(clinic.file).exists()
