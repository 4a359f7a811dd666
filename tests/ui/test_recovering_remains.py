"""A record whose journal was hit: at its door what can still be read is offered beside the backups."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from exposure.recovery_desk import RecoveryDesk
from tests.clinics import AT, PASSPHRASE, ClinicFile, clinic_file
from tests.ui.doors import part, shown
from tests.ui.windowed import words
from ui.recovering import RecoveringPage

OWN = "What can still be read of the record itself"


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    """A file whose journal has another bit in its middle."""
    made, cut = clinic_file(tmp_path / "before"), tmp_path / "clinic"
    with made.opened():
        made.edit(6)
        shutil.copytree(made.file.parent, cut)
    journal = cut / "clinic.db-wal"
    raw = bytearray(journal.read_bytes())
    raw[len(raw) // 2] ^= 4
    journal.write_bytes(raw)
    return ClinicFile(cut / "clinic.db", made.data_key)


@pytest.fixture
def page(clinic: ClinicFile, qtbot: QtBot) -> RecoveringPage:
    desk = RecoveryDesk(clinic.file, clinic.live.folder, lambda: AT)
    return shown(RecoveringPage(desk, ExposureError("damaged", "journal")), qtbot)


def until(page: RecoveringPage, qtbot: QtBot, said: str) -> None:
    """Wait until the page says this."""
    qtbot.waitUntil(lambda: said in words(page), timeout=20_000)


def test_what_can_still_be_read_is_taken_by_keys_and_clicks(page: RecoveringPage, qtbot: QtBot) -> None:
    assert "The newest part of the record is damaged" in words(page)
    part(page, QPushButton, "recovering.restore").click()
    assert part(page, QComboBox, "recovering.which").currentText() == OWN
    QTest.keyClicks(part(page, QLineEdit, "recovering.passphrase"), PASSPHRASE)
    part(page, QPushButton, "recovering.check").click()
    until(page, qtbot, "can still be read, the last one of 26 November 2026")
    part(page, QPushButton, "recovering.take").click()
    until(page, qtbot, "What could be read is the record now")
    assert "is kept as clinic.damaged-2026-11-26-090000.db" in words(page)
