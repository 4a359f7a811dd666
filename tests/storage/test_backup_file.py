"""A backup as a file: read strictly, and whatever it is not is told in one of two kinds."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from exposure.storage.backup_file import About, backup_folder, pack, read_about, unpack
from tests.clinics import AT, refused

ABOUT = About("0" * 32, AT, "Rungwise test", "0003", 12, "f" * 64)


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A backup of two parts that are no record."""
    for name in ("data", "keys"):
        (tmp_path / name).write_bytes(name.encode() * 2000)
    pack(tmp_path / "x.rungwise-backup", ABOUT, tmp_path / "data", tmp_path / "keys")
    return tmp_path / "x.rungwise-backup"


def _write(file: Path, members: list[tuple[str, bytes]], kind: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(file, "w", kind) as made:
        for name, content in members:
            made.writestr(name, content)


def _members(file: Path) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(file) as read:
        return [(name, read.read(name)) for name in read.namelist()]


@pytest.mark.parametrize(("chosen", "folder"), [("", "/data/backups"), ("/stick/kept", "/stick/kept")])
def test_backups_go_where_was_chosen_and_else_beside_the_file(chosen: str, folder: str) -> None:
    assert backup_folder(Path("/data/clinic.db"), chosen) == Path(folder)


def test_both_parts_come_back_as_they_were(packed: Path, tmp_path: Path) -> None:
    about = unpack(packed, tmp_path / "a", tmp_path / "b")
    assert (about.clinic, about.made, about.count) == (ABOUT.clinic, AT, 12)
    assert (tmp_path / "a").read_bytes() == b"data" * 2000
    assert (tmp_path / "b").read_bytes() == b"keys" * 2000


def test_any_other_program_can_unpack_it(packed: Path) -> None:
    assert {name for name, _content in _members(packed)} == {"about.json", "data.db", "data.db.keys"}


def test_a_file_is_never_written_over(packed: Path, tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        pack(packed, ABOUT, tmp_path / "data", tmp_path / "keys")
    with pytest.raises(FileExistsError):
        unpack(packed, tmp_path / "data", tmp_path / "new")


def _with(change: Callable[[dict[str, object]], object]) -> Callable[[Path], None]:
    """Give what changes the page about a backup."""

    def spoil(file: Path) -> None:
        members = dict(_members(file))
        page = json.loads(members["about.json"])
        change(page)
        members["about.json"] = json.dumps(page).encode()
        _write(file, list(members.items()))

    return spoil


def _about(raw: bytes) -> Callable[[Path], None]:
    """Give what puts something else in the place of the page."""
    return lambda file: _write(file, list({**dict(_members(file)), "about.json": raw}.items()))


SPOILED: list[tuple[Callable[[Path], object], str]] = [
    (lambda file: _write(file, _members(file)[:2]), "backup_damaged"),
    (lambda file: _write(file, [*_members(file), ("../../x", b"")]), "backup_damaged"),
    (lambda file: _write(file, _members(file), zipfile.ZIP_DEFLATED), "backup_damaged"),
    (lambda file: _write(file, [("about.json", b"{}"), *_members(file)[:2]]), "backup_damaged"),
    (lambda file: _write(file, [("about.json", b"x" * 70_000), *_members(file)[:2]]), "backup_damaged"),
    (_about(b"[]"), "backup_damaged"),
    (_about(b"null"), "backup_damaged"),
    (_about(b'"text"'), "backup_damaged"),
    (_with(lambda page: page.update(clinic=["0"] * 32)), "backup_damaged"),
    (_with(lambda page: page.update(program=None)), "backup_damaged"),
    (_with(lambda page: page.update(version=3)), "backup_damaged"),
    (_with(lambda page: page.update(head=12)), "backup_damaged"),
    (_with(lambda page: page.update(digests=[])), "backup_damaged"),
    (_with(lambda page: page.update(count="12")), "backup_damaged"),
    (_with(lambda page: page.update(count=-1)), "backup_damaged"),
    (_with(lambda page: page.update(made="yesterday")), "backup_damaged"),
    (_with(lambda page: page.update(made="2026-11-26T09:00:00")), "backup_damaged"),
    (_with(lambda page: page.update(name="Ruth")), "backup_damaged"),
    (_with(lambda page: page.pop("digests")), "backup_damaged"),
    (_with(lambda page: page.update(rungwise_backup=2)), "newer_backup"),
    (_with(lambda page: page.update(rungwise_backup="1")), "backup_damaged"),
    (lambda file: file.write_bytes(b""), "backup_damaged"),
    (lambda file: file.write_bytes(b"SQLite format 3"), "not_a_backup"),
]


@pytest.mark.parametrize(("spoil", "kind"), SPOILED)
def test_a_page_this_program_never_writes_is_refused(packed: Path, spoil: Callable[[Path], object], kind: str) -> None:
    spoil(packed)
    assert refused(lambda: read_about(packed))[0] == kind


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_backup_cut_anywhere_is_refused(packed: Path, tmp_path: Path, cut: int) -> None:
    raw = packed.read_bytes()
    packed.write_bytes(raw[: len(raw) * cut // 100])
    assert refused(lambda: unpack(packed, tmp_path / "a", tmp_path / "b"))[0] == "backup_damaged"


@pytest.mark.parametrize("place", range(0, 100, 3))
def test_one_flipped_bit_never_gives_another_content(packed: Path, tmp_path: Path, place: int) -> None:
    raw = bytearray(packed.read_bytes())
    raw[len(raw) * place // 100] ^= 4
    packed.write_bytes(raw)
    try:
        told = refused(lambda: unpack(packed, tmp_path / "a", tmp_path / "b"))[0]
    except pytest.fail.Exception:
        assert (tmp_path / "a").read_bytes() == b"data" * 2000
    else:
        assert told in ("backup_damaged", "not_a_backup")
