"""The key derived from one person’s passphrase: what a keychain may hold in its place.

It opens that person’s seal in FILE.keys and nothing else. A new passphrase makes it useless.
"""

import hashlib
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import keys
from exposure.storage.keyring_file import Holder, load
from exposure.storage.passphrase import secret_of

_PLACE = b"rungwise keychain 1\0"


def derived(file: Path, user_id: str, passphrase: str) -> bytes:
    """Give the 32 bytes that open a person’s seal from now on; raises `wrong_passphrase`, else as `unlock`."""
    from exposure.storage import sealing  # noqa: PLC0415 - as in `keys`: not before the window is painted

    holder = _only(file, user_id)
    key = sealing.key_of(holder.seal, secret_of(passphrase))
    if sealing.unseal_by_key(holder.seal, key, user_id) is None:
        raise ExposureError("wrong_passphrase")
    return key


def unlock(file: Path, user_id: str, key: bytes) -> keys.Unlocked:
    """Open the file’s key with what `derived` gave; nothing is written, whatever happens.

    Raises `wrong_passphrase` where the passphrase is another by now, `unknown_user`, `not_now` where several people
    open the file, and as `keys.unlock` for the files.
    """
    from exposure.storage import sealing  # noqa: PLC0415 - as above

    holder = _only(file, user_id)
    data_key = sealing.unseal_by_key(holder.seal, key, user_id)
    if data_key is None:
        raise ExposureError("wrong_passphrase")
    if not keys.verifies(file, data_key):
        raise ExposureError("key_file_damaged", "key_file")
    return keys.Unlocked(data_key, holder.user_id, holder.name)


def place_of(file: Path, user_id: str) -> str:
    """Name the place of a person’s key in a keychain, telling neither who nor which file; raises OSError.

    Without an id it names the file itself, by whatever path.
    """
    with file.open("rb") as stream:
        # The salt of the data file: it stays when the file is moved or called otherwise.
        return place_by(stream.read(16), user_id)


def place_by(which: bytes, user_id: str) -> str:
    """Name the same place by the file's salt, as for an open file: reading that would drop SQLite's locks on it."""
    return hashlib.sha256(_PLACE + which + user_id.encode()).hexdigest()[:32]


def _only(file: Path, user_id: str) -> Holder:
    """Give who alone opens the file: among several, an account would open it in the name of the first."""
    if not file.exists():
        raise ExposureError("file_missing", "file", name=file.name)
    holders = load(file).holders
    if len(holders) > 1:
        raise ExposureError("not_now", "keychain", why="several_people")
    if not holders or holders[0].user_id != user_id:
        raise ExposureError("unknown_user", "user")
    return holders[0]
