"""The data key sealed for one person or for the recovery sheet, and the keyed check that proves a key file whole.

The unlock window imports this before it paints, so what only an attempt needs is imported by the attempt.
"""

import hmac
from dataclasses import replace
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage.keyring_file import Keyring, Seal, encode, keys_path, load, write_whole

# Whose the seal of the recovery sheet is, in the place of a person's id.
SHEET = "recovery sheet"
_CHECK = b"rungwise keyring 1\0"


def seal(data_key: bytes, secret: bytes, owner: str) -> Seal:
    """Give the data key under a secret, for an owner alone."""
    from exposure.storage import sealing  # noqa: PLC0415 - 26 ms of argon2 and cryptography, a tenth of a bare window

    return sealing.seal(data_key, secret, owner)


def unseal(sealed: Seal, secret: bytes, owner: str) -> bytes | None:
    """Give the data key (32 bytes) again; None where secret or owner is another."""
    from exposure.storage import sealing  # noqa: PLC0415 - as above: not before the window is painted

    return sealing.unseal(sealed, secret, owner)


def proven(file: Path, data_key: bytes) -> Keyring:
    """Read the key file of a file; raises `key_file_damaged` where it is not as whoever has the key left it."""
    keyring = load(file)
    if not is_proven(keyring, data_key):
        raise ExposureError("key_file_damaged", "key_file")
    return keyring


def is_proven(keyring: Keyring, data_key: bytes) -> bool:
    """Whether a key file is as whoever has this key left it."""
    return hmac.compare_digest(keyring.check, _check(keyring, data_key))


def save(file: Path, keyring: Keyring, data_key: bytes) -> None:
    """Write the key file of a file with its check, whole or not at all; raises OSError."""
    write_whole(keys_path(file), encode(replace(keyring, check=_check(keyring, data_key))))


def _check(keyring: Keyring, data_key: bytes) -> bytes:
    return hmac.digest(data_key, _CHECK + keyring.content(), "sha256")
