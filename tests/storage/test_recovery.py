"""A look at a file that does not open: each state is told apart, and nothing is touched by looking."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from exposure import backup_desk
from exposure.backup_desk import BackupDesk
from exposure.domain.recovery import judge
from exposure.opening import open_file
from exposure.storage import backup, places, swapping
from exposure.storage.backup import Live, make
from exposure.storage.backup_file import About, read_about
from exposure.storage.drill import practise
from exposure.storage.keyring_file import keys_path
from exposure.storage.recovery import has_journal, is_whole_without_journal, look
from exposure.storage.restoring import prepare, unlock_with
from exposure.storage.traces import trouble, was_here
from tests.clinics import AT, PASSPHRASE, ClinicFile, clinic_file, refused

Spoil = Callable[[ClinicFile], object]


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    return clinic_file(tmp_path / "clinic")


def _foreign_journal(clinic: ClinicFile) -> None:
    """Put the journal of another clinic's file beside this one."""
    other = clinic_file(clinic.file.parent.parent / "other", "Sam Reed")
    with other.opened():
        other.edit(3)
        journal = other.file.with_name("clinic.db-wal").read_bytes()
    clinic.file.with_name("clinic.db-wal").write_bytes(journal)


def _hide(clinic: ClinicFile) -> None:
    clinic.file.rename(clinic.file.with_name(".clinic.db.icloud"))


STATES: list[tuple[str, Spoil]] = [
    ("missing", lambda clinic: clinic.file.unlink()),
    ("evicted", _hide),
    ("damaged", lambda clinic: clinic.file.write_bytes(b"")),
    ("damaged", lambda clinic: clinic.file.write_bytes(clinic.file.read_bytes()[:5000])),
    ("damaged", lambda clinic: clinic.file.write_bytes(bytes(100) + clinic.file.read_bytes()[100:])),
    ("key_file_missing", lambda clinic: keys_path(clinic.file).unlink()),
    ("key_file_damaged", lambda clinic: keys_path(clinic.file).write_bytes(b"{}")),
    ("key_file_damaged", lambda clinic: keys_path(clinic.file).write_bytes(b"")),
]


@pytest.mark.parametrize(("kind", "spoil"), STATES)
def test_each_state_is_told_apart(clinic: ClinicFile, kind: str, spoil: Spoil) -> None:
    spoil(clinic)
    told = refused(lambda: open_file(clinic.file, PASSPHRASE))
    assert judge(look(clinic.file, told[0])).kind == kind


def test_a_wrong_passphrase_is_no_damage_and_touches_nothing(clinic: ClinicFile) -> None:
    before = clinic.file.read_bytes()
    told = refused(lambda: open_file(clinic.file, "not this one"))
    assert judge(look(clinic.file, told[0])).kind == "wrong_passphrase"
    assert clinic.file.read_bytes() == before


def test_a_full_disk_is_told_as_one(clinic: ClinicFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "free_bytes", lambda _file: 0)
    assert judge(look(clinic.file, "not_readable")).kind == "disk_full"


def test_the_journal_of_another_file_is_found_on_a_copy_and_set_aside(clinic: ClinicFile) -> None:
    before = clinic.rows()
    clinic.file.with_name("clinic.db-wal").unlink(missing_ok=True)
    _foreign_journal(clinic)
    assert refused(lambda: open_file(clinic.file, PASSPHRASE))[0] == "damaged"
    assert is_whole_without_journal(clinic.file, clinic.key)
    aside = swapping.keep_damaged(clinic.file, AT)
    assert aside.name == "clinic.damaged-2026-11-26-090000.db"
    assert has_journal(aside)
    assert clinic.rows() == before


def test_a_journal_that_belongs_is_never_taken_away(clinic: ClinicFile, tmp_path: Path) -> None:
    cut = tmp_path / "cut" / "clinic.db"
    with clinic.opened():
        clinic.edit(2)
        # As a power cut leaves it, for nobody looks at one that is open.
        shutil.copytree(clinic.file.parent, cut.parent)
    assert has_journal(cut)
    assert not is_whole_without_journal(cut, clinic.key)


def test_a_file_that_is_damaged_itself_is_not_mended_by_taking_its_journal(clinic: ClinicFile) -> None:
    _foreign_journal(clinic)
    clinic.damage()
    assert not is_whole_without_journal(clinic.file, clinic.key)


