"""A restored file put in the place of the one that is there, so that a crash leaves either of both, whole.

Both parts stand ready beside the file; then a note says that they shall be taken. From the note on the swap only goes
forward: whoever opens the file next ends it. Nothing is deleted: what was there gets another name.
"""

import contextlib
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from exposure.errors import ExposureError
from exposure.storage import patience
from exposure.storage.keyring_file import keys_path, sync_folder, write_whole

Why = Literal["replaced", "damaged"]
_READY, _NOTE = ".restoring", ".swapping"
_JOURNALS = ("-wal", "-journal")


@dataclass(frozen=True, slots=True)
class Swap:
    """The places of a swap: the file, and what it is called from then on."""

    file: Path
    aside: Path


def ready_path(file: Path) -> Path:
    """Give the place beside `file` where what is to be put in its place is made ready, its key file beside it."""
    return file.with_name(f"{file.name}{_READY}")


def aside_path(file: Path, at: datetime, why: Why) -> Path:
    """Give a free name for what is put aside, with the date."""
    stem = f"{file.stem}.{why}-{at:%Y-%m-%d-%H%M%S}"
    named, number = file.with_name(f"{stem}{file.suffix}"), 2
    while named.exists() or keys_path(named).exists():
        named, number = file.with_name(f"{stem}-{number}{file.suffix}"), number + 1
    return named


def begin(file: Path, at: datetime, why: Why) -> Swap:
    """Decide to take what stands ready; from now on `finish` brings it about. Raises OSError, and then nothing did."""
    swap = Swap(file, aside_path(file, at, why))
    sync_folder(file.parent)
    write_whole(_note_path(file), json.dumps({"aside": swap.aside.name}).encode())
    return swap


def finish(file: Path) -> Path | None:
    """End a swap that was decided; gives what the old file is called now, or None where there was nothing to end.

    The caller has the lock of `file`. Raises OSError and can be called again.
    """
    swap = pending(file)
    if swap is None:
        return None
    ready = ready_path(file)
    if ready.exists():
        # The journal goes first: beside another file it would do harm, and the note keeps the file from being opened.
        for part in _JOURNALS:
            _move(_beside(file, part), _beside(swap.aside, part))
        _beside(file, "-shm").unlink(missing_ok=True)
        _move(file, swap.aside)
        patience.replace(ready, file)
    if keys_path(ready).exists():
        _move(keys_path(file), keys_path(swap.aside))
        patience.replace(keys_path(ready), keys_path(file))
    sync_folder(file.parent)
    _note_path(file).unlink(missing_ok=True)
    return swap.aside if swap.aside.exists() else None


def pending(file: Path) -> Swap | None:
    """Give the swap that was decided and not ended, or None."""
    try:
        name = json.loads(_note_path(file).read_bytes())["aside"]
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise ExposureError("not_readable", "file") from None
    return Swap(file, file.with_name(Path(str(name)).name))


def discard(file: Path) -> None:
    """Take away what was made ready and is not wanted; a swap that was decided keeps it."""
    if not _note_path(file).exists():
        ready = ready_path(file)
        for part in (ready, keys_path(ready), *(_beside(ready, end) for end in ("-wal", "-shm", "-journal"))):
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def keep_damaged(file: Path, at: datetime) -> Path:
    """Keep a file with its journal as it is under another name, and take the journal from the file.

    Gives where it is kept. The caller has the lock of `file`. Raises OSError.
    """
    aside = aside_path(file, at, "damaged")
    write_copy(file, aside)
    for part in _JOURNALS:
        _move(_beside(file, part), _beside(aside, part))
    _beside(file, "-shm").unlink(missing_ok=True)
    sync_folder(file.parent)
    return aside


def write_copy(source: Path, target: Path) -> None:
    """Copy the bytes of a file nobody has open, and have them on the disk; raises OSError and leaves nothing then."""
    try:
        with source.open("rb") as read, open(target, "xb", opener=_private) as written:
            while block := read.read(1 << 20):
                written.write(block)
            written.flush()
            os.fsync(written.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _note_path(file: Path) -> Path:
    return file.with_name(f"{file.name}{_NOTE}")


def _beside(file: Path, part: str) -> Path:
    return file.with_name(file.name + part)


def _move(source: Path, target: Path) -> None:
    if source.exists() and not target.exists():
        patience.replace(source, target)
