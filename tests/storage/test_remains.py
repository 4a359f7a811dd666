"""What can still be read of a file whose journal was hit is put in its place, and all that was there is kept."""

import shutil
from pathlib import Path

import pytest

from exposure.domain.recovery import Finding
from exposure.keeping import preview, taken
from exposure.opening import open_file
from exposure.recovery_desk import RecoveryDesk
from exposure.storage import remains
from exposure.storage.faults import faults
from exposure.storage.restoring import Prepared, unlock_with
from tests.clinics import AT, PASSPHRASE, ClinicFile, clinic_file, refused

_HEAD, _FRAME = 32, 24 + 4096


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    """A file that was closed by a power cut after six edits: all of them are in its journal alone."""
    made = clinic_file(tmp_path / "before")
    cut = tmp_path / "clinic"
    with made.opened():
        made.edit(6)
        shutil.copytree(made.file.parent, cut)
    (cut / "clinic.db-shm").unlink()
    return ClinicFile(cut / "clinic.db", made.data_key)


def hit(clinic: ClinicFile, share: float) -> Path:
    """Turn a bit of the journal, so far into it; give the journal."""
    journal = clinic.file.with_name("clinic.db-wal")
    raw = bytearray(journal.read_bytes())
    raw[_HEAD + int((len(raw) - _HEAD) // _FRAME * share) * _FRAME + 100] ^= 4
    journal.write_bytes(raw)
    return journal


def desk(clinic: ClinicFile) -> RecoveryDesk:
    """Give what the door does about the file."""
    return RecoveryDesk(clinic.file, clinic.live.folder, lambda: AT)


def readied(clinic: ClinicFile) -> Prepared:
    """Have what can be read made ready with the passphrase, as at the door."""
    found = desk(clinic).look(clinic.file, PASSPHRASE)
    assert not isinstance(found, Finding)
    return found


@pytest.mark.parametrize(("share", "edits"), [(0, 2), (0.5, 4), (0.7, 6)])
def test_all_up_to_the_damage_is_had_again_and_is_whole(clinic: ClinicFile, share: float, edits: int) -> None:
    hit(clinic, share)
    assert refused(lambda: open_file(clinic.file, PASSPHRASE))[0] == "damaged"
    prepared = readied(clinic)
    assert prepared.about.count == edits
    desk(clinic).take(prepared)
    opened = open_file(clinic.file, PASSPHRASE)
    assert list(faults(opened.database)) == []
    opened.close()


def test_the_file_and_its_journal_are_kept_to_the_last_byte(clinic: ClinicFile) -> None:
    journal = hit(clinic, 0.5)
    before = clinic.file.read_bytes(), journal.read_bytes()
    prepared = readied(clinic)
    assert (clinic.file.read_bytes(), journal.read_bytes()) == before
    aside = desk(clinic).take(prepared)
    assert aside is not None
    assert aside.name == "clinic.damaged-2026-11-26-090000.db"
    assert (aside.read_bytes(), aside.with_name(f"{aside.name}-wal").read_bytes()) == before


def test_it_is_said_how_far_it_goes_before_and_after(clinic: ClinicFile) -> None:
    hit(clinic, 0.5)
    prepared = readied(clinic)
    first, second = preview(prepared)
    assert first.startswith("4 changes can still be read, the last one of 26 November 2026")
    assert second == "Today’s passphrases stay."
    assert taken(prepared).startswith("The record goes up to 26 November 2026")


def test_a_whole_journal_is_no_matter(clinic: ClinicFile) -> None:
    assert desk(clinic).readable() is None
    hit(clinic, 0.5)
    assert desk(clinic).readable() == clinic.file
    assert desk(clinic).finding("damaged").kind == "damaged_journal"


def test_a_file_that_is_damaged_itself_gives_nothing_and_leaves_nothing(clinic: ClinicFile) -> None:
    hit(clinic, 0)
    raw = clinic.file.read_bytes()
    clinic.file.write_bytes(raw[: len(raw) // 4] + bytes(len(raw) // 2) + raw[-len(raw) // 4 :])
    there = sorted(clinic.file.parent.iterdir())
    assert refused(lambda: remains.prepare(clinic.file, unlock_with(clinic.data_key)))[0] == "damaged"
    assert sorted(clinic.file.parent.iterdir()) == there


def test_another_passphrase_gives_nothing(clinic: ClinicFile) -> None:
    hit(clinic, 0.5)
    assert refused(lambda: desk(clinic).look(clinic.file, "not this one"))[0] == "wrong_passphrase"
