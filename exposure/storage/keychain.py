"""What the keychain of this system keeps for one person: the key derived from their passphrase, never the passphrase.

Slow, and able to wait for an answer in a window of the system: for a thread alone, never for one that paints.
"""

import importlib
from base64 import b64decode, b64encode
from pathlib import Path
from threading import Lock
from typing import Any

from exposure.errors import ExposureError
from exposure.storage.own_key import place_of

SERVICE = "Rungwise"
# Others keep what they are given in a plain file, in nothing at all, or on another computer.
OF_A_SYSTEM = {f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")}
_one_at_a_time = Lock()


def put(file: Path, user_id: str, key: bytes) -> None:
    """Keep a key (32 bytes) for a person; raises `not_now` where there is no keychain or it keeps nothing."""
    with _one_at_a_time:
        try:
            _chain().set_password(SERVICE, place_of(file, user_id), b64encode(key).decode())
            kept = _kept(file, user_id) == b64encode(key).decode()
        except Exception:
            kept = False
    if not kept:
        raise ExposureError("not_now", "keychain", why="no_keychain")


def take(file: Path, user_id: str) -> bytes | None:
    """Give the key kept for a person; None where there is none, or no keychain, or it does not give it."""
    with _one_at_a_time:
        try:
            kept = _kept(file, user_id)
            return None if kept is None else b64decode(kept, validate=True)
        except Exception:
            return None


def forget(file: Path, user_id: str) -> bool:
    """Keep nothing for a person any more; says whether that is certain."""
    with _one_at_a_time:
        try:
            if _kept(file, user_id) is not None:
                _chain().delete_password(SERVICE, place_of(file, user_id))
            return _kept(file, user_id) is None
        except Exception:
            return False


def _kept(file: Path, user_id: str) -> str | None:
    kept: str | None = _chain().get_password(SERVICE, place_of(file, user_id))
    return kept


def _chain() -> Any:
    """Give the keychain of the system; raises LookupError for none, and whatever the library raises."""
    keyring: Any = importlib.import_module("keyring")
    found = keyring.get_keyring()
    # Where there are two, the library gives one that stands for both.
    for each in (found, *getattr(found, "backends", ())):
        if type(each).__module__ in OF_A_SYSTEM:
            return each
    raise LookupError(SERVICE)
