"""The key derived from a passphrase opens one person's seal, as long as that seal stands and nobody else has one."""

from dataclasses import replace
from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.storage import keys, own_key, sealing
from exposure.storage.keyring_file import Cost, decode, encode, keys_path

ANN, BO = "6e9c6a39-7d2b-4e62-8a5f-0f4c9a3f1c01", "f3b2f0a8-0b59-4c1b-b7cf-5b0d7c0a9e02"
PASSPHRASE = "blå grød og kærnemælk"


@pytest.fixture(autouse=True)
def _quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Quillfeather.db"


@pytest.fixture
def made(file: Path) -> keys.NewKeys:
    new = keys.create(file, ANN, "Ann Lund", PASSPHRASE)
    file.write_bytes(keys.file_salt(new.data_key) + b"stands for the rest")
    return new


def refused(file: Path, user: str, key: bytes) -> tuple[str, object]:
    """Say what opening is refused with."""
    with pytest.raises(ExposureError) as error:
        own_key.unlock(file, user, key)
    return error.value.kind, error.value.values.get("why")


def test_it_opens_what_the_passphrase_opens(file: Path, made: keys.NewKeys) -> None:
    key = own_key.derived(file, ANN, PASSPHRASE)
    assert own_key.unlock(file, ANN, key) == keys.unlock(file, PASSPHRASE)


def test_it_is_neither_the_passphrase_nor_the_data_key(file: Path, made: keys.NewKeys) -> None:
    key = own_key.derived(file, ANN, PASSPHRASE)
    assert len(key) == 32
    assert key not in (made.data_key, PASSPHRASE.encode())


def test_a_wrong_passphrase_gives_none(file: Path, made: keys.NewKeys) -> None:
    with pytest.raises(ExposureError) as error:
        own_key.derived(file, ANN, "seven quiet otters")
    assert error.value.kind == "wrong_passphrase"


def test_a_new_passphrase_makes_it_useless(file: Path, made: keys.NewKeys) -> None:
    key = own_key.derived(file, ANN, PASSPHRASE)
    # The same words anew: the seal has another salt.
    keys.change_passphrase(file, made.data_key, ANN, PASSPHRASE)
    assert refused(file, ANN, key) == ("wrong_passphrase", None)


def test_who_was_taken_out_is_not_let_in(file: Path, made: keys.NewKeys) -> None:
    key = own_key.derived(file, ANN, PASSPHRASE)
    keys.add_user(file, made.data_key, BO, "Bo Berg", "seven quiet otters")
    keys.remove_user(file, made.data_key, ANN)
    assert refused(file, ANN, key) == ("unknown_user", None)


def test_where_several_open_the_file_nobody_is_let_in_by_it(file: Path, made: keys.NewKeys) -> None:
    key = own_key.derived(file, ANN, PASSPHRASE)
    keys.add_user(file, made.data_key, BO, "Bo Berg", "seven quiet otters")
    assert refused(file, ANN, key) == ("not_now", "several_people")


@pytest.mark.parametrize("key", [b"", b"short", bytes(32), bytes(33)])
def test_whatever_else_a_keychain_gives_opens_nothing(file: Path, made: keys.NewKeys, key: bytes) -> None:
    assert refused(file, ANN, key) == ("wrong_passphrase", None)


def test_a_key_file_that_was_changed_by_hand_is_damage(file: Path, made: keys.NewKeys) -> None:
    key = own_key.derived(file, ANN, PASSPHRASE)
    ring = decode(keys_path(file).read_bytes())
    renamed = replace(ring, holders=(replace(ring.holders[0], name="Bo Berg"),))
    keys_path(file).write_bytes(encode(renamed))
    assert refused(file, ANN, key) == ("key_file_damaged", None)


def test_a_file_that_is_not_there_is_told(file: Path) -> None:
    assert refused(file, ANN, bytes(32)) == ("file_missing", None)


def test_its_place_tells_neither_who_nor_which_file(file: Path, made: keys.NewKeys) -> None:
    place = own_key.place_of(file, ANN)
    assert len(place) == 32
    assert not any(word in place for word in ("Quill", "Ann", ANN))


def test_its_place_stays_when_the_file_is_moved_and_differs_by_file_and_person(
    file: Path, made: keys.NewKeys, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(bytes(16))
    moved = file.rename(tmp_path / "moved.db")
    places = [own_key.place_of(moved, ANN), own_key.place_of(moved, BO), own_key.place_of(other, ANN)]
    assert len({*places}) == 3
    moved.rename(file)
    assert own_key.place_of(file, ANN) == places[0]
