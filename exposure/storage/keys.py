"""Who can open the file: its data key, sealed under each clinician's passphrase and under the recovery sheet.

The unlock window imports this before it paints, so what only an attempt needs is imported by the attempt.
"""

import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import recovery_code
from exposure.storage.keyring_file import KEYS_SUFFIX, Holder, Keyring, Seal, encode, keys_path, load, write_whole
from exposure.storage.passphrase import Strength, refuse_empty, secret_of, strength

__all__ = [
    "KEYS_SUFFIX",
    "NewKeys",
    "Strength",
    "Unlocked",
    "add_user",
    "belongs",
    "change_passphrase",
    "create",
    "file_salt",
    "keys_path",
    "recover",
    "refuse_empty",
    "refuse_taken",
    "remove_user",
    "replace_recovery",
    "strength",
    "unlock",
    "users",
    "verifies",
]

_SHEET = "recovery sheet"
_CHECK = b"rungwise keyring 1\0"
_SALT = b"rungwise file salt 1"


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What making a key file gives: the data key (32 bytes) and the code for the recovery sheet, kept nowhere else."""

    data_key: bytes = field(repr=False)
    recovery_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unlocked:
    """What an unlock gives: the data key (32 bytes) and whose passphrase it was."""

    data_key: bytes = field(repr=False)
    user_id: str
    user_name: str


def create(file: Path, user_id: str, user_name: str, passphrase: str) -> NewKeys:
    """Make the keys of a file that does not exist yet, with its first clinician.

    Raises `conflict` where the file or its key file exists, `missing` without a name or a passphrase.
    """
    refuse_empty(passphrase)
    _refuse_nameless(user_name)
    if file.exists() or keys_path(file).exists():
        raise ExposureError("conflict", "file", name=file.name)
    data_key, code = secrets.token_bytes(32), recovery_code.fresh()
    first = Holder(user_id, user_name, _seal(data_key, secret_of(passphrase), user_id))
    _save(file, Keyring((first,), _seal(data_key, recovery_code.secret_of(code), _SHEET)), data_key)
    return NewKeys(data_key, code)


def unlock(file: Path, passphrase: str, user_name: str | None = None) -> Unlocked:
    """Open the file's key with a passphrase; nothing is written, whatever happens.

    Raises `file_missing`, `key_file_missing`, `key_file_damaged`, `newer_file`, `unknown_user`, `choose_user` (value
    `users`: the names; several and none was said), `wrong_passphrase`.
    """
    keyring = _present(file)
    holder = _chosen(keyring, user_name)
    data_key = _unseal(holder.seal, secret_of(passphrase), holder.user_id)
    if data_key is None:
        raise ExposureError("wrong_passphrase")
    return _unlocked(keyring, holder, data_key)


def recover(file: Path, code: str, user_name: str | None = None) -> Unlocked:
    """Open the file's key with the code of the recovery sheet, for the clinician who will make a new passphrase.

    Raises as `unlock` does, and `recovery_code` with field "length" or "slip" (a typing error, told at once) or
    "other" (a code without errors that is not this file's newest).
    """
    secret = recovery_code.secret_of(code)
    keyring = _present(file)
    holder = _chosen(keyring, user_name)
    data_key = _unseal(keyring.recovery, secret, _SHEET)
    if data_key is None:
        raise ExposureError("recovery_code", "other")
    return _unlocked(keyring, holder, data_key)


def users(file: Path) -> list[tuple[str, str]]:
    """List who has a passphrase, as (id, name), in the order they were added; raises as `unlock` does for the files."""
    return [(holder.user_id, holder.name) for holder in _present(file).holders]


def add_user(file: Path, data_key: bytes, user_id: str, user_name: str, passphrase: str) -> None:
    """Give one more clinician a passphrase; raises `conflict` for an id or name already there, else as `create`."""
    refuse_taken(file, user_name, passphrase)
    keyring = _proven(file, data_key)
    if any(user_id == holder.user_id for holder in keyring.holders):
        raise ExposureError("conflict", "user")
    fresh = Holder(user_id, user_name, _seal(data_key, secret_of(passphrase), user_id))
    _save(file, replace(keyring, holders=(*keyring.holders, fresh)), data_key)


def refuse_taken(file: Path, user_name: str, passphrase: str) -> None:
    """Raise what `add_user` would for a name or a passphrase, before anything is done."""
    refuse_empty(passphrase)
    _refuse_nameless(user_name)
    if _folded(user_name) in {_folded(holder.name) for holder in load(file).holders}:
        raise ExposureError("conflict", "user")


def remove_user(file: Path, data_key: bytes, user_id: str) -> None:
    """Take one clinician's passphrase away; raises `unknown_user`, and `not_now` for the only one who is left."""
    keyring = _proven(file, data_key)
    staying = tuple(holder for holder in keyring.holders if holder.user_id != user_id)
    if len(staying) == len(keyring.holders):
        raise ExposureError("unknown_user", "user")
    if not staying:
        raise ExposureError("not_now", "user", why="last_clinician")
    _save(file, replace(keyring, holders=staying), data_key)


def change_passphrase(file: Path, data_key: bytes, user_id: str, new: str) -> None:
    """Replace one clinician's passphrase; raises `missing` when it is empty and `unknown_user`."""
    refuse_empty(new)
    keyring = _proven(file, data_key)
    if user_id not in {holder.user_id for holder in keyring.holders}:
        raise ExposureError("unknown_user", "user")
    sealed = _seal(data_key, secret_of(new), user_id)
    changed = [replace(holder, seal=sealed) if holder.user_id == user_id else holder for holder in keyring.holders]
    _save(file, replace(keyring, holders=tuple(changed)), data_key)


def replace_recovery(file: Path, data_key: bytes) -> str:
    """Make a new recovery code and give it; the sheet printed before opens nothing any more."""
    keyring, code = _proven(file, data_key), recovery_code.fresh()
    _save(file, replace(keyring, recovery=_seal(data_key, recovery_code.secret_of(code), _SHEET)), data_key)
    return code


def verifies(file: Path, data_key: bytes) -> bool:
    """Whether `data_key` is the one the key file was made for: a data file that refuses it is then damaged."""
    return _is_proven(load(file), data_key)


def file_salt(data_key: bytes) -> bytes:
    """Give the 16 bytes a data file with this key starts with, once SQLCipher is given them with the key."""
    return hmac.digest(data_key, _SALT, "sha256")[:16]


def belongs(file: Path, data_key: bytes) -> bool:
    """Whether `file` starts as one made with this key does: tells another file's key file from damage further on."""
    with file.open("rb") as stream:
        return hmac.compare_digest(stream.read(16), file_salt(data_key))


def _seal(data_key: bytes, secret: bytes, owner: str) -> Seal:
    from exposure.storage import sealing  # noqa: PLC0415 - 26 ms of argon2 and cryptography, a tenth of a bare window

    return sealing.seal(data_key, secret, owner)


def _unseal(sealed: Seal, secret: bytes, owner: str) -> bytes | None:
    from exposure.storage import sealing  # noqa: PLC0415 - as above: not before the window is painted

    return sealing.unseal(sealed, secret, owner)


def _present(file: Path) -> Keyring:
    if not file.exists():
        raise ExposureError("file_missing", "file", name=file.name)
    return load(file)


def _chosen(keyring: Keyring, user_name: str | None) -> Holder:
    if user_name is None and len(keyring.holders) == 1:
        return keyring.holders[0]
    if user_name is None:
        raise ExposureError("choose_user", "user", users=tuple(holder.name for holder in keyring.holders))
    for holder in keyring.holders:
        if _folded(holder.name) == _folded(user_name):
            return holder
    raise ExposureError("unknown_user", "user")


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _refuse_nameless(user_name: str) -> None:
    if not user_name.strip():
        raise ExposureError("missing", "user")


def _unlocked(keyring: Keyring, holder: Holder, data_key: bytes) -> Unlocked:
    if not _is_proven(keyring, data_key):
        raise ExposureError("key_file_damaged", "key_file")
    return Unlocked(data_key, holder.user_id, holder.name)


def _proven(file: Path, data_key: bytes) -> Keyring:
    keyring = load(file)
    if not _is_proven(keyring, data_key):
        raise ExposureError("key_file_damaged", "key_file")
    return keyring


def _is_proven(keyring: Keyring, data_key: bytes) -> bool:
    return hmac.compare_digest(keyring.check, _check(keyring, data_key))


def _check(keyring: Keyring, data_key: bytes) -> bytes:
    return hmac.digest(data_key, _CHECK + keyring.content(), "sha256")


def _save(file: Path, keyring: Keyring, data_key: bytes) -> None:
    write_whole(keys_path(file), encode(replace(keyring, check=_check(keyring, data_key))))
