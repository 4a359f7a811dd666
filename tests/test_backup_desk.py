"""What the shelf of backups warns of: a backup that goes further than the record, but for what was knowingly left."""

from datetime import timedelta
from pathlib import Path

import pytest

from exposure.backup_desk import BackupDesk
from exposure.storage import swap_note, swapping
from exposure.storage.backup import make
from tests.clinics import AT, ClinicFile, clinic_file

LATER = AT + timedelta(days=3)


@pytest.fixture
def desk(tmp_path: Path) -> BackupDesk:
    """The desk of a record of five changes that decided to go back to a backup of two; one of five is there too."""
    clinic = clinic_file(tmp_path / "clinic")
    early = make(clinic.live, clinic.live.folder, AT).file
    clinic.edit(3)
    made = BackupDesk(clinic.live, clinic.live.folder, lambda: LATER)
    made.back_up()
    made.decide(made.look(early))
    return made


def restored(desk: BackupDesk) -> ClinicFile:
    """End the restore, and have it told; gives the file, to be worked on in."""
    swapping.finish(desk.live.file)
    swap_note.forget(desk.live.file)
    return ClinicFile(desk.live.file, desk.live.key[:32])


def earliest(desk: BackupDesk) -> Path:
    """Give the backup that goes least far."""
    return desk.shelf().backups[-1].file


def ahead(desk: BackupDesk) -> int:
    """Give how far the backup goes that is warned of, 0 where there is none."""
    told = desk.shelf().ahead
    return told.about.count if told and told.about else 0


def test_what_was_knowingly_replaced_is_not_warned_of(desk: BackupDesk) -> None:
    swapping.finish(desk.live.file)
    assert ahead(desk) == 0
    swap_note.forget(desk.live.file)
    assert ahead(desk) == 0


def test_the_last_backup_of_what_was_replaced_is_not_warned_of(desk: BackupDesk) -> None:
    make(desk.live, desk.folder, LATER + timedelta(minutes=1))
    restored(desk)
    assert ahead(desk) == 0


def test_a_backup_that_goes_further_than_what_was_replaced_is_told(desk: BackupDesk) -> None:
    ClinicFile(desk.live.file, desk.live.key[:32]).edit()
    desk.back_up()
    restored(desk)
    assert ahead(desk) == 6


def test_what_two_restores_went_back_over_is_not_warned_of(desk: BackupDesk) -> None:
    restored(desk).edit()
    desk.back_up()
    desk.decide(desk.look(earliest(desk)))
    restored(desk)
    assert ahead(desk) == 0


def test_a_record_of_since_that_was_put_back_by_hand_is_told(desk: BackupDesk) -> None:
    clinic = restored(desk)
    early = clinic.file.read_bytes()
    clinic.edit(2)
    make(desk.live, desk.folder, LATER + timedelta(days=1))
    clinic.file.write_bytes(early)
    assert ahead(desk) == 4


def test_a_record_from_before_what_was_restored_is_told(tmp_path: Path) -> None:
    clinic = clinic_file(tmp_path / "clinic")
    early = clinic.file.read_bytes()
    clinic.edit()
    backup = make(clinic.live, clinic.live.folder, AT).file
    clinic.edit()
    desk = BackupDesk(clinic.live, clinic.live.folder, lambda: LATER)
    desk.decide(desk.look(backup))
    restored(desk).file.write_bytes(early)
    assert ahead(desk) == 3


def test_where_the_note_is_gone_it_is_warned_of(desk: BackupDesk) -> None:
    restored(desk)
    desk.live.file.with_name("clinic.db.restored").unlink()
    assert ahead(desk) == 5


def test_a_damaged_record_hides_no_backup(desk: BackupDesk) -> None:
    first = earliest(desk)
    swapping.finish(desk.live.file)
    desk.live.file.write_bytes(desk.live.file.read_bytes()[:16] + bytes(8000))
    desk.decide(desk.look(first))
    restored(desk)
    assert ahead(desk) == 5
