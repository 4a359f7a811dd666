"""The key file is read strictly and written whole."""

import contextlib
import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.errors import ExposureError
from exposure.storage import keyring_file
from exposure.storage.keyring_file import Cost, Holder, Keyring, Seal, decode, encode, write_whole

SEAL = Seal(Cost(3, 65536, 2), bytes(range(16)), bytes(range(60)))
RING = Keyring((Holder("6e9c6a39-7d2b-4e62-8a5f-0f4c9a3f1c01", "Åse “Å” Lund", SEAL),), SEAL, bytes(32))


def damaged(raw: bytes) -> bool:
    with pytest.raises(ExposureError) as doing:
        decode(raw)
    return doing.value.kind == "key_file_damaged"


@given(st.text(max_size=40), st.integers(1, 10), st.binary(min_size=60, max_size=60))
def test_what_was_written_is_read(name: str, passes: int, box: bytes) -> None:
    ring = Keyring((Holder("id", name, Seal(Cost(passes, 64, 2), bytes(16), box)),), SEAL, b"check")
    assert decode(encode(ring)) == ring


@given(st.integers(0, len(encode(RING)) * 8 - 1))
def test_a_single_flipped_bit_never_changes_what_is_read(bit: int) -> None:
    raw = bytearray(encode(RING))
    raw[bit // 8] ^= 1 << bit % 8
    with contextlib.suppress(ExposureError):
        assert decode(bytes(raw)) == RING


@given(st.integers(0, len(encode(RING)) - 2))
def test_a_file_cut_short_is_damaged(length: int) -> None:
    assert damaged(encode(RING)[:length])


@pytest.mark.parametrize("raw", [b"", b"[]", b"null", b"{}", b"[" * 100_000, b"\xff\xfe", b'{"rungwise_keys": true}'])
def test_what_is_no_key_file_is_damaged(raw: bytes) -> None:
    assert damaged(raw)


def hashed(monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> bytes:
    """Change the text of a key file together with its hash."""
    monkeypatch.setattr(keyring_file, "_hash", lambda *_: "right")
    text = encode(RING).decode()
    assert old in text
    return text.replace(old, new).encode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"passes": 3', '"passes": 11'),
        ('"passes": 3', '"passes": 0'),
        ('"passes": 3', '"passes": true'),
        ('"memory_kib": 65536', '"memory_kib": 1048577'),
        ('"memory_kib": 65536', '"memory_kib": 15'),
        ('"lanes": 2', '"lanes": 0'),
        ('"salt": "AAEC', '"salt": "'),
        ('"salt": "AAEC', '"salt": "*AEC'),
        ('"box": "AAEC', '"box": "'),
        ('"box": "AAEC', '"box": 5, "other": "AAEC'),
        ('"users": [', '"others": ['),
    ],
)
def test_what_this_program_never_writes_is_damaged(monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    assert damaged(hashed(monkeypatch, old, new))


def test_a_whole_file_of_a_later_version_is_newer(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = hashed(monkeypatch, '"rungwise_keys": 1', '"rungwise_keys": 2')
    with pytest.raises(ExposureError) as doing:
        decode(raw)
    assert doing.value.kind == "newer_file"


def test_a_flipped_version_is_damage_and_not_newer() -> None:
    assert damaged(encode(RING).replace(b'"rungwise_keys": 1', b'"rungwise_keys": 3'))


def test_the_content_to_check_covers_all_but_the_check() -> None:
    assert replace(RING, check=b"other").content() == RING.content()
    assert replace(RING, holders=()).content() != RING.content()


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    target = tmp_path / "clinic.keys"
    target.write_bytes(b"old")
    monkeypatch.setattr(os if failing == "fsync" else Path, failing, full)
    with pytest.raises(OSError, match="no space"):
        write_whole(target, b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"clinic.keys": b"old"}


def test_a_new_file_left_by_a_crash_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "clinic.keys.new").write_bytes(b"half")
    write_whole(tmp_path / "clinic.keys", b"whole")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"clinic.keys": b"whole"}


@pytest.mark.parametrize(("folders", "synced"), [(True, 2), (False, 1)])
def test_the_file_and_where_it_can_be_its_folder_reach_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folders: bool, synced: int
) -> None:
    calls: list[int] = []
    monkeypatch.setattr(os, "fsync", calls.append)
    monkeypatch.setattr(keyring_file, "_FOLDERS_SYNC", folders)
    write_whole(tmp_path / "clinic.keys", b"new")
    assert len(calls) == synced
