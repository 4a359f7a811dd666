"""The door where a file does not open: one sentence, its next steps, and a backup put back by clicks."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from exposure.domain.recovery import TABLE
from exposure.errors import ExposureError
from exposure.recovery_desk import RecoveryDesk
from exposure.storage import keys, swapping
from exposure.storage.backup import make
from exposure.words.recovering import FOUND, STEPS
from tests.clinics import AT, PASSPHRASE, ClinicFile, clinic_file
from tests.ui.doors import part, shown
from tests.ui.windowed import words
from ui import messages, preferences, recovering
from ui.recovering import RecoveringPage

Make = Callable[[str], RecoveringPage]


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    """A file with one backup, and an edit since."""
    made = clinic_file(tmp_path / "clinic")
    make(made.live, made.live.folder, AT)
    made.edit()
    return made


@pytest.fixture
def door(clinic: ClinicFile, qtbot: QtBot) -> Make:
    desk = RecoveryDesk(clinic.file, clinic.live.folder, lambda: AT)
    return lambda kind: shown(RecoveringPage(desk, ExposureError(kind, "file")), qtbot)


def click(page: RecoveringPage, name: str) -> None:
    """Click a button."""
    part(page, QPushButton, f"recovering.{name}").click()


def offered(page: RecoveringPage) -> list[str]:
    """Give the steps that are offered."""
    return [step for step in STEPS if part(page, QPushButton, f"recovering.{step}").isVisible()]


def check(page: RecoveringPage, passphrase: str) -> None:
    """Ask for a restore, type a passphrase, and have the backup checked."""
    click(page, "restore")
    QTest.keyClicks(part(page, QLineEdit, "recovering.passphrase"), passphrase)
    click(page, "check")


def test_every_kind_of_the_table_has_its_words() -> None:
    assert {finding.kind for _fits, finding in TABLE} == FOUND.keys()
    assert {step for _fits, finding in TABLE for step in finding.steps} <= STEPS.keys()


@pytest.mark.parametrize(
    ("kind", "says", "steps"),
    [
        ("damaged", "The file is damaged", ["choose_other", "restore"]),
        ("not_readable", "can’t be read just now", ["try_again", "choose_other"]),
        ("newer_file", "from a newer Rungwise", ["choose_other"]),
    ],
)
def test_the_door_says_what_it_is_and_what_can_be_done(door: Make, kind: str, says: str, steps: list[str]) -> None:
    page = door(kind)
    assert says in words(page)
    assert offered(page) == steps


def test_a_file_that_is_gone_is_asked_for_before_a_backup_is_offered(clinic: ClinicFile, door: Make) -> None:
    clinic.file.unlink()
    page = door("file_missing")
    assert "can’t be found" in words(page)
    assert offered(page) == ["try_again", "choose_other", "restore"]


@pytest.mark.parametrize("chosen", ["", "elsewhere"])
def test_the_door_looks_where_backups_go(
    clinic: ClinicFile, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str
) -> None:
    liked = preferences.Preferences(backup_folder=str(tmp_path / chosen) if chosen else "")
    monkeypatch.setattr(preferences, "load", lambda _file: liked)
    page = shown(recovering.door(clinic.file, lambda: AT, ExposureError("damaged", "file")), qtbot)
    assert page._desk.folder == (tmp_path / chosen if chosen else clinic.live.folder)


def test_nothing_the_door_offers_deletes() -> None:
    said = " ".join(say().lower() for pair in FOUND.values() for say in pair)
    assert not any(
        word in said + " ".join(say().lower() for say in STEPS.values()) for word in ("delete", "start over")
    )


def test_a_damaged_file_is_restored_from_the_newest_backup_by_clicks(
    clinic: ClinicFile, door: Make, qtbot: QtBot
) -> None:
    clinic.damage()
    page = door("damaged")
    check(page, PASSPHRASE)
    qtbot.waitUntil(lambda: "Backup of 26 November 2026" in words(page), timeout=20_000)
    click(page, "take")
    qtbot.waitUntil(lambda: "The backup is restored" in words(page), timeout=20_000)
    with clinic.opened() as database, database.reading() as records:
        assert records.next_seq() == 3
    with qtbot.waitSignal(page.again_wanted):
        click(page, "try_again")


def test_where_every_passphrase_is_forgotten_the_code_of_the_sheet_checks_the_backup(
    clinic: ClinicFile, door: Make, qtbot: QtBot
) -> None:
    sheet = keys.new_sheet(clinic.data_key)
    keys.use_sheet(clinic.file, clinic.data_key, sheet)
    clinic.damage()
    page = door("damaged")
    check(page, sheet.code[:-1] + "?")
    qtbot.waitUntil(lambda: "Group 7 of the code is mistyped" in words(page), timeout=20_000)
    part(page, QLineEdit, "recovering.passphrase").clear()
    check(page, sheet.code)
    qtbot.waitUntil(lambda: "Backup of 26 November 2026" in words(page), timeout=20_000)


def test_a_wrong_passphrase_is_told_and_can_be_typed_again(clinic: ClinicFile, door: Make, qtbot: QtBot) -> None:
    page = door("damaged")
    check(page, "not this one")
    qtbot.waitUntil(lambda: "That is not the passphrase" in words(page), timeout=20_000)
    assert part(page, QLineEdit, "recovering.passphrase").isEnabled()
    assert not swapping.ready_path(clinic.file).exists()


def test_a_journal_of_another_file_is_set_aside_before_a_backup_is_taken(
    clinic: ClinicFile, door: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    before = clinic.rows()
    other = clinic_file(tmp_path / "other", "Sam Reed")
    with other.opened():
        other.edit(2)
        journal = other.file.with_name("clinic.db-wal").read_bytes()
    clinic.file.with_name("clinic.db-wal").write_bytes(journal)
    page = door("damaged")
    check(page, PASSPHRASE)
    qtbot.waitUntil(lambda: offered(page) == ["restore", "without_journal"], timeout=20_000)
    click(page, "without_journal")
    qtbot.waitUntil(lambda: "The journal is set aside" in words(page), timeout=20_000)
    assert clinic.rows() == before


def test_backups_of_one_minute_are_told_apart_in_the_choice(clinic: ClinicFile, door: Make) -> None:
    make(clinic.live, clinic.live.folder, AT + timedelta(seconds=30))
    page = door("damaged")
    which = part(page, QComboBox, "recovering.which")
    chosen = [which.itemText(number) for number in range(which.count())]
    assert [each.partition(", ")[2][2:] for each in chosen] == [":00:30: 3 changes", ":00:00: 2 changes"]


def test_another_file_is_chosen_at_the_door(door: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.recovering.QFileDialog.getOpenFileName", lambda *_given: ("/there/clinic.db", ""))
    page = door("damaged")
    with qtbot.waitSignal(page.file_chosen) as chosen:
        click(page, "choose_other")
    assert chosen.args == [Path("/there/clinic.db")]


def test_while_a_backup_is_checked_no_other_step_is_begun(
    door: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = Event()

    def slow(*_given: object) -> None:
        goes_on.wait(5)
        raise ExposureError("wrong_passphrase", "passphrase")

    monkeypatch.setattr(RecoveryDesk, "look", slow)
    page = door("damaged")
    check(page, PASSPHRASE)
    assert [part(page, QPushButton, f"recovering.{step}").isEnabled() for step in offered(page)] == [False, False]
    goes_on.set()
    qtbot.waitUntil(lambda: "That is not the passphrase" in words(page), timeout=20_000)
    assert all(part(page, QPushButton, f"recovering.{step}").isEnabled() for step in offered(page))
    assert part(page, QLineEdit, "recovering.passphrase").hasFocus()


def test_an_unforeseen_fault_is_told_as_one_and_the_backup_can_be_checked_again(
    door: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_given: object) -> None:
        raise ValueError

    monkeypatch.setattr(RecoveryDesk, "look", break_down)
    page = door("damaged")
    check(page, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(messages._shown), timeout=20_000)
    assert not part(page, QLabel, "recovering.told").isVisible()
    assert part(page, QPushButton, "recovering.check").isEnabled()
