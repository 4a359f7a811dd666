"""Who can open the file: its data key, sealed under each clinician's passphrase and under the recovery sheet."""

import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import recovery_code
from exposure.storage.key_proof import SHEET, is_proven, proven, save, seal, unseal
from exposure.storage.keyring_file import KEYS_SUFFIX, Holder, Keyring, Seal, keys_path, load
from exposure.storage.passphrase import Strength, refuse_empty, secret_of, strength

__all__ = [
    "KEYS_SUFFIX",
    "NewKeys",
    "NewSheet",
    "Strength",
    "Unlocked",
    "add_user",
    "belongs",
    "change_passphrase",
    "create",
    "file_salt",
    "keys_path",
    "new_sheet",
    "recover",
    "refuse_empty",
    "refuse_taken",
    "remove_user",
    "strength",
    "unlock",
    "use_sheet",
    "users",
    "verifies",
]

_SALT = b"rungwise file salt 1"


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What making a key file gives: the data key (32 bytes) and the code for the recovery sheet, kept nowhere else."""

    data_key: bytes = field(repr=False)
    recovery_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A recovery code, and the seal that lets it open the file once that is in the key file."""

    code: str = field(repr=False)
    seal: Seal = field(repr=False)


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
    first = Holder(user_id, user_name, seal(data_key, secret_of(passphrase), user_id))
    save(file, Keyring((first,), seal(data_key, recovery_code.secret_of(code), SHEET)), data_key)
    return NewKeys(data_key, code)


def unlock(file: Path, passphrase: str, user_name: str | None = None) -> Unlocked:
    """Open the file's key with a passphrase; nothing is written, whatever happens.

    Raises `file_missing`, `key_file_missing`, `key_file_damaged`, `newer_file`, `unknown_user`, `choose_user` (value
    `users`: the names; several and none was said), `wrong_passphrase`.
    """
    keyring = _present(file)
    holder = _chosen(keyring, user_name)
    data_key = unseal(holder.seal, secret_of(passphrase), holder.user_id)
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
    data_key = unseal(keyring.recovery, secret, SHEET)
    if data_key is None:
        raise ExposureError("recovery_code", "other")
    return _unlocked(keyring, holder, data_key)


def users(file: Path) -> list[tuple[str, str]]:
    """List who has a passphrase, as (id, name), in the order they were added; raises as `unlock` does for the files."""
    return [(holder.user_id, holder.name) for holder in _present(file).holders]


def add_user(file: Path, data_key: bytes, user_id: str, user_name: str, passphrase: str) -> None:
    """Give one more clinician a passphrase; raises `conflict` for an id or name already there, else as `create`."""
    refuse_taken(file, user_name, passphrase)
    keyring = proven(file, data_key)
    if any(user_id == holder.user_id for holder in keyring.holders):
        raise ExposureError("conflict", "user")
    fresh = Holder(user_id, user_name, seal(data_key, secret_of(passphrase), user_id))
    save(file, replace(keyring, holders=(*keyring.holders, fresh)), data_key)


def refuse_taken(file: Path, user_name: str, passphrase: str) -> None:
    """Raise what `add_user` would for a name or a passphrase, before anything is done."""
    refuse_empty(passphrase)
    _refuse_nameless(user_name)
    if _folded(user_name) in {_folded(holder.name) for holder in load(file).holders}:
        raise ExposureError("conflict", "user")


def remove_user(file: Path, data_key: bytes, user_id: str) -> None:
    """Take one clinician's passphrase away; raises `unknown_user`, and `not_now` for the only one who is left."""
    keyring = proven(file, data_key)
    staying = tuple(holder for holder in keyring.holders if holder.user_id != user_id)
    if len(staying) == len(keyring.holders):
        raise ExposureError("unknown_user", "user")
    if not staying:
        raise ExposureError("not_now", "user", why="last_clinician")
    save(file, replace(keyring, holders=staying), data_key)


def change_passphrase(file: Path, data_key: bytes, user_id: str, new: str) -> None:
    """Replace one clinician's passphrase; raises `missing` when it is empty and `unknown_user`."""
    refuse_empty(new)
    keyring = proven(file, data_key)
    if user_id not in {holder.user_id for holder in keyring.holders}:
        raise ExposureError("unknown_user", "user")
    sealed = seal(data_key, secret_of(new), user_id)
    changed = [replace(holder, seal=sealed) if holder.user_id == user_id else holder for holder in keyring.holders]
    save(file, replace(keyring, holders=tuple(changed)), data_key)


def new_sheet(data_key: bytes) -> NewSheet:
    """Make a recovery code that opens nothing yet; nothing is written."""
    code = recovery_code.fresh()
    return NewSheet(code, seal(data_key, recovery_code.secret_of(code), SHEET))


def use_sheet(file: Path, data_key: bytes, sheet: NewSheet) -> None:
    """Let a new sheet open the file; from then on, and not before, the one there was opens nothing any more."""
    save(file, replace(proven(file, data_key), recovery=sheet.seal), data_key)


def verifies(file: Path, data_key: bytes) -> bool:
    """Whether `data_key` is the one the key file was made for: a data file that refuses it is then damaged."""
    return is_proven(load(file), data_key)


def file_salt(data_key: bytes) -> bytes:
    """Give the 16 bytes a data file with this key starts with, once SQLCipher is given them with the key."""
    return hmac.digest(data_key, _SALT, "sha256")[:16]


def belongs(file: Path, data_key: bytes) -> bool:
    """Whether `file` starts as one made with this key does: tells another file's key file from damage further on."""
    with file.open("rb") as stream:
        return hmac.compare_digest(stream.read(16), file_salt(data_key))


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
    if not is_proven(keyring, data_key):
        raise ExposureError("key_file_damaged", "key_file")
    return Unlocked(data_key, holder.user_id, holder.name)
