"""A backup made into the file again: unpacked beside it, opened and checked, compared; only then put in its place."""

import contextlib
import errno
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from exposure.domain.restoring import Lost, lost
from exposure.errors import ExposureError
from exposure.storage import keys, swap_note, swapping
from exposure.storage.backup_check import edits_of, found_at_a_glance, found_whole
from exposure.storage.backup_file import About, clinic_of, read_about, unpack
from exposure.storage.keyring_file import keys_path, write_whole
from exposure.storage.swap_note import Over, Taken
from exposure.storage.tables.chain import VERSION

# Gives the data key for a file that has its key file beside it; raises what `keys.unlock` and `keys.recover` raise.
Unlock = Callable[[Path], bytes]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A backup that was found whole and stands ready beside `file`.

    `lost` is None where the present file cannot be read, or where there is none (`present` False). `own_keys` says that
    the present key file is kept, with today's passphrases. `remains` says that it is no backup but what can still be
    read of the file itself.
    """

    file: Path
    about: About
    present: bool
    lost: Lost | None
    own_keys: bool
    key: bytes = field(repr=False)
    remains: bool = False


def unlock_with(data_key: bytes) -> Unlock:
    """Give the way to a data key by the key itself, which has to be the one of the key file."""

    def given(file: Path) -> bytes:
        if not keys.verifies(file, data_key):
            raise ExposureError("wrong_passphrase")
        return data_key

    return given


def prepare(backup: Path, file: Path, unlock: Unlock, clinic: str = "") -> Prepared:
    """Unpack a backup beside `file` and check all of it; nothing of what is there is touched.

    `clinic` is as `clinic_of` gives it, where the file is open: it is not read then, for that would drop SQLite's
    locks. The caller has the lock of `file`.

    Raises `not_a_backup`, `backup_damaged`, `newer_backup`, `other_clinic`, `restore_failed` (value `why`: full or
    folder), and what `unlock` raises.
    """
    ready = swapping.ready_path(file)
    if swap_note.pending(file):
        raise ExposureError("restore_failed", "backup", why="pending")
    swapping.discard(file)
    with discarding(file), telling():
        _refuse_itself(backup, file)
        if read_about(backup).version > VERSION:
            raise ExposureError("newer_backup", "backup")
        refuse_no_room(backup.stat().st_size, file.parent)
        about = unpack(backup, ready, keys_path(ready))
        _refuse_other(file, ready, about, clinic)
        key, own_keys = _unlocked(file, ready, unlock)
        _refuse_unlike(ready, key, about)
        present = file.is_file()
        return Prepared(file, about, present, _lost(file, ready, key) if present else None, own_keys, key)


def take(prepared: Prepared, at: datetime) -> Path | None:
    """Put what stands ready in the place of the file; gives what the old one is called now, None where there was none.

    Raises as `decide`; a crash in it is ended, and told, by whoever opens the file next.
    """
    with telling():
        decide(prepared, at)
        aside = swapping.finish(prepared.file)
    swap_note.forget(prepared.file)
    return aside


def decide(prepared: Prepared, at: datetime) -> None:
    """Have the swap done by whoever opens the file next, as when it is open now.

    Raises OSError, and `restore_failed` (value `why`: gone) where this does not stand ready any more.
    """
    about = prepared.about
    if not _stands_ready(prepared):
        raise ExposureError("restore_failed", "backup", why="gone")
    taken = Taken(about.made, about.count, prepared.own_keys, prepared.remains, _over(prepared, at))
    swapping.begin(prepared.file, at, "damaged" if prepared.present and prepared.lost is None else "replaced", taken)


def material(data_key: bytes) -> bytes:
    """Give the key as SQLCipher takes it: the data key, then the salt the file begins with."""
    return data_key + keys.file_salt(data_key)


def _over(prepared: Prepared, at: datetime) -> Over | None:
    """Give what is knowingly replaced, and with it what that had itself replaced: each stays a choice that was made."""
    if prepared.lost is None:
        return None
    with contextlib.suppress(ExposureError):
        found, before = found_at_a_glance(prepared.file, prepared.key), swap_note.last_taken(prepared.file)
        counts = (found.count, before.over.count if before and before.over else 0)
        return Over(max(counts), found.head, at)
    return None


def _stands_ready(prepared: Prepared) -> bool:
    """Whether what was prepared is still there: another door on the same file may have put another backup there."""
    ready = swapping.ready_path(prepared.file)
    if not (ready.exists() and keys_path(ready).exists()):
        return False
    with contextlib.suppress(ExposureError):
        return found_at_a_glance(ready, prepared.key).head == prepared.about.head
    return False


def _refuse_itself(backup: Path, file: Path) -> None:
    if file.is_file() and backup.samefile(file):
        raise ExposureError("not_a_backup", "backup", name=backup.name)


def _refuse_other(file: Path, ready: Path, about: About, clinic: str) -> None:
    """Refuse to put one clinic's backup in the place of another's file; an empty file is nobody's."""
    if file.is_file() and file.stat().st_size and not _is_same(file, ready, about, clinic):
        raise ExposureError("other_clinic", "backup")


def _is_same(file: Path, ready: Path, about: About, clinic: str) -> bool:
    """Whether a file is this clinic's: by how it begins, or where that is damaged by who unlocks it."""
    if (clinic or clinic_of(file)) == about.clinic:
        return True
    with contextlib.suppress(ExposureError):
        return bool(set(keys.users(file)) & set(keys.users(ready)))
    return True


def _unlocked(file: Path, ready: Path, unlock: Unlock) -> tuple[bytes, bool]:
    """Open the backup by the present key file, whose passphrases are today's, or else by its own."""
    packed = keys_path(ready).read_bytes()
    with contextlib.suppress(ExposureError, OSError):
        write_whole(keys_path(ready), keys_path(file).read_bytes())
        data_key = unlock(ready)
        if keys.belongs(ready, data_key):
            return material(data_key), True
    write_whole(keys_path(ready), packed)
    data_key = unlock(ready)
    if not keys.belongs(ready, data_key):
        raise ExposureError("backup_damaged", "backup")
    return material(data_key), False


def _refuse_unlike(ready: Path, key: bytes, about: About) -> None:
    try:
        found = found_whole(ready, key)
    except ExposureError:
        raise ExposureError("backup_damaged", "backup") from None
    if (found.version, found.count, found.head) != (about.version, about.count, about.head):
        raise ExposureError("backup_damaged", "backup")


def _lost(file: Path, ready: Path, key: bytes) -> Lost | None:
    """Compare both histories; None where the present file cannot be read."""
    try:
        return lost(edits_of(file, key), edits_of(ready, key))
    except ExposureError:
        return None


def refuse_no_room(size: int, folder: Path) -> None:
    """Tell a disk that is too full for two files of this size in bytes before it is filled; raises `restore_failed`."""
    if shutil.disk_usage(folder).free < 2 * size:
        raise ExposureError("restore_failed", "backup", why="full")


@contextlib.contextmanager
def discarding(file: Path) -> Iterator[None]:
    """Take away what was made ready beside `file` unless it comes to its end."""
    try:
        yield
    except BaseException:
        swapping.discard(file)
        raise


@contextlib.contextmanager
def telling() -> Iterator[None]:
    """Tell what disk and folder do as `restore_failed` (value `why`: full or folder)."""
    try:
        yield
    except OSError as fault:
        why = "full" if fault.errno in (errno.ENOSPC, errno.EDQUOT) else "folder"
        raise ExposureError("restore_failed", "backup", why=why) from None
