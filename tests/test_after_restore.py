"""What the door says about a restore that was decided: each end of it in plain words, with the day and the names."""

from datetime import timedelta
from pathlib import Path

import pytest

from exposure.after_restore import lines
from exposure.storage import swap_note, swapping
from exposure.storage.keyring_file import keys_path
from exposure.storage.swap_note import Taken
from exposure.words.backups import restored
from tests.clinics import AT, ClinicFile, clinic_file

LATER = AT + timedelta(days=3)
KEPT = "The file that was there is kept as clinic.replaced-2026-11-29-090000.db."


@pytest.fixture
def clinic(tmp_path: Path) -> ClinicFile:
    return clinic_file(tmp_path / "clinic")


def decided(clinic: ClinicFile, taken: Taken) -> Path:
    """Decide to take a copy of the file; gives where it stands ready."""
    ready = swapping.ready_path(clinic.file)
    for present, there in ((clinic.file, ready), (keys_path(clinic.file), keys_path(ready))):
        there.write_bytes(present.read_bytes())
    swapping.begin(clinic.file, LATER, "replaced", taken)
    return ready


def test_where_nothing_was_decided_nothing_is_said(clinic: ClinicFile) -> None:
    assert lines(clinic.file) == ()


@pytest.mark.parametrize(
    ("own_keys", "passphrases"),
    [(True, "Today’s passphrases stay."), (False, "It opens with the passphrases of the day of the backup.")],
)
def test_a_restore_says_what_it_put_back_what_opens_it_and_what_is_kept(
    clinic: ClinicFile, own_keys: bool, passphrases: str
) -> None:
    decided(clinic, Taken(AT, 2, own_keys))
    swapping.finish(clinic.file)
    assert lines(clinic.file) == (restored(AT, 2), passphrases, KEPT)


def test_what_could_still_be_read_is_called_no_backup(clinic: ClinicFile) -> None:
    decided(clinic, Taken(AT, 2, own_keys=True, remains=True))
    swapping.finish(clinic.file)
    assert lines(clinic.file)[0].startswith("The record goes up to 26 November 2026")


def test_a_restore_that_waits_says_that_nothing_is_lost(clinic: ClinicFile) -> None:
    decided(clinic, Taken(AT, 2, own_keys=True))
    (said,) = lines(clinic.file)
    assert "waits until the file can be opened" in said
    assert "nothing is lost" in said


def test_a_restore_that_came_to_nothing_says_that_the_record_is_as_it_was(clinic: ClinicFile) -> None:
    decided(clinic, Taken(AT, 2, own_keys=True)).unlink()
    swapping.finish(clinic.file)
    (said,) = lines(clinic.file)
    assert "was not restored" in said
    assert "The record is as it was." in said
    assert not swap_note.is_decided(clinic.file)


def test_a_name_that_is_gone_since_is_not_told(clinic: ClinicFile) -> None:
    decided(clinic, Taken(AT, 2, own_keys=True))
    aside = swapping.finish(clinic.file)
    assert aside is not None
    aside.unlink()
    assert KEPT not in lines(clinic.file)
