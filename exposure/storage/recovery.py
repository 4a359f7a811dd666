"""A look at a file that does not open, without touching it; and the trial of its journal, on a copy."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exposure.domain.recovery import KeyFile, Signs
from exposure.errors import ExposureError
from exposure.storage import keyring_file, places
from exposure.storage.backup_check import found_whole
from exposure.storage.journal import JOURNAL_SUFFIX, refuse_damaged

LEAST_ROOM = 2_000_000


def look(file: Path, refused: str, *, whole_without: bool = False) -> Signs:
    """Give what is found about a file that was refused with an error of this kind; nothing is touched."""
    present = file.is_file()
    return Signs(
        present=present,
        size=file.stat().st_size if present else 0,
        placeholder=places.is_placeholder(file),
        synced=bool(places.sync_service(file)),
        writable=_is_writable(file),
        room=places.free_bytes(file) >= LEAST_ROOM,
        key_file=_key_file(file),
        refused=refused,
        whole_without=whole_without,
        journal_hit=is_journal_hit(file),
    )


def has_journal(file: Path) -> bool:
    """Whether there is something in the journal of a file."""
    journal = file.with_name(file.name + JOURNAL_SUFFIX)
    return journal.is_file() and journal.stat().st_size > 0


def is_journal_hit(file: Path) -> bool:
    """Whether the journal of a file lost something that was confirmed; no where it cannot be read."""
    try:
        refuse_damaged(file)
    except ExposureError:
        return True
    except OSError:
        return False
    return False


def is_whole_without_journal(file: Path, key: bytes) -> bool:
    """Try on a copy whether a file opens without its journal though not with it; raises OSError. Nobody has it open."""
    if not has_journal(file):
        return False
    with copied(file) as copy:
        if _is_whole(copy, key):
            return False
        for part in (JOURNAL_SUFFIX, "-shm"):
            copy.with_name(copy.name + part).unlink(missing_ok=True)
        return _is_whole(copy, key)


@contextmanager
def copied(file: Path) -> Iterator[Path]:
    """Give a copy of a file and its journal, in a folder of its own beside it, for as long as it is looked at."""
    with tempfile.TemporaryDirectory(prefix="rungwise-look-", dir=file.parent) as folder:
        copy = Path(folder) / "copy.db"
        shutil.copyfile(file, copy)
        shutil.copyfile(file.with_name(file.name + JOURNAL_SUFFIX), copy.with_name(copy.name + JOURNAL_SUFFIX))
        yield copy


def _is_whole(copy: Path, key: bytes) -> bool:
    try:
        found_whole(copy, key)
    except ExposureError:
        return False
    return True


def _is_writable(file: Path) -> bool:
    """Whether file and folder may be written by this account; it needs the folder for the journal."""
    return os.access(file.parent, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def _key_file(file: Path) -> KeyFile:
    try:
        keyring_file.load(file)
    except ExposureError as error:
        return "missing" if error.kind == "key_file_missing" else "damaged"
    except OSError:
        return "whole"
    return "whole"
