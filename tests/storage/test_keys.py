"""Who can open the file, and what is said to those who cannot."""

import contextlib
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from exposure.errors import ExposureError
from exposure.storage import keys, sealing
from exposure.storage.keyring_file import Cost, Holder, decode, encode

ANN, BO = "6e9c6a39-7d2b-4e62-8a5f-0f4c9a3f1c01", "f3b2f0a8-0b59-4c1b-b7cf-5b0d7c0a9e02"
PASSPHRASE = "blå grød og kærnemælk"
OTHER = "seven quiet otters swim"


@pytest.fixture(autouse=True)
def _quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.rungwise"


@pytest.fixture
def made(file: Path) -> keys.NewKeys:
    new = keys.create(file, ANN, "Ann Lund", PASSPHRASE)
    file.write_bytes(b"stands for the encrypted file")
    return new


def refused(doing: pytest.ExceptionInfo[ExposureError]) -> tuple[str, str | None]:
    return doing.value.kind, doing.value.field


def rewrite_ring(file: Path, old: str, new: str) -> None:
    """Change the key file as somebody would who can also make its hash right again."""
    ring = decode(keys.keys_path(file).read_bytes())
    holder = ring.holders[0]
    changed = Holder(holder.user_id.replace(old, new), holder.name.replace(old, new), holder.seal)
    keys.keys_path(file).write_bytes(encode(replace(ring, holders=(changed,))))


def test_the_passphrase_gives_the_key_the_file_was_made_with(file: Path, made: keys.NewKeys) -> None:
    assert len(made.data_key) == 32
    assert keys.unlock(file, PASSPHRASE) == keys.Unlocked(made.data_key, ANN, "Ann Lund")


def test_each_file_has_a_key_of_its_own(file: Path, made: keys.NewKeys) -> None:
    assert keys.create(file.with_name("second"), ANN, "Ann Lund", PASSPHRASE).data_key != made.data_key


def test_a_guess_costs_three_passes_over_64_mib(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    keys.create(file, ANN, "Ann Lund", PASSPHRASE)
    ring = decode(keys.keys_path(file).read_bytes())
    assert {ring.recovery.cost, ring.holders[0].seal.cost} == {Cost(3, 65536, 2)}


def test_no_two_seals_share_a_salt(file: Path, made: keys.NewKeys) -> None:
    ring = decode(keys.keys_path(file).read_bytes())
    assert ring.recovery.salt != ring.holders[0].seal.salt


def test_nobody_else_on_this_computer_reads_the_key_file(file: Path, made: keys.NewKeys) -> None:
    assert keys.keys_path(file).stat().st_mode & 0o777 == 0o600


def test_accents_may_be_composed_by_the_keyboard_or_not(file: Path) -> None:
    keys.create(file, ANN, "Ann Lund", "cre\u0301me bru\u0302le\u0301e")
    file.touch()
    assert keys.unlock(file, "cr\u00e9me br\u00fbl\u00e9e").user_id == ANN


@pytest.mark.parametrize("wrong", ["", PASSPHRASE.upper(), PASSPHRASE + " ", "\ud800" * 12])
def test_a_wrong_passphrase_is_called_wrong(file: Path, made: keys.NewKeys, wrong: str) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, wrong)
    assert refused(doing) == ("wrong_passphrase", None)


def test_a_missing_file_is_called_missing_and_none_is_made(file: Path, made: keys.NewKeys) -> None:
    file.unlink()
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE)
    assert refused(doing) == ("file_missing", "file")
    assert not file.exists()


def test_a_lost_key_file_is_called_lost(file: Path, made: keys.NewKeys) -> None:
    keys.keys_path(file).unlink()
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE)
    assert refused(doing) == ("key_file_missing", "key_file")
    assert not keys.keys_path(file).exists()


def test_a_damaged_key_file_is_called_damaged(file: Path, made: keys.NewKeys) -> None:
    keys.keys_path(file).write_bytes(keys.keys_path(file).read_bytes()[:-40])
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE)
    assert refused(doing) == ("key_file_damaged", "key_file")


def test_a_key_file_the_disk_will_not_read_is_the_disks_fault(file: Path, made: keys.NewKeys) -> None:
    keys.keys_path(file).unlink()
    keys.keys_path(file).mkdir()
    with pytest.raises(IsADirectoryError):
        keys.unlock(file, PASSPHRASE)


@pytest.mark.parametrize("attempt", [PASSPHRASE, OTHER])
def test_no_attempt_touches_anything(file: Path, made: keys.NewKeys, attempt: str) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in file.parent.iterdir()}
    with contextlib.suppress(ExposureError):
        keys.unlock(file, attempt)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in file.parent.iterdir()} == before


