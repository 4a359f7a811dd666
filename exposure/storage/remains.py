"""What can still be read of a file whose journal was hit: all up to the damage, made ready as a backup is."""

from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy.exc import DatabaseError

from exposure.errors import ExposureError
from exposure.storage import keys, swapping
from exposure.storage.backup_check import copy_whole, edits_of, found_whole
from exposure.storage.backup_file import About, clinic_of
from exposure.storage.journal import JOURNAL_SUFFIX
from exposure.storage.keyring_file import keys_path, write_whole
from exposure.storage.recovery import copied
from exposure.storage.restoring import Prepared, Unlock, discarding, material, refuse_no_room, telling


def prepare(file: Path, unlock: Unlock) -> Prepared:
    """Make ready beside `file` what can still be read of it, and check that; nothing of what is there is touched.

    Raises `damaged` where the file itself is damaged too, `restore_failed`, and what `unlock` raises. The caller has
    the lock of `file`.
    """
    ready = swapping.ready_path(file)
    swapping.discard(file)
    with discarding(file), telling():
        refuse_no_room(_size(file), file.parent)
        data_key = unlock(file)
        if not keys.belongs(file, data_key):
            raise ExposureError("damaged", "file")
        key = material(data_key)
        _copy_what_is_whole(file, key, ready)
        write_whole(keys_path(ready), keys_path(file).read_bytes())
        return Prepared(file, _about(ready, key), present=True, lost=None, own_keys=True, key=key, remains=True)


def _size(file: Path) -> int:
    return file.stat().st_size + file.with_name(file.name + JOURNAL_SUFFIX).stat().st_size


def _copy_what_is_whole(file: Path, key: bytes, ready: Path) -> None:
    # SQLite itself reads a journal as far as it is whole; it is never opened where it lies, for that would end it.
    with copied(file) as copy:
        try:
            copy_whole(copy, key, ready)
        except (DatabaseError, sqlcipher3.dbapi2.DatabaseError):
            raise ExposureError("damaged", "file") from None


def _about(ready: Path, key: bytes) -> About:
    """Say how far it goes, and when its last edit was entered."""
    found = found_whole(ready, key)
    entered = edits_of(ready, key)[-1].entered
    return About(clinic_of(ready), datetime.fromisoformat(entered), "", found.version, found.count, found.head)
