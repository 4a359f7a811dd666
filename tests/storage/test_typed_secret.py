"""What is typed where a backup is opened: anybody's passphrase, or the code of the recovery sheet."""

from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.storage import keys, sealing
from exposure.storage.backup import make
from exposure.storage.keyring_file import Cost, keys_path
from exposure.storage.restoring import prepare
from exposure.storage.typed_secret import unlock_by
from tests.builders import uid
from tests.clinics import AT, ClinicFile, clinic_file

Slip = Callable[[str], str]


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ClinicFile:
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))
    return clinic_file(tmp_path / "clinic")


@pytest.fixture
def code(clinic: ClinicFile) -> str:
    """The code of a new sheet of a file of two people."""
    keys.add_user(clinic.file, clinic.data_key, uid("Sam"), "Sam Reed", "another passphrase now")
    sheet = keys.new_sheet(clinic.data_key)
    keys.use_sheet(clinic.file, clinic.data_key, sheet)
    return sheet.code


def test_the_code_of_the_sheet_opens_a_backup_however_it_is_typed(clinic: ClinicFile, code: str) -> None:
    packed = make(clinic.live, clinic.live.folder, AT).file
    clinic.damage()
    assert prepare(packed, clinic.file, unlock_by(code.lower().replace("-", " "))).key == clinic.key


def test_the_code_of_the_day_opens_a_backup_that_todays_sheet_came_after(clinic: ClinicFile, code: str) -> None:
    packed = make(clinic.live, clinic.live.folder, AT).file
    keys.use_sheet(clinic.file, clinic.data_key, keys.new_sheet(clinic.data_key))
    assert not prepare(packed, clinic.file, unlock_by(code)).own_keys


def test_a_code_opens_a_backup_whose_file_is_gone(clinic: ClinicFile, code: str) -> None:
    packed = make(clinic.live, clinic.live.folder, AT).file
    for part in (clinic.file, keys_path(clinic.file)):
        part.unlink()
    assert prepare(packed, clinic.file, unlock_by(code)).key == clinic.key


@pytest.mark.parametrize(
    ("typed", "field"),
    [(lambda code: f"?{code[1:]}", "slip"), (lambda code: code[:-1], "length"), (lambda code: code, "other")],
)
def test_a_code_that_does_not_open_it_is_told_as_at_the_door(
    clinic: ClinicFile, code: str, typed: Slip, field: str
) -> None:
    keys.use_sheet(clinic.file, clinic.data_key, keys.new_sheet(clinic.data_key))
    with pytest.raises(ExposureError) as told:
        unlock_by(typed(code))(clinic.file)
    assert (told.value.kind, told.value.field) == ("recovery_code", field)


def test_a_passphrase_that_looks_like_a_code_is_one(clinic: ClinicFile, code: str) -> None:
    like_a_code = keys.new_sheet(clinic.data_key).code
    keys.change_passphrase(clinic.file, clinic.data_key, uid("Sam"), like_a_code)
    assert unlock_by(like_a_code)(clinic.file) == clinic.data_key


def test_a_wrong_passphrase_is_no_code(clinic: ClinicFile, code: str) -> None:
    with pytest.raises(ExposureError, match="wrong_passphrase"):
        unlock_by("granite walrus teapot meadow")(clinic.file)
