"""One program at a time: a lock of the operating system on FILE.lock, which also says who has it.

The lock itself decides, never the text in it: it ends with its process, so a file left by a crash is simply taken.
"""

import contextlib
import getpass
import json
import os
import platform
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from exposure.errors import ExposureError

LOCK_SUFFIX = ".lock"

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading a locked byte, so one far behind the text is locked
    _LOCKED_BYTE = 1 << 30

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


class FileLock:
    """The lock of the data file `file`, held from `acquire` to `release` or through a `with`.

    FILE.lock stays behind, empty: deleting it would let two programs each lock a file of that name.
    """

    def __init__(self, file: Path, clock: Callable[[], datetime] = _now) -> None:
        self._path = file.with_name(file.name + LOCK_SUFFIX)
        self._clock = clock
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock, at once or not at all.

        Raises `in_use` while any program has it, this one too (values `owner` the account, `host`, `since` an ISO time
        with offset; left out where it cannot be read), and OSError where the folder cannot be written.
        """
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            self._take(descriptor)
            _write_owner(descriptor, self._clock())
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor = descriptor

    def release(self) -> None:
        """Give the lock back; nothing happens where it is not held."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with os.fdopen(descriptor, "r+b", buffering=0) as stream:
                stream.truncate(0)

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _take(self, descriptor: int) -> None:
        try:
            _take(descriptor)
        except (BlockingIOError, PermissionError):
            raise ExposureError("in_use", "file", **_owner(descriptor)) from None


def _write_owner(descriptor: int, since: datetime) -> None:
    owner = {
        "owner": _account(),
        "host": platform.node(),
        "pid": os.getpid(),
        "since": since.isoformat(timespec="seconds"),
    }
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, json.dumps(owner).encode())


def _account() -> str:
    with contextlib.suppress(KeyError, OSError, ImportError):
        return getpass.getuser()
    return ""


def _owner(descriptor: int) -> dict[str, str]:
    """Read who has the lock; the holder may be writing just now, so anything can be found."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    found: object = None
    with contextlib.suppress(ValueError, RecursionError):
        found = json.loads(os.read(descriptor, 4096))
    told = found if isinstance(found, dict) else {}
    return {name: str(told[name]) for name in ("owner", "host", "since") if told.get(name)}
