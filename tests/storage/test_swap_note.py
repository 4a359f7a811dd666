"""What is noted of a swap: what was decided, and what came of it until somebody was told."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from exposure.storage import keyring_file, swap_note, swapping
from exposure.storage.backup import make
from exposure.storage.backup_check import found_at_a_glance
from exposure.storage.keyring_file import keys_path
from exposure.storage.restoring import decide, prepare, take, unlock_with
from exposure.storage.swap_note import Outcome, Over, Taken
from tests.clinics import AT, ClinicFile, clinic_file

LATER = AT + timedelta(days=3)
ASIDE = "clinic.replaced-2026-11-29-090000.db"
NOTE = "clinic.db.restored"
TAKEN = Taken(AT, 2, own_keys=True)


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    """A file whose backup stands ready beside it; an edit was done since."""
    made = clinic_file(tmp_path / "clinic")
    backup = make(made.live, made.live.folder, AT).file
    made.edit()
    decide(prepare(backup, made.file, unlock_with(made.data_key)), LATER)
    return made


def came(clinic: ClinicFile) -> Outcome | None:
    """Give what came of the swap, but for what it replaced."""
    found = swap_note.outcome(clinic.file)
    return found and replace(found, taken=replace(found.taken, over=None))


def parts(clinic: ClinicFile) -> list[str]:
    """Give what lies beside the file but for its lock and its journal."""
    named = (each.name for each in clinic.file.parent.iterdir() if each.is_file())
    return sorted(each for each in named if not each.endswith((".lock", "-wal", "-shm")))


def test_what_came_about_is_noted_until_it_was_told(clinic: ClinicFile) -> None:
    assert swap_note.outcome(clinic.file) is None
    swapping.finish(clinic.file)
    assert came(clinic) == Outcome(True, ASIDE, TAKEN)
    swap_note.forget(clinic.file)
    assert swap_note.outcome(clinic.file) is None
    assert parts(clinic) == ["clinic.db", "clinic.db.keys", NOTE, ASIDE, f"{ASIDE}.keys"]


def test_what_was_replaced_is_known_though_it_was_told(clinic: ClinicFile) -> None:
    head = found_at_a_glance(clinic.file, clinic.key).head
    swapping.finish(clinic.file)
    swap_note.forget(clinic.file)
    taken = swap_note.last_taken(clinic.file)
    assert taken == replace(TAKEN, over=Over(3, head, LATER))


def test_a_note_from_before_that_was_kept_is_told_and_taken_away(clinic: ClinicFile) -> None:
    swapping.finish(clinic.file)
    note = clinic.file.with_name(NOTE)
    page = json.loads(note.read_bytes())
    del page["taken"]["over"]
    note.write_text(json.dumps(page))
    assert came(clinic) == Outcome(True, ASIDE, TAKEN)
    swap_note.forget(clinic.file)
    assert not note.exists()


def test_a_swap_that_came_to_nothing_replaced_nothing(clinic: ClinicFile) -> None:
    swapping.ready_path(clinic.file).unlink()
    swapping.finish(clinic.file)
    assert swap_note.last_taken(clinic.file) is None
    swap_note.forget(clinic.file)
    assert parts(clinic) == ["clinic.db", "clinic.db.keys"]


def test_what_could_not_be_decided_is_not_decided(clinic: ClinicFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_folder: Path) -> None:
        raise OSError(5, "of the disk")

    swap = swap_note.pending(clinic.file)
    assert swap is not None
    clinic.file.with_name("clinic.db.swapping").unlink()
    monkeypatch.setattr(keyring_file, "sync_folder", fail)
    with pytest.raises(OSError, match="of the disk"):
        swap_note.decide(swap)
    assert not swap_note.is_decided(clinic.file)


def test_whoever_takes_a_backup_at_once_is_told_by_that_alone(clinic: ClinicFile) -> None:
    swapping.finish(clinic.file)
    backup = next(clinic.live.folder.iterdir())
    take(prepare(backup, clinic.file, unlock_with(clinic.data_key)), LATER)
    assert swap_note.outcome(clinic.file) is None


@pytest.mark.parametrize("of_it", [lambda ready: ready, keys_path], ids=["file", "keys"])
def test_where_what_stood_ready_is_gone_the_file_stays_and_that_is_noted(
    clinic: ClinicFile, of_it: Callable[[Path], Path]
) -> None:
    before = clinic.file.read_bytes(), keys_path(clinic.file).read_bytes()
    of_it(swapping.ready_path(clinic.file)).unlink()
    assert swapping.finish(clinic.file) is None
    assert came(clinic) == Outcome(False, "", TAKEN)
    assert (clinic.file.read_bytes(), keys_path(clinic.file).read_bytes()) == before
    assert parts(clinic) == ["clinic.db", "clinic.db.keys", "clinic.db.restored"]


def test_a_file_that_was_set_aside_already_comes_back_with_its_journal(clinic: ClinicFile) -> None:
    before, aside = clinic.file.read_bytes(), clinic.file.with_name(ASIDE)
    clinic.file.with_name("clinic.db-wal").write_bytes(b"journal")
    for end in ("", "-wal"):
        clinic.file.with_name(f"clinic.db{end}").rename(aside.with_name(f"{ASIDE}{end}"))
    swapping.ready_path(clinic.file).unlink()
    swapping.finish(clinic.file)
    assert (clinic.file.read_bytes(), clinic.file.with_name("clinic.db-wal").read_bytes()) == (before, b"journal")
    assert came(clinic) == Outcome(False, "", TAKEN)


def test_keys_that_were_set_aside_already_come_back_with_their_file(clinic: ClinicFile) -> None:
    before, aside = keys_path(clinic.file).read_bytes(), clinic.file.with_name(ASIDE)
    clinic.file.rename(aside)
    keys_path(clinic.file).rename(keys_path(aside))
    swapping.ready_path(clinic.file).unlink()
    swapping.finish(clinic.file)
    assert keys_path(clinic.file).read_bytes() == before
    assert parts(clinic) == ["clinic.db", "clinic.db.keys", "clinic.db.restored"]


def test_what_is_in_its_place_came_about_though_the_note_is_still_there(clinic: ClinicFile) -> None:
    note = clinic.file.with_name("clinic.db.swapping").read_bytes()
    swapping.finish(clinic.file)
    restored = clinic.file.read_bytes()
    clinic.file.with_name("clinic.db.swapping").write_bytes(note)
    swapping.finish(clinic.file)
    assert clinic.file.read_bytes() == restored
    assert came(clinic) == Outcome(True, ASIDE, TAKEN)


def test_a_restore_where_no_file_was_is_no_failure(clinic: ClinicFile, tmp_path: Path) -> None:
    empty = tmp_path / "empty" / "clinic.db"
    empty.parent.mkdir()
    decide(prepare(next(clinic.live.folder.iterdir()), empty, unlock_with(clinic.data_key)), LATER)
    swapping.finish(empty)
    assert swap_note.outcome(empty) == Outcome(True, "", Taken(AT, 2, own_keys=False))


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"aside": "a"}', b'{"aside": "a", "taken": {"made": "x"}}'])
def test_what_came_of_it_and_cannot_be_read_is_told_to_nobody(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "clinic.db.restored").write_bytes(raw)
    assert swap_note.outcome(tmp_path / "clinic.db") is None


def test_a_note_that_names_only_the_old_file_is_ended_as_ever(clinic: ClinicFile) -> None:
    clinic.file.with_name("clinic.db.swapping").write_text(f'{{"aside": "{ASIDE}"}}', encoding="utf-8")
    assert swapping.finish(clinic.file) == clinic.file.with_name(ASIDE)
    assert swap_note.pending(clinic.file) is None


def test_an_unreadable_note_still_keeps_what_stands_ready(clinic: ClinicFile) -> None:
    clinic.file.with_name("clinic.db.swapping").write_bytes(b"{")
    swapping.discard(clinic.file)
    assert swap_note.is_decided(clinic.file)
    assert swapping.ready_path(clinic.file).exists()