def test_a_file_that_is_gone_leaves_traces_and_one_that_never_was_does_not(clinic: ClinicFile, tmp_path: Path) -> None:
    clinic.file.unlink()
    assert was_here(clinic.file)
    assert not was_here(tmp_path / "never" / "clinic.db")


@pytest.mark.parametrize(("kind", "spoil"), STATES[:2] + STATES[5:])
def test_the_door_sees_what_no_passphrase_could_open(clinic: ClinicFile, kind: str, spoil: Spoil) -> None:
    assert trouble(clinic.file) is None
    spoil(clinic)
    told = trouble(clinic.file)
    assert told is not None
    assert judge(look(clinic.file, told.kind)).kind == kind


def test_a_restore_that_was_begun_is_ended_at_the_door(clinic: ClinicFile) -> None:
    packed = make(clinic.live, clinic.live.folder, AT).file
    before = clinic.rows()
    clinic.edit(2)
    prepare(packed, clinic.file, unlock_with(clinic.data_key))
    swapping.begin(clinic.file, AT, "replaced")
    assert trouble(clinic.file) is None
    assert clinic.rows() == before


def test_a_note_of_a_restore_that_cannot_be_read_is_told(clinic: ClinicFile) -> None:
    clinic.file.with_name("clinic.db.swapping").mkdir()
    assert refused(lambda: open_file(clinic.file, PASSPHRASE))[0] == "not_readable"


def test_a_practised_restore_says_whether_something_is_missing(clinic: ClinicFile) -> None:
    packed = make(clinic.live, clinic.live.folder, AT).file
    assert practise(clinic.live, packed)
    clinic.edit()
    assert not practise(clinic.live, packed)
    assert not [each for each in clinic.file.parent.iterdir() if "practice" in each.name]


def test_what_is_being_typed_is_nothing_a_backup_lacks(clinic: ClinicFile) -> None:
    packed = make(clinic.live, clinic.live.folder, AT).file
    with clinic.opened() as database, database.writing() as records:
        records.drafts.keep("Priya Nair", "try", {"text": "half"}, AT)
    assert practise(clinic.live, packed)


@pytest.mark.parametrize(("edited", "whole"), [(1, True), (2, False)])
def test_a_restore_is_practised_once_more_where_something_was_entered_meanwhile(
    clinic: ClinicFile, monkeypatch: pytest.MonkeyPatch, edited: int, whole: bool
) -> None:
    times: list[Path] = []

    def entered_meanwhile(live: Live, backup: Path) -> bool:
        times.append(backup)
        if len(times) <= edited:
            clinic.edit()
        return practise(live, backup)

    monkeypatch.setattr(backup_desk, "practise", entered_meanwhile)
    assert BackupDesk(clinic.live, clinic.live.folder, lambda: AT).practise() == whole
    assert len(times) == 2


def test_a_journal_of_an_earlier_day_that_was_put_back_loses_nothing(clinic: ClinicFile) -> None:
    journal = clinic.file.with_name("clinic.db-wal")
    with clinic.opened():
        clinic.edit()
        early = journal.read_bytes()
    clinic.edit(3)
    before = clinic.rows()
    for part in ("-wal", "-shm"):
        clinic.file.with_name(f"clinic.db{part}").unlink(missing_ok=True)
    journal.write_bytes(early)
    assert refused(lambda: open_file(clinic.file, PASSPHRASE))[0] == "damaged"
    assert is_whole_without_journal(clinic.file, clinic.key)
    swapping.keep_damaged(clinic.file, AT)
    assert clinic.rows() == before


def test_a_file_of_an_earlier_day_that_was_put_back_is_seen_by_a_backup_that_goes_further(clinic: ClinicFile) -> None:
    early = clinic.file.read_bytes()
    clinic.edit(3)
    desk = BackupDesk(clinic.live, clinic.live.folder, lambda: AT)
    desk.back_up()
    assert desk.shelf().ahead is None
    clinic.file.write_bytes(early)
    told = desk.shelf().ahead
    assert told is not None
    assert told.about is not None
    assert told.about.count == 5


def test_a_shelf_reads_each_backup_once(clinic: ClinicFile, monkeypatch: pytest.MonkeyPatch) -> None:
    desk, read = BackupDesk(clinic.live, clinic.live.folder, lambda: AT), list[Path]()
    made = desk.back_up()

    def noted(file: Path) -> About:
        read.append(file)
        return read_about(file)

    monkeypatch.setattr(backup, "read_about", noted)
    assert desk.shelf().backups == (made,)
    assert read == [made.file]