def test_a_name_changed_behind_our_back_opens_nothing(file: Path, made: keys.NewKeys) -> None:
    rewrite_ring(file, "Ann Lund", "Eve Lund")
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE)
    assert refused(doing) == ("key_file_damaged", "key_file")


def test_a_seal_moved_to_another_clinician_opens_nothing(file: Path, made: keys.NewKeys) -> None:
    rewrite_ring(file, ANN, BO)
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE)
    assert refused(doing) == ("wrong_passphrase", None)


@pytest.mark.parametrize("existing", ["clinic.rungwise", "clinic.rungwise.keys"])
def test_nothing_that_exists_is_made_again(file: Path, existing: str) -> None:
    file.with_name(existing).write_bytes(b"precious")
    with pytest.raises(ExposureError) as doing:
        keys.create(file, ANN, "Ann Lund", PASSPHRASE)
    assert refused(doing) == ("conflict", "file")
    assert [path.read_bytes() for path in file.parent.iterdir()] == [b"precious"]


def test_no_passphrase_makes_nothing(file: Path) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.create(file, ANN, "Ann Lund", "")
    assert refused(doing) == ("missing", "passphrase")
    assert list(file.parent.iterdir()) == []


def test_a_clinician_has_a_name(file: Path) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.create(file, ANN, "  ", PASSPHRASE)
    assert refused(doing) == ("missing", "user")


def test_each_clinician_has_an_own_passphrase_to_the_same_key(file: Path, made: keys.NewKeys) -> None:
    keys.add_user(file, made.data_key, BO, "Bo Ek", OTHER)
    assert keys.unlock(file, OTHER, " bo  EK") == keys.Unlocked(made.data_key, BO, "Bo Ek")
    assert keys.unlock(file, PASSPHRASE, "Ann Lund").user_id == ANN
    assert keys.users(file) == [(ANN, "Ann Lund"), (BO, "Bo Ek")]


def test_with_several_clinicians_one_has_to_be_chosen(file: Path, made: keys.NewKeys) -> None:
    keys.add_user(file, made.data_key, BO, "Bo Ek", OTHER)
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, OTHER)
    assert refused(doing) == ("choose_user", "user")
    assert doing.value.values["users"] == ("Ann Lund", "Bo Ek")


def test_a_passphrase_opens_under_its_owners_name_only(file: Path, made: keys.NewKeys) -> None:
    keys.add_user(file, made.data_key, BO, "Bo Ek", OTHER)
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE, "Bo Ek")
    assert refused(doing) == ("wrong_passphrase", None)


def test_an_unknown_clinician_is_told_so(file: Path, made: keys.NewKeys) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE, "Carl")
    assert refused(doing) == ("unknown_user", "user")


@pytest.mark.parametrize(("user_id", "name"), [(ANN, "Bo Ek"), (BO, "ANN LUND")])
def test_no_clinician_is_added_twice(file: Path, made: keys.NewKeys, user_id: str, name: str) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.add_user(file, made.data_key, user_id, name, OTHER)
    assert refused(doing) == ("conflict", "user")


def test_who_is_taken_out_opens_nothing_and_the_others_still_do(file: Path, made: keys.NewKeys) -> None:
    keys.add_user(file, made.data_key, BO, "Bo Ek", OTHER)
    keys.remove_user(file, made.data_key, BO)
    assert keys.users(file) == [(ANN, "Ann Lund")]
    assert keys.unlock(file, PASSPHRASE).data_key == made.data_key
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, OTHER, "Bo Ek")
    assert refused(doing) == ("unknown_user", "user")


@pytest.mark.parametrize(("user", "why"), [(ANN, ("not_now", "user")), (BO, ("unknown_user", "user"))])
def test_somebody_always_stays_on_the_ring(file: Path, made: keys.NewKeys, user: str, why: tuple[str, str]) -> None:
    before = keys.keys_path(file).read_bytes()
    with pytest.raises(ExposureError) as doing:
        keys.remove_user(file, made.data_key, user)
    assert refused(doing) == why
    assert keys.keys_path(file).read_bytes() == before


def test_a_changed_passphrase_replaces_the_old_one(file: Path, made: keys.NewKeys) -> None:
    keys.add_user(file, made.data_key, BO, "Bo Ek", OTHER)
    keys.change_passphrase(file, made.data_key, ANN, "a wholly new phrase")
    assert keys.unlock(file, "a wholly new phrase", "Ann Lund").data_key == made.data_key
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, PASSPHRASE, "Ann Lund")
    assert refused(doing) == ("wrong_passphrase", None)
    assert keys.unlock(file, OTHER, "Bo Ek").data_key == made.data_key


def test_only_a_clinician_on_the_ring_changes_a_passphrase(file: Path, made: keys.NewKeys) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.change_passphrase(file, made.data_key, BO, OTHER)
    assert refused(doing) == ("unknown_user", "user")


