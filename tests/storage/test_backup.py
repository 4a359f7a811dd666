"""Backups: verified before they count, and what was there before stays whatever happens."""

import errno
import os
import shutil
import time
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from exposure.storage import backup, backup_check
from exposure.storage.backup import make, make_at, newest
from exposure.storage.backup_file import SUFFIX, About, clinic_of, pack, read_about, unpack
from tests.clinics import AT, ClinicFile, clinic_file, refused


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    return clinic_file(tmp_path / "clinic")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_backup_holds_every_row_and_the_keys(clinic: ClinicFile, folder: Path, tmp_path: Path) -> None:
    clinic.edit(3)
    made = make(clinic.live, folder, AT)
    unpack(made.file, tmp_path / "x.db", tmp_path / "x.db.keys")
    assert replace(clinic, file=tmp_path / "x.db").rows() == clinic.rows()
    assert (tmp_path / "x.db.keys").read_bytes() == clinic.file.with_name("clinic.db.keys").read_bytes()


def test_what_is_still_in_the_journal_is_in_the_backup_too(clinic: ClinicFile, folder: Path) -> None:
    with clinic.opened():
        clinic.edit(2)
        assert clinic.file.with_name("clinic.db-wal").stat().st_size
        made = make(clinic.live, folder, AT)
    assert made.about is not None
    assert made.about.count == 4


def test_a_backup_tells_without_a_key_whose_it_is_and_how_far_it_goes(clinic: ClinicFile, folder: Path) -> None:
    about = read_about(make(clinic.live, folder, AT).file)
    assert (about.clinic, about.made, about.count) == (clinic_of(clinic.file), AT, 2)


def test_a_backup_shows_no_name_and_is_for_this_account_alone(clinic: ClinicFile, folder: Path) -> None:
    made = make(clinic.live, folder, AT)
    raw = made.file.read_bytes()
    assert not any(word in raw for word in (b"Ruth", b"Calloway", b"SQLite format 3"))
    assert made.file.stat().st_mode & 0o077 == 0


def test_nothing_but_the_backup_is_left_in_its_folder(clinic: ClinicFile, folder: Path) -> None:
    made = make(clinic.live, folder, AT)
    assert list(folder.iterdir()) == [made.file]


def test_two_in_one_second_get_two_names(clinic: ClinicFile, folder: Path) -> None:
    assert make(clinic.live, folder, AT).file != make(clinic.live, folder, AT).file


def test_one_dated_in_the_future_stops_no_backup_and_is_not_taken_for_the_newest(
    clinic: ClinicFile, folder: Path
) -> None:
    future = make(clinic.live, folder, AT + timedelta(days=3000))
    clinic.edit()
    made = make(clinic.live, folder, AT)
    assert newest(folder, clinic_of(clinic.file)) == made
    assert future.file.exists()


def test_another_clinics_backups_are_neither_counted_nor_thinned(
    clinic: ClinicFile, folder: Path, tmp_path: Path
) -> None:
    other = clinic_file(tmp_path / "other", "Sam Reed")
    old = make(other.live, folder, AT - timedelta(days=4000))
    made = make(clinic.live, folder, AT)
    assert newest(folder, clinic_of(clinic.file)) == made
    assert old.file.exists()


def test_a_place_that_is_taken_is_refused(clinic: ClinicFile, folder: Path) -> None:
    made = make(clinic.live, folder, AT)
    assert refused(lambda: make_at(clinic.live, made.file, AT)) == ("conflict", None)


