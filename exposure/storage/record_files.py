"""Which files make up a record on this computer, and its backups: nothing else is ever written in their place."""

from pathlib import Path

from exposure.storage.backup_file import SUFFIX
from exposure.storage.keyring_file import KEYS_SUFFIX, keys_path
from exposure.storage.lock import LOCK_SUFFIX

_PARTS = ("", "-wal", "-shm", "-journal", KEYS_SUFFIX, LOCK_SUFFIX)


def is_of_record(file: Path) -> bool:
    """Say whether a file that is there is the data, the journal, the keys or the lock of any record, or a backup.

    What is asked is its name and its neighbours': an open record is not to be read beside SQLite.
    """
    real = file.resolve()
    return real.exists() and (real.suffix == SUFFIX or any(keys_path(data).exists() for data in _data_of(real)))


def _data_of(file: Path) -> list[Path]:
    """Give the data files a file may be part of, by its name."""
    stems = [file.name.removesuffix(part) for part in _PARTS if file.name.endswith(part)]
    return [file.with_name(stem) for stem in stems if stem]