def test_a_new_passphrase_may_not_be_empty_either(file: Path, made: keys.NewKeys) -> None:
    with pytest.raises(ExposureError) as changing:
        keys.change_passphrase(file, made.data_key, ANN, "")
    with pytest.raises(ExposureError) as adding:
        keys.add_user(file, made.data_key, BO, "Bo Ek", "")
    assert refused(changing) == refused(adding) == ("missing", "passphrase")


def test_the_recovery_sheet_opens_what_a_forgotten_passphrase_cannot(file: Path, made: keys.NewKeys) -> None:
    typed = made.recovery_code.lower().replace("-", " \N{EN DASH} ")
    found = keys.recover(file, typed)
    keys.change_passphrase(file, found.data_key, found.user_id, OTHER)
    assert keys.unlock(file, OTHER).data_key == made.data_key


def test_the_sheet_of_another_file_is_told_from_a_slip(file: Path, made: keys.NewKeys) -> None:
    other = keys.create(file.with_name("other"), ANN, "Ann Lund", PASSPHRASE)
    with pytest.raises(ExposureError) as doing:
        keys.recover(file, other.recovery_code)
    assert refused(doing) == ("recovery_code", "other")


def test_a_slip_is_told_before_any_file_is_looked_at(file: Path) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.recover(file, "WHPAC")
    assert refused(doing) == ("recovery_code", "length")


def test_a_new_sheet_opens_nothing_until_it_is_used(file: Path, made: keys.NewKeys) -> None:
    sheet = keys.new_sheet(made.data_key)
    assert keys.recover(file, made.recovery_code).data_key == made.data_key
    with pytest.raises(ExposureError) as doing:
        keys.recover(file, sheet.code)
    assert refused(doing) == ("recovery_code", "other")
    assert sheet.code not in f"{sheet}"


def test_a_new_sheet_that_is_used_makes_the_old_one_worthless(file: Path, made: keys.NewKeys) -> None:
    sheet = keys.new_sheet(made.data_key)
    keys.use_sheet(file, made.data_key, sheet)
    assert keys.recover(file, sheet.code).data_key == made.data_key
    with pytest.raises(ExposureError) as doing:
        keys.recover(file, made.recovery_code)
    assert refused(doing) == ("recovery_code", "other")


def test_only_the_files_own_key_verifies(file: Path, made: keys.NewKeys) -> None:
    assert keys.verifies(file, made.data_key)
    assert not keys.verifies(file, bytes(32))


def test_the_wrong_key_changes_nothing_on_the_ring(file: Path, made: keys.NewKeys) -> None:
    before = keys.keys_path(file).read_bytes()
    with pytest.raises(ExposureError) as doing:
        keys.add_user(file, bytes(32), BO, "Bo Ek", OTHER)
    assert refused(doing) == ("key_file_damaged", "key_file")
    assert keys.keys_path(file).read_bytes() == before


def test_an_encrypted_file_shows_which_key_it_belongs_to(tmp_path: Path) -> None:
    key, file = bytes(range(32)), tmp_path / "real"
    connection = sqlcipher.connect(str(file))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}{keys.file_salt(key).hex()}'\"")
    connection.execute("CREATE TABLE told (words TEXT)")
    connection.close()
    assert keys.belongs(file, key)
    assert not keys.belongs(file, bytes(32))


def test_a_key_file_of_the_first_version_opens_for_ever(file: Path) -> None:
    file.touch()
    shutil.copy(Path(__file__).with_name("keyring_version_1.json"), keys.keys_path(file))
    key = bytes.fromhex("65847bc2d514548ade00f9ecc56ddc79dc94f578a9456926ca976360c10438c7")
    assert keys.unlock(file, PASSPHRASE) == keys.Unlocked(key, ANN, "Ann Lund")
    assert keys.recover(file, "95CPG-4636N-GMBW7-99TNT-X4EHD-AQ9K4-VPVGG").data_key == key


def test_no_secret_shows_in_what_python_prints(file: Path, made: keys.NewKeys) -> None:
    printed = repr(made) + repr(keys.unlock(file, PASSPHRASE))
    assert made.recovery_code not in printed
    assert repr(made.data_key) not in printed


def test_no_secret_is_in_the_key_file_or_an_error(file: Path, made: keys.NewKeys) -> None:
    with pytest.raises(ExposureError) as doing:
        keys.unlock(file, OTHER)
    assert OTHER not in repr(doing.value) + repr(dict(doing.value.values))
    assert doing.value.__suppress_context__ or doing.value.__context__ is None
    assert made.recovery_code not in keys.keys_path(file).read_text()


def test_the_unlock_window_does_not_wait_for_the_cryptography() -> None:
    heavy = {"argon2", "cryptography", "zxcvbn", "sqlalchemy", "PySide6"}
    code = f"import sys, exposure.storage.keys; print(sorted({heavy} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert ran.stdout == "[]\n"
