"""Backups of an open file: made beside the work, verified before they count, thinned by date."""

import contextlib
import errno
import re
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy.exc import DatabaseError

from exposure.domain.thinning import Aged, to_remove
from exposure.errors import ExposureError
from exposure.storage import patience, sqlcipher_file
from exposure.storage.backup_check import Found, copy_whole, found_whole, refuse_rotten
from exposure.storage.backup_file import SUFFIX, About, backup_folder, pack, read_about, refuse_unlike
from exposure.storage.keyring_file import keys_path, sync_folder

_MAKING = ".making"
_MOMENT = r"\d{4}-\d\d-\d\d-\d{6}(-\d+)?"
_LEFT_S = 86_400
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_FULL = 13  # SQLITE_FULL
_DAMAGE = (11, 26)  # SQLITE_CORRUPT, SQLITE_NOTADB


@dataclass(frozen=True, slots=True)
class Live:
    """The file backups are made of: where it is, its key as `opening` gives it, and which program has it open."""

    file: Path
    key: bytes = field(repr=False)
    program: str

    @property
    def clinic(self) -> str:
        """Give what `clinic_of` gives, from the key: who closes a file they read drops the locks SQLite has on it."""
        return self.key[-16:].hex()

    @property
    def folder(self) -> Path:
        """Give where backups go unless another folder is chosen."""
        return backup_folder(self.file, "")


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup in a folder; `about` is None where it cannot be read. `size` in bytes."""

    file: Path
    size: int
    about: About | None


def make(live: Live, folder: Path, at: datetime) -> Kept:
    """Make a backup of `live` in `folder`, and give it once it is verified; then old ones are thinned.

    Raises `damaged`, or `backup_failed` (value `why`: full, folder or check); what was there before stays then.
    """
    with _telling():
        folder.mkdir(parents=True, exist_ok=True)
        kept = make_at(live, _free_name(live, folder, at), at)
        thin(folder, live.clinic, at, (kept.file.name,))
    return kept


def make_at(live: Live, target: Path, at: datetime) -> Kept:
    """Make a verified backup at `target`, where nothing is yet, and thin none; raises as `make`, and `conflict`."""
    if target.exists():
        raise ExposureError("conflict", "backup", name=target.name)
    with _telling():
        about = _make(live, target, at)
        return Kept(target, target.stat().st_size, about)


def kept(folder: Path) -> tuple[Kept, ...]:
    """Give the backups in a folder, the longest history first; none where the folder cannot be read."""
    try:
        found = [_kept(file) for file in folder.glob(f"*{SUFFIX}")]
    except OSError:
        return ()
    return tuple(sorted(found, key=_order, reverse=True))


def newest(folder: Path, clinic: str) -> Kept | None:
    """Give the backup of one clinic with the longest history, or None; its date decides nothing."""
    return next((each for each in kept(folder) if each.about and each.about.clinic == clinic), None)


def thin(folder: Path, clinic: str, at: datetime, verified: Sequence[str]) -> None:
    """Take away what the table says may go, of this clinic's backups alone; what cannot be now, the next time."""
    aged = [
        Aged(each.file.name, each.about.made, each.about.count)
        for each in kept(folder)
        if each.about and each.about.clinic == clinic
    ]
    for name in to_remove(aged, at, verified):
        with contextlib.suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def _make(live: Live, target: Path, at: datetime) -> About:
    copy, packed = _making(target, ".db"), _making(target, "")
    _clear(copy, packed)
    _clear_leftovers(live.file.stem, target.parent)
    try:
        _refuse_no_room(live.file, target.parent)
        refuse_rotten(live.file, live.key)
        copy_whole(live.file, live.key, copy)
        found = found_whole(copy, live.key)
        about = pack(packed, _about(live, at, found), copy, keys_path(live.file))
        refuse_unlike(packed, about)
        patience.replace(packed, target)
        sync_folder(target.parent)
    finally:
        _clear(copy, packed)
    return about


def _about(live: Live, at: datetime, found: Found) -> About:
    return About(live.clinic, at, live.program, found.version, found.count, found.head)


def _making(target: Path, suffix: str) -> Path:
    return target.with_name(f"{target.name}{_MAKING}{suffix}")


def _clear(copy: Path, packed: Path) -> None:
    sqlcipher_file.remove(copy)
    packed.unlink(missing_ok=True)


def _clear_leftovers(stem: str, folder: Path) -> None:
    """Take away what a crash left of backups of a file of this name; what is held by another program, the next time."""
    ours = re.compile(rf"{re.escape(stem)}-{_MOMENT}{re.escape(SUFFIX + _MAKING)}(\.db(-\w+)?)?")
    # By this computer's clock, as files are dated: whatever clock edits go by.
    begun = time.time() - _LEFT_S
    for left in folder.glob(f"*{_MAKING}*"):
        with contextlib.suppress(OSError):
            if ours.fullmatch(left.name) and left.lstat().st_mtime < begun:
                left.unlink()


def _refuse_no_room(file: Path, folder: Path) -> None:
    """Tell a disk that is too full before it is filled: copy and backup lie there side by side for a moment."""
    wal = file.with_name(f"{file.name}-wal")
    size = file.stat().st_size + (wal.stat().st_size if wal.exists() else 0)
    if shutil.disk_usage(folder).free < 2 * size:
        raise ExposureError("backup_failed", "backup", why="full")


def _free_name(live: Live, folder: Path, at: datetime) -> Path:
    """Name a backup by clinic and moment, so that those of several files lie in one folder."""
    stem = f"{live.file.stem}-{at:%Y-%m-%d-%H%M%S}"
    named, number = folder / f"{stem}{SUFFIX}", 2
    while named.exists():
        named, number = folder / f"{stem}-{number}{SUFFIX}", number + 1
    return named


def _kept(file: Path) -> Kept:
    try:
        return Kept(file, file.stat().st_size, read_about(file))
    except (OSError, ExposureError):
        return Kept(file, 0, None)


def _order(each: Kept) -> tuple[int, str, str]:
    return (each.about.count, each.about.made.isoformat(), each.file.name) if each.about else (-1, "", each.file.name)


@contextlib.contextmanager
def _telling() -> Iterator[None]:
    """Tell what the disk, the folder or the file does in one kind each."""
    try:
        yield
    except (DatabaseError, sqlcipher3.dbapi2.Error) as fault:
        raise _known(getattr(fault, "orig", fault)) from None
    except OSError as fault:
        why = "full" if fault.errno in _NO_ROOM else "folder"
        raise ExposureError("backup_failed", "backup", why=why) from None
    except ExposureError as error:
        if error.kind == "backup_damaged":
            raise ExposureError("backup_failed", "backup", why="check") from None
        raise


def _known(fault: object) -> ExposureError:
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGE:
        return ExposureError("damaged", "file")
    return ExposureError("backup_failed", "backup", why="full" if code == _FULL else "folder")
