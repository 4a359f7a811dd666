"""Waiting for what is to come about, never for a length of time."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep, time_ns
from typing import TypeVar

PATIENCE = 40.0
_LOOK, _QUIET_NS = 0.05, 2_000_000_000
Found = TypeVar("Found")


def until(look: Callable[[], Found | None], what: str) -> Found:
    """Look again and again until there is something; gives it, and fails naming `what` where it never comes."""
    end = monotonic() + PATIENCE
    while not (found := look()):
        if monotonic() > end:
            raise AssertionError(f"This did not come about: {what}")
        sleep(_LOOK)
    return found


def written(data: Path) -> int:
    """Give when something was written to a file of the program last."""
    return data.with_name(f"{data.name}-wal").stat().st_mtime_ns


def until_kept(data: Path, before: int) -> None:
    """Wait until all that was typed is in the file, which was last written `before` that."""
    arrived = time_ns()
    # Drafts follow half a second after the last key: two quiet seconds after a write, nothing is still to come.
    until(lambda: written(data) > before and time_ns() - max(arrived, written(data)) > _QUIET_NS, "a draft in the file")
