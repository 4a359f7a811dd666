"""Restores: the same rows come back, nothing is deleted, and a crash at any step leaves one of both files, whole."""

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from exposure.domain.restoring import Lost
from exposure.errors import ExposureError
from exposure.storage import keys, patience, swap_note, swapping
from exposure.storage.backup import make
from exposure.storage.keyring_file import keys_path
from exposure.storage.restoring import prepare, take, unlock_with
from exposure.storage.typed_secret import unlock_by
from tests.builders import uid
from tests.clinics import AT, PASSPHRASE, ClinicFile, clinic_file, refused

LATER = AT + timedelta(days=3)


class Killed(BaseException):
    """The program was ended here."""


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    return clinic_file(tmp_path / "clinic")


@pytest.fixture
def packed(clinic: ClinicFile) -> Path:
    """A backup; two edits were done since."""
    made = make(clinic.live, clinic.live.folder, AT)
    clinic.edit(2, LATER)
    return made.file


def _parts(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir() if each.is_file()}


def test_a_restore_of_a_backup_gives_every_row_back(clinic: ClinicFile) -> None:
    clinic.edit(3)
    before = clinic.rows()
    made = make(clinic.live, clinic.live.folder, AT)
    clinic.edit(4, LATER)
    take(prepare(made.file, clinic.file, unlock_with(clinic.data_key)), LATER)
    assert clinic.rows() == before


def test_what_a_restore_loses_is_told_first(clinic: ClinicFile, packed: Path) -> None:
    told = prepare(packed, clinic.file, unlock_with(clinic.data_key)).lost
    assert told == Lost(2, 0, LATER.isoformat(), LATER.isoformat())


def test_what_was_there_is_kept_with_its_keys_under_a_dated_name(clinic: ClinicFile, packed: Path) -> None:
    before = clinic.rows()
    aside = take(prepare(packed, clinic.file, unlock_with(clinic.data_key)), LATER)
    assert aside is not None
    assert aside.name == "clinic.replaced-2026-11-29-090000.db"
    assert replace(clinic, file=aside).rows() == before
    assert keys.verifies(aside, clinic.data_key)


def test_to_look_at_a_backup_changes_nothing(clinic: ClinicFile, packed: Path) -> None:
    before = clinic.rows()
    prepare(packed, clinic.file, unlock_with(clinic.data_key))
    swapping.discard(clinic.file)
    assert clinic.rows() == before
    assert not [name for name in _parts(clinic.file.parent) if "restoring" in name]


def test_a_backup_comes_back_where_nothing_is_left(clinic: ClinicFile, packed: Path, tmp_path: Path) -> None:
    new = tmp_path / "new" / "clinic.db"
    new.parent.mkdir()
    prepared = prepare(packed, new, unlock_by(PASSPHRASE))
    assert (prepared.present, take(prepared, LATER)) == (False, None)
    assert keys.unlock(new, PASSPHRASE).data_key == clinic.data_key


def test_todays_passphrases_stay(clinic: ClinicFile, packed: Path) -> None:
    user = keys.users(clinic.file)[0][0]
    keys.change_passphrase(clinic.file, clinic.data_key, user, "another passphrase now")
    prepared = prepare(packed, clinic.file, unlock_by("another passphrase now"))
    take(prepared, LATER)
    assert prepared.own_keys
    assert keys.unlock(clinic.file, "another passphrase now").data_key == clinic.data_key


def test_a_backup_is_opened_by_the_passphrase_of_anybody_who_has_one(clinic: ClinicFile, packed: Path) -> None:
    keys.add_user(clinic.file, clinic.data_key, uid("Sam"), "Sam Reed", "another passphrase now")
    assert prepare(packed, clinic.file, unlock_by("another passphrase now")).own_keys


