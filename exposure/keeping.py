"""Backups of the open file, and restores to the place of one: whoever puts a backup back holds that place alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from exposure.errors import ExposureError
from exposure.opened import Opened
from exposure.opening import OpenFile
from exposure.reports.archive import PROGRAM
from exposure.storage import swapping
from exposure.storage.backup import Live
from exposure.storage.lock import FileLock
from exposure.storage.restoring import Prepared, material
from exposure.storage.tables.chain import VERSION
from exposure.words import backups as words


def live(opened: OpenFile) -> Live:
    """Give what backups of an open file are made of."""
    return Live(opened.path, material(opened.data_key), PROGRAM)


def live_of(opened: Opened) -> Live | None:
    """Give what backups are made of; None for a record on a server, which has its own."""
    return live(opened) if isinstance(opened, OpenFile) and opened.data_key else None


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Hold the place of a file nobody has open, a restore that was begun being ended first.

    Raises `in_use`, and `restore_failed` where the folder cannot be written.
    """
    with _telling():
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(file)
        lock.acquire()
    try:
        with _telling():
            swapping.finish(file)
        yield
    finally:
        lock.release()


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except OSError:
        raise ExposureError("restore_failed", "backup", why="folder") from None


def preview(prepared: Prepared) -> tuple[str, ...]:
    """Say line by line what a backup is, and what restoring it would take away."""
    about = prepared.about
    if prepared.remains:
        return (words.still_readable(about.made, about.count), words.passphrases(own=True))
    lines = [words.is_of(about.made, about.count, about.clinic)]
    if about.version < VERSION:
        lines.append(words.behind_version())
    if prepared.present:
        lines.append(words.would_lose(prepared.lost))
    return (*lines, words.passphrases(own=prepared.own_keys))


def taken(prepared: Prepared) -> str:
    """Say that what stood ready is the file now."""
    said = words.read_on if prepared.remains else words.restored
    return said(prepared.about.made, prepared.about.count)