def test_thirty_days_with_a_damaged_file_take_no_good_backup_away(
    clinic: ClinicFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic.edit(2)
    good = make(clinic.live, folder, AT)
    clinic.damage()
    monkeypatch.setattr(backup_check, "_PAUSES_S", (0.0,))
    for day in range(1, 31):
        told = refused(partial(make, clinic.live, folder, AT + timedelta(days=day)))
        assert told == ("damaged", None)
    assert list(folder.iterdir()) == [good.file]


@pytest.mark.parametrize(
    ("code", "why"),
    [(errno.ENOSPC, "full"), (errno.EDQUOT, "full"), (errno.EIO, "folder"), (errno.EACCES, "folder")],
)
@pytest.mark.parametrize("step", ["copy_whole", "pack", "refuse_unlike", "sync_folder"])
def test_a_disk_that_fails_at_any_step_leaves_the_old_backups(
    clinic: ClinicFile, monkeypatch: pytest.MonkeyPatch, step: str, code: int, why: str
) -> None:
    folder = clinic.live.folder
    old = make(clinic.live, folder, AT)

    def fail(*_given: object) -> None:
        raise OSError(code, "of the disk")

    monkeypatch.setattr(backup, step, fail)
    assert refused(lambda: make(clinic.live, folder, AT + timedelta(days=1))) == ("backup_failed", why)
    assert old.file in folder.iterdir()
    assert not [file for file in folder.iterdir() if ".making" in file.name]


def test_a_disk_without_room_is_told_before_it_is_filled(
    clinic: ClinicFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1000))
    assert refused(lambda: make(clinic.live, folder, AT)) == ("backup_failed", "full")


def test_a_copy_that_is_not_whole_never_becomes_a_backup(
    clinic: ClinicFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(file: Path, key: bytes, target: Path) -> None:
        backup_check.copy_whole(file, key, target)
        target.write_bytes(target.read_bytes()[:-4096])

    monkeypatch.setattr(backup, "copy_whole", half)
    assert refused(lambda: make(clinic.live, folder, AT))[0] == "damaged"
    assert not list(folder.iterdir())


def test_a_backup_that_reads_back_otherwise_never_counts(
    clinic: ClinicFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoiled(target: Path, about: About, data: Path, keys: Path) -> About:
        told = pack(target, about, data, keys)
        raw = bytearray(target.read_bytes())
        raw[len(raw) // 2] ^= 1
        target.write_bytes(raw)
        return told

    monkeypatch.setattr(backup, "pack", spoiled)
    assert refused(lambda: make(clinic.live, folder, AT)) == ("backup_failed", "check")
    assert not list(folder.iterdir())


LEFT = [
    ("clinic-2026-11-20-090000.rungwise-backup.making", True),
    ("clinic-2026-11-20-090000-2.rungwise-backup.making.db", True),
    ("clinic-2026-11-20-090000.rungwise-backup.making.db-journal", True),
    ("clinic-2-2026-11-20-090000.rungwise-backup.making", False),
    ("clinic-2026-11-20-090000.rungwise-backup", False),
    ("clinic.making", False),
    ("other-2026-11-20-090000.rungwise-backup.making.db", False),
]


@pytest.mark.parametrize(("name", "goes"), LEFT)
@pytest.mark.parametrize("hours", [23, 25])
def test_what_a_crash_left_is_cleared_after_a_day_and_nothing_else(
    clinic: ClinicFile, folder: Path, name: str, goes: bool, hours: int
) -> None:
    folder.mkdir()
    (folder / name).write_bytes(b"half")
    then = time.time() - hours * 3600
    os.utime(folder / name, (then, then))
    make(clinic.live, folder, AT)
    assert (folder / name).exists() != (goes and hours > 24)


def test_an_old_one_that_cannot_be_taken_away_yet_makes_no_new_one_fail(
    clinic: ClinicFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def held(file: Path, *, missing_ok: bool = False) -> None:
        if file in old:
            raise PermissionError(errno.EACCES, "held")
        unlink(file, missing_ok=missing_ok)

    old = [make(clinic.live, folder, AT - timedelta(days=days)).file for days in (400, 390, 380)]
    old = [each for each in old if each.exists()]
    with monkeypatch.context() as holding:
        holding.setattr(Path, "unlink", held)
        assert make(clinic.live, folder, AT).file.exists()
    assert all(each.exists() for each in old)
    make(clinic.live, folder, AT)
    assert not all(each.exists() for each in old)


def test_old_ones_are_thinned_once_a_new_one_is_verified(clinic: ClinicFile, folder: Path) -> None:
    for days in (400, 390, 380):
        make(clinic.live, folder, AT - timedelta(days=days))
    made = make(clinic.live, folder, AT)
    assert len(list(folder.glob(f"*{SUFFIX}"))) < 4
    assert made.file.exists()


def test_whose_a_file_is_is_told_by_its_key_as_by_the_file_itself(clinic: ClinicFile) -> None:
    assert clinic.live.clinic == clinic_of(clinic.file)
