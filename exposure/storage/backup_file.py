"""A backup as one file: a plain zip of the encrypted data file, its key file, and a page about them.

The page is read without a key and names no person. Names inside a zip are never used as places.
"""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import IO

from exposure.errors import ExposureError

SUFFIX = ".rungwise-backup"
FORMAT = 1
_ABOUT, _DATA, _KEYS = "about.json", "data.db", "data.db.keys"
_MEMBERS = frozenset((_ABOUT, _DATA, _KEYS))
_BLOCK = 1 << 20
_MOST_ABOUT, _MOST_KEYS = 1 << 16, 1 << 22
_ZIP = b"PK"


@dataclass(frozen=True, slots=True)
class About:
    """What a backup says of itself.

    `clinic` is what its data file begins with (32 hexadecimal digits), the same in all of one clinic's; `count` and
    `head` are length and newest hash of the history; `digests` SHA-256 by part.
    """

    clinic: str
    made: datetime
    program: str
    version: str
    count: int
    head: str
    digests: dict[str, str] = field(default_factory=dict)


def backup_folder(file: Path, chosen: str) -> Path:
    """Give where the backups of a data file go: the folder that was chosen, and where that is "" one beside it."""
    return Path(chosen) if chosen else file.parent / "backups"


def clinic_of(file: Path) -> str:
    """Give what a data file begins with, 32 hexadecimal digits, the same in its backups; raises OSError."""
    with file.open("rb") as stream:
        return stream.read(16).hex()


def digest_of(part: Path) -> str:
    """Give the SHA-256 of a file in hexadecimal; raises OSError."""
    with part.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def pack(target: Path, about: About, data: Path, keys: Path) -> About:
    """Write a backup at `target`, for this account's eyes only, and have it on the disk; gives what it says of itself.

    Raises OSError.
    """
    with open(target, "xb", opener=_private) as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as packed:
            told = replace(about, digests={_KEYS: _put(packed, _KEYS, keys), _DATA: _put(packed, _DATA, data)})
            packed.writestr(_ABOUT, json.dumps(_page(told), indent=1))
        stream.flush()
        os.fsync(stream.fileno())
    return told


def read_about(file: Path) -> About:
    """Read the page of a backup, and see that its parts are there.

    Raises `not_a_backup`, `backup_damaged`, `newer_backup`, and OSError where the file cannot be read.
    """
    with _zip(file) as packed:
        return _read_page(packed)


def unpack(file: Path, data: Path, keys: Path) -> About:
    """Write both parts to new files, each as it was packed or not at all; raises as `read_about` does."""
    with _zip(file) as packed:
        about = _read_page(packed)
        for name, target in ((_KEYS, keys), (_DATA, data)):
            _take_out(packed, name, target)
            if digest_of(target) != about.digests[name]:
                raise ExposureError("backup_damaged", "backup", name=file.name)
    return about


def refuse_unlike(file: Path, about: About) -> None:
    """Read a backup back as it is on the disk; raises `backup_damaged` unless it says and holds what was packed."""
    with _zip(file) as packed:
        if _read_page(packed) != about:
            raise ExposureError("backup_damaged", "backup", name=file.name)
        for name, digest in about.digests.items():
            if _digest_in(packed, name) != digest:
                raise ExposureError("backup_damaged", "backup", name=file.name)


def _put(packed: zipfile.ZipFile, name: str, part: Path) -> str:
    """Write one part; gives its SHA-256, so that a large file is read just once."""
    hashed = hashlib.sha256()
    with part.open("rb") as source, packed.open(zipfile.ZipInfo(name), "w", force_zip64=True) as member:
        while block := source.read(_BLOCK):
            hashed.update(block)
            member.write(block)
    return hashed.hexdigest()


def _digest_in(packed: zipfile.ZipFile, name: str) -> str:
    hashed = hashlib.sha256()
    with packed.open(name) as stream:
        while block := stream.read(_BLOCK):
            hashed.update(block)
    return hashed.hexdigest()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _page(about: About) -> dict[str, object]:
    return {"rungwise_backup": FORMAT, **asdict(about), "made": about.made.isoformat()}


@contextmanager
def _zip(file: Path) -> Iterator[zipfile.ZipFile]:
    """Open a backup; whatever in it cannot be read is told as one of two kinds."""
    with file.open("rb") as stream:
        begins = stream.read(len(_ZIP))
        if begins and begins != _ZIP:
            raise ExposureError("not_a_backup", "backup", name=file.name)
        try:
            with zipfile.ZipFile(stream) as packed:
                yield packed
        except (zipfile.BadZipFile, EOFError, ValueError, KeyError, TypeError, NotImplementedError, RuntimeError):
            raise ExposureError("backup_damaged", "backup", name=file.name) from None


def _read_page(packed: zipfile.ZipFile) -> About:
    """Read the page; raises ValueError and its like for any that this program never writes."""
    _refuse_strange(packed)
    page = json.loads(packed.read(_ABOUT))
    if type(page) is not dict:
        raise ValueError("about")
    if page.pop("rungwise_backup") > FORMAT:
        raise ExposureError("newer_backup", "backup")
    made, given = datetime.fromisoformat(page.pop("made")), page.pop("digests")
    about = About(made=made, digests={name: str(given[name]) for name in (_DATA, _KEYS)}, **page)
    if not all(isinstance(each, str) for each in (about.clinic, about.program, about.version, about.head)):
        raise ValueError("text")
    if len(about.clinic) != 32 or made.tzinfo is None or type(about.count) is not int or about.count < 0:
        raise ValueError("about")
    return about


def _refuse_strange(packed: zipfile.ZipFile) -> None:
    members = packed.infolist()
    sizes = {member.filename: member.file_size for member in members}
    if len(members) != len(_MEMBERS) or sizes.keys() != _MEMBERS:
        raise ValueError("members")
    if any(member.compress_type != zipfile.ZIP_STORED for member in members):
        raise ValueError("compressed")
    if sizes[_ABOUT] > _MOST_ABOUT or sizes[_KEYS] > _MOST_KEYS:
        raise ValueError("size")


def _take_out(packed: zipfile.ZipFile, name: str, target: Path) -> None:
    with packed.open(name) as source, open(target, "xb", opener=_private) as stream:
        _copy(source, stream)
        stream.flush()
        os.fsync(stream.fileno())


def _copy(source: IO[bytes], target: IO[bytes]) -> None:
    while block := source.read(_BLOCK):
        target.write(block)
