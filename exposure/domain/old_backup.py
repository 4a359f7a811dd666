"""Which backups hold somebody who is to be erased, or was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class OldBackup:
    """A backup by its file’s name: when it was made, and how long the history in it is."""

    name: str
    made: datetime
    count: int


def holding(backups: Iterable[OldBackup], first: int | None, erased: int | None = None) -> tuple[OldBackup, ...]:
    """Give the backups that hold somebody, oldest first: dates decide nothing, the place in the history does.

    `first` is the place of the first entry about them, None without one; `erased` that of their erasure, where it was.
    """
    if first is None:
        return ()
    held = (each for each in backups if first <= each.count and (erased is None or each.count < erased))
    return tuple(sorted(held, key=lambda each: (each.count, each.name)))
