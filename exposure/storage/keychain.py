"""What the keychain of this system keeps for one person: the key derived from their passphrase, never the passphrase.

A `place` is as `own_key` names it, "" where the file could not be read: nothing is kept there, and nothing certain.
Slow, and able to wait for an answer in a window of the system: for a thread alone, never for one that paints.
"""

import importlib
from base64 import b64decode, b64encode
from threading import Lock
from typing import Any

from exposure.errors import ExposureError

SERVICE = "Rungwise"
# Others keep what they are given in a plain file, in nothing at all, or on another computer.
OF_A_SYSTEM = {f"keyring.backends.{name}" for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")}
_one_at_a_time = Lock()


def put(place: str, key: bytes) -> None:
    """Keep a key (32 bytes) for a person; raises `not_now` where there is no keychain or it keeps nothing."""
    with _one_at_a_time:
        try:
            _chain().set_password(SERVICE, place, b64encode(key).decode())
            kept = _kept(place) == b64encode(key).decode()
        except Exception:
            kept = False
    if not kept:
        raise ExposureError("not_now", "keychain", why="no_keychain")


def take(place: str) -> bytes | None:
    """Give the key kept for a person; None where there is none, or no keychain, or it does not give it."""
    with _one_at_a_time:
        try:
            kept = _kept(place)
            return None if kept is None else b64decode(kept, validate=True)
        except Exception:
            return None


def forget(place: str) -> bool:
    """Keep nothing for a person any more; says whether that is certain."""
    with _one_at_a_time:
        try:
            if _kept(place) is not None:
                _chain().delete_password(SERVICE, place)
            return _kept(place) is None
        except Exception:
            return False


def _kept(place: str) -> str | None:
    if not place:
        raise LookupError(SERVICE)
    kept: str | None = _chain().get_password(SERVICE, place)
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
