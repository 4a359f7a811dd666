"""Waiting for what is to come about, never for a length of time."""

from collections.abc import Callable
from time import monotonic, sleep
from typing import TypeVar

PATIENCE = 40.0
_LOOK = 0.05
Found = TypeVar("Found")


def until(look: Callable[[], Found | None], what: str) -> Found:
    """Look again and again until there is something; gives it, and fails naming `what` where it never comes."""
    end = monotonic() + PATIENCE
    while not (found := look()):
        if monotonic() > end:
            raise AssertionError(f"This did not come about: {what}")
        sleep(_LOOK)
    return found
