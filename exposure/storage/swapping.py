"""A restored file put in the place of the one that is there, so that a crash leaves either of both, whole.

Both parts stand ready beside the file; then a note says that they shall be taken. From the note on the swap only goes
forward: whoever opens the file next ends it. Nothing is deleted: what was there gets another name.
"""

import contextlib
import os
from datetime import datetime
from pathlib import Path
from typing import Literal

from exposure.storage import patience, swap_note
from exposure.storage.keyring_file import keys_path, sync_folder
from exposure.storage.swap_note import Swap, Taken

Why = Literal["replaced", "damaged"]
_READY = ".restoring"
_JOURNALS = ("-wal", "-journal")


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


def begin(file: Path, at: datetime, why: Why, taken: Taken | None = None) -> Swap:
    """Decide to take what stands ready, which is `taken`; from now on `finish` brings it about.

    Raises OSError, and then nothing did.
    """
    swap = Swap(file, aside_path(file, at, why), file.exists(), taken)
    sync_folder(file.parent)
    swap_note.decide(swap)
    return swap


def finish(file: Path) -> Path | None:
    """End a swap that was decided; gives what the old file is called now, or None where there was nothing to end.

    Where what stood ready is gone, the old file stays. What came of it is noted (`swap_note.outcome`). The caller has
    the lock of `file`. Raises OSError and can be called again.
    """
    swap = swap_note.pending(file)
    if swap is None:
        return None
    came_about = not _is_gone(swap)
    if came_about:
        _take(swap)
    else:
        _take_back(swap)
    sync_folder(file.parent)
    swap_note.settle(swap, came_about=came_about)
    if not came_about:
        discard(file)
    return swap.aside if swap.aside.exists() else None


def discard(file: Path) -> None:
    """Take away what was made ready and is not wanted; a swap that was decided keeps it."""
    if not swap_note.is_decided(file):
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


def _is_gone(swap: Swap) -> bool:
    """Whether what stood ready is neither there, with its keys, nor in its place."""
    ready = ready_path(swap.file)
    if ready.exists():
        # The keys go last: without them the file would come to the keys of another.
        return not keys_path(ready).exists()
    return not swap.file.exists() or (swap.replaces and not swap.aside.exists())


def _take(swap: Swap) -> None:
    file, ready = swap.file, ready_path(swap.file)
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


def _take_back(swap: Swap) -> None:
    for part in ("", *_JOURNALS):
        _move(_beside(swap.aside, part), _beside(swap.file, part))
    _move(keys_path(swap.aside), keys_path(swap.file))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _beside(file: Path, part: str) -> Path:
    return file.with_name(file.name + part)


def _move(source: Path, target: Path) -> None:
    if source.exists() and not target.exists():
        patience.replace(source, target)