def test_a_lost_key_file_comes_back_with_the_passphrases_of_then(clinic: ClinicFile, packed: Path) -> None:
    keys_path(clinic.file).unlink()
    prepared = prepare(packed, clinic.file, unlock_by(PASSPHRASE))
    take(prepared, LATER)
    assert not prepared.own_keys
    assert keys.unlock(clinic.file, PASSPHRASE).data_key == clinic.data_key


def test_a_damaged_file_is_kept_under_that_name_with_its_journal(clinic: ClinicFile, packed: Path) -> None:
    clinic.file.with_name("clinic.db-wal").write_bytes(b"what was left")
    clinic.file.write_bytes(clinic.file.read_bytes()[:16] + bytes(8000))
    aside = take(prepare(packed, clinic.file, unlock_by(PASSPHRASE)), LATER)
    assert aside is not None
    assert aside.name == "clinic.damaged-2026-11-29-090000.db"
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"what was left"
    assert not clinic.file.with_name("clinic.db-wal").exists()


def _spoil(packed: Path) -> None:
    raw = bytearray(packed.read_bytes())
    raw[len(raw) // 2] ^= 1
    packed.write_bytes(raw)


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (_spoil, "backup_damaged"),
        (lambda packed: packed.write_bytes(packed.read_bytes()[:-30]), "backup_damaged"),
        (lambda packed: packed.write_bytes(b""), "backup_damaged"),
        (lambda packed: packed.write_bytes(b"a letter"), "not_a_backup"),
        (lambda packed: packed.unlink(), "restore_failed"),
    ],
)
def test_a_backup_that_is_none_is_refused_and_leaves_nothing(
    clinic: ClinicFile, packed: Path, spoil: Callable[[Path], None], kind: str
) -> None:
    spoil(packed)
    before = clinic.rows()
    assert refused(lambda: prepare(packed, clinic.file, unlock_by(PASSPHRASE)))[0] == kind
    assert clinic.rows() == before
    assert not [name for name in _parts(clinic.file.parent) if "restoring" in name]


def test_another_clinics_backup_is_refused(clinic: ClinicFile, tmp_path: Path) -> None:
    other = clinic_file(tmp_path / "other", "Sam Reed")
    made = make(other.live, other.live.folder, AT)
    assert refused(lambda: prepare(made.file, clinic.file, unlock_by(PASSPHRASE)))[0] == "other_clinic"


def test_a_wrong_passphrase_is_told_as_one(clinic: ClinicFile, packed: Path) -> None:
    assert refused(lambda: prepare(packed, clinic.file, unlock_by("not this one")))[0] == "wrong_passphrase"


