"""FILE.keys on disk: what it holds, read strictly, written whole or not at all."""

import hashlib
import json
import os
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from exposure.errors import ExposureError

KEYS_SUFFIX = ".keys"
VERSION = 1
SEAL_BYTES = 12 + 32 + 16
_MOST_MEMORY_KIB = 1024 * 1024
_ENVELOPE = "rungwise_keys"
# Windows opens no folder; its file system keeps the order of a rename by itself
_FOLDERS_SYNC = sys.platform != "win32"
_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs under Argon2id: passes, KiB of memory, lanes."""

    passes: int
    memory_kib: int
    lanes: int

    def __post_init__(self) -> None:
        """Refuse what Argon2id cannot do and what would exhaust this computer; raises ValueError."""
        bearable = 8 * self.lanes <= self.memory_kib <= _MOST_MEMORY_KIB
        if not (1 <= self.passes <= 10 and 1 <= self.lanes <= 16 and bearable):
            raise ValueError("cost")


@dataclass(frozen=True, slots=True)
class Seal:
    """The data key under one secret: `box` is nonce (12 bytes), AES-GCM ciphertext (32) and tag (16)."""

    cost: Cost
    salt: bytes
    box: bytes

    def __post_init__(self) -> None:
        """Refuse lengths this program never writes; raises ValueError."""
        if len(self.salt) != 16 or len(self.box) != SEAL_BYTES:
            raise ValueError("seal")


@dataclass(frozen=True, slots=True)
class Holder:
    """A clinician with a passphrase: id (a UUID), the name to pick from a list, the seal."""

    user_id: str
    name: str
    seal: Seal


@dataclass(frozen=True, slots=True)
class Keyring:
    """All that FILE.keys holds: the holders, the seal of the recovery sheet and the keyed check over both."""

    holders: tuple[Holder, ...]
    recovery: Seal
    check: bytes = b""

    def content(self) -> bytes:
        """Give everything but the check, always in the same bytes: what the keyed check is made over."""
        return _canonical({name: part for name, part in _ring(self).items() if name != "check"})


def keys_path(file: Path) -> Path:
    """Give the place of the key file that belongs to the data file `file`."""
    return file.with_name(file.name + KEYS_SUFFIX)


def load(file: Path) -> Keyring:
    """Read the key file of `file`; raises `key_file_missing`, else as `decode`, and OSError as it came."""
    try:
        raw = keys_path(file).read_bytes()
    except FileNotFoundError:
        raise ExposureError("key_file_missing", "key_file", name=keys_path(file).name) from None
    return decode(raw)


def encode(keyring: Keyring) -> bytes:
    """Give the text of a key file: indented JSON in an envelope with version and SHA-256 of its content."""
    ring = _ring(keyring)
    envelope = {_ENVELOPE: VERSION, "ring": ring, "sha256": _hash(VERSION, ring)}
    return (json.dumps(envelope, indent=2) + "\n").encode()


def decode(raw: bytes) -> Keyring:
    """Read the text of a key file; raises `key_file_damaged`, or `newer_file` for a whole one of a later version."""
    try:
        return _read_ring(_whole_ring(json.loads(raw)))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ExposureError("key_file_damaged", "key_file") from None


def write_whole(target: Path, raw: bytes) -> None:
    """Put `raw` at `target` for this account's eyes only; a crash or a full disk leaves the old or the new, whole."""
    fresh = target.with_name(f"{target.name}.new")
    fresh.unlink(missing_ok=True)
    try:
        with open(fresh, "xb", opener=_private) as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, so that a file that was put there stays after a power cut."""
    if not _FOLDERS_SYNC:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _hash(version: int, ring: object) -> str:
    return hashlib.sha256(_canonical([version, ring])).hexdigest()


def _canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _ring(keyring: Keyring) -> dict[str, object]:
    return {
        "users": [{"id": one.user_id, "name": one.name, **_written(one.seal)} for one in keyring.holders],
        "recovery": _written(keyring.recovery),
        "check": b64encode(keyring.check).decode(),
    }


def _written(seal: Seal) -> dict[str, object]:
    return {
        "argon2id": {"passes": seal.cost.passes, "memory_kib": seal.cost.memory_kib, "lanes": seal.cost.lanes},
        "salt": b64encode(seal.salt).decode(),
        "box": b64encode(seal.box).decode(),
    }


def _whole_ring(envelope: object) -> object:
    """Give the content of an envelope whose hash is right; the hash comes first, so that damage is never "newer"."""
    written, version = _take(envelope, "sha256", str), _take(envelope, _ENVELOPE, int)
    ring = _take(envelope, "ring", dict)
    if written != _hash(version, ring):
        raise ValueError("sha256")
    if version > VERSION:
        raise ExposureError("newer_file", "key_file")
    return ring


def _read_ring(ring: object) -> Keyring:
    holders = tuple(_read_holder(one) for one in _take(ring, "users", list))
    recovery = _read_seal(_take(ring, "recovery", dict))
    return Keyring(holders, recovery, b64decode(_take(ring, "check", str), validate=True))


def _read_holder(entry: object) -> Holder:
    return Holder(_take(entry, "id", str), _take(entry, "name", str), _read_seal(entry))


def _read_seal(entry: object) -> Seal:
    cost = _take(entry, "argon2id", dict)
    return Seal(
        Cost(_take(cost, "passes", int), _take(cost, "memory_kib", int), _take(cost, "lanes", int)),
        b64decode(_take(entry, "salt", str), validate=True),
        b64decode(_take(entry, "box", str), validate=True),
    )


def _take(source: object, name: str, kind: type[_Kind]) -> _Kind:
    """Give the part `name` of a JSON object; raises KeyError or TypeError (true is no number)."""
    if not isinstance(source, dict) or type(source[name]) is not kind:
        raise TypeError(name)
    found: _Kind = source[name]
    return found
