"""Who opens the file of a record beside SQLite is found out: closing it again drops the locks SQLite has on it.

https://www.sqlite.org/howtocorrupt.html, "POSIX advisory locks canceled by a separate thread doing close()".
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

_ROOT = Path(__file__).parents[1]
_OURS = tuple(str(_ROOT / part) + os.sep for part in ("exposure", "ui"))
_PARTS = ("-wal", "-shm")
_FDS = Path("/proc/self/fd")
_found: list[str] = []
_hooked: list[bool] = []


@contextmanager
def nobody_beside_sqlite() -> Iterator[None]:
    """Fail where the program itself opens a file meanwhile that SQLite has open; what a test opens does not count."""
    if not _hooked:
        # Such a hook stays for good, and can only be added.
        sys.addaudithook(_hear)
        _hooked.append(True)
    _found.clear()
    yield
    if _found:
        pytest.fail(f"opened beside SQLite, whose locks on it are gone: {', '.join(_found)}", pytrace=False)


def _hear(event: str, given: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(given[0], str | os.PathLike):
        opener = _opener(sys._getframe(1))
        if opener and _is_open(os.fspath(given[0])):
            _found.append(opener)


def _opener(frame: FrameType | None) -> str:
    """Name the line of the program, or "" where the nearest one that is of this project is a test's."""
    while frame is not None and not frame.f_code.co_filename.startswith(str(_ROOT / "tests")):
        if frame.f_code.co_filename.startswith(_OURS):
            return f"{Path(frame.f_code.co_filename).relative_to(_ROOT)}:{frame.f_lineno}"
        frame = frame.f_back
    return ""


def _is_open(name: str) -> bool:
    """Whether SQLite has a file open here: what it keeps beside one in use is there, and so is a descriptor."""
    data = next((name.removesuffix(part) for part in _PARTS if name.endswith(part)), name)
    if not Path(f"{data}-shm").exists() or not _FDS.exists():
        return False
    with suppress(OSError):
        wanted = Path(data).stat()
        return any(os.path.samestat(wanted, each) for each in _descriptors())
    return False


def _descriptors() -> Iterator[os.stat_result]:
    for each in _FDS.iterdir():
        with suppress(OSError):
            yield os.fstat(int(each.name))