def test_a_backup_of_a_newer_program_is_refused(
    clinic: ClinicFile, packed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exposure.storage.restoring.VERSION", "0001")
    assert refused(lambda: prepare(packed, clinic.file, unlock_by(PASSPHRASE)))[0] == "newer_backup"


def test_a_history_that_went_another_way_loses_just_its_own(clinic: ClinicFile, packed: Path) -> None:
    newer = make(clinic.live, clinic.live.folder, LATER)
    take(prepare(packed, clinic.file, unlock_with(clinic.data_key)), LATER)
    clinic.edit(1, LATER + timedelta(days=1))
    told = prepare(newer.file, clinic.file, unlock_with(clinic.data_key)).lost
    assert told is not None
    assert told.edits == 1


def _kill_at(number: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """End the program before the operation on the disk of this number; gives how many were done."""
    done = [0]

    def counted(doing: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object) -> object:
            if done[0] == number:
                raise Killed
            done[0] += 1
            return doing(*given)

        return run

    monkeypatch.setattr(patience, "replace", counted(patience.replace))
    for module, name in ((swap_note, "write_whole"), (swapping, "sync_folder")):
        monkeypatch.setattr(module, name, counted(getattr(module, name)))
    return done


def test_a_restore_ended_at_any_step_leaves_one_of_both_files_whole(
    clinic: ClinicFile, packed: Path, tmp_path: Path
) -> None:
    prepared = prepare(packed, clinic.file, unlock_with(clinic.data_key))
    new, old = swapping.ready_path(clinic.file).read_bytes(), clinic.file.read_bytes()
    for number in range(20):
        at = shutil.copytree(clinic.file.parent, tmp_path / str(number)) / "clinic.db"
        with pytest.MonkeyPatch.context() as patch, contextlib.suppress(Killed):
            done = _kill_at(number, patch)
            take(replace(prepared, file=at), LATER)
            break
        swapping.finish(at)
        aside = next(at.parent.glob("clinic.replaced-*.db"), None)
        assert (at.read_bytes(), aside and aside.read_bytes()) in ((old, None), (new, old))
    assert done[0] == number > 6


def test_an_end_that_is_ended_again_and_again_comes_about(clinic: ClinicFile, packed: Path) -> None:
    prepare(packed, clinic.file, unlock_with(clinic.data_key))
    new = swapping.ready_path(clinic.file).read_bytes()
    swapping.begin(clinic.file, LATER, "replaced")
    while swap_note.pending(clinic.file):
        with pytest.MonkeyPatch.context() as patch, contextlib.suppress(Killed):
            _kill_at(2, patch)
            swapping.finish(clinic.file)
    assert clinic.file.read_bytes() == new
    assert swapping.finish(clinic.file) is None


def test_a_restore_that_was_begun_is_ended_before_another_is_looked_at(clinic: ClinicFile, packed: Path) -> None:
    prepare(packed, clinic.file, unlock_with(clinic.data_key))
    swapping.begin(clinic.file, LATER, "replaced")
    told = refused(lambda: prepare(packed, clinic.file, unlock_with(clinic.data_key)))
    assert told == ("restore_failed", "pending")


@pytest.mark.parametrize("again", [False, True])
def test_what_no_longer_stands_ready_is_not_said_to_be_restored(clinic: ClinicFile, packed: Path, again: bool) -> None:
    prepared = prepare(packed, clinic.file, unlock_with(clinic.data_key))
    swapping.discard(clinic.file)
    if again:
        # Somebody else, at a door of their own, looked at another backup meanwhile.
        newer = make(clinic.live, clinic.live.folder, LATER)
        prepare(newer.file, clinic.file, unlock_with(clinic.data_key))
    before = clinic.rows()
    assert refused(lambda: take(prepared, LATER)) == ("restore_failed", "gone")
    assert (clinic.rows(), swap_note.is_decided(clinic.file)) == (before, False)


def test_a_note_that_cannot_be_read_is_told_and_nothing_is_moved(clinic: ClinicFile) -> None:
    clinic.file.with_name("clinic.db.swapping").write_bytes(b"{")
    with pytest.raises(ExposureError, match="not_readable"):
        swapping.finish(clinic.file)
    assert clinic.file.exists()


@pytest.mark.parametrize("held", [1, 5])
def test_a_rename_waits_while_another_program_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    (tmp_path / "new").write_bytes(b"new")
    waited: list[float] = []
    calls, rename = [0], Path.replace

    def hold(source: Path, target: Path) -> Path:
        calls[0] += 1
        if calls[0] <= held:
            raise PermissionError(13, "held")
        return rename(source, target)

    monkeypatch.setattr(Path, "replace", hold)
    patience.replace(tmp_path / "new", tmp_path / "old", waited.append)
    assert (tmp_path / "old").read_bytes() == b"new"
    assert len(waited) == held


def test_a_rename_gives_up_in_the_end_and_at_once_on_other_faults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []
    with pytest.raises(FileNotFoundError):
        patience.replace(tmp_path / "none", tmp_path / "old", waited.append)
    assert not waited

    def hold(source: Path, target: Path) -> Path:
        raise PermissionError(13, "held")

    monkeypatch.setattr(Path, "replace", hold)
    with pytest.raises(PermissionError):
        patience.replace(tmp_path / "new", tmp_path / "old", waited.append)
    assert len(waited) >= 5
    assert sum(waited) <= 2.5
