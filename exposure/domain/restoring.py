"""What a restore would lose: the edits that are here and not in the backup, counted by the history alone."""

from collections.abc import Iterable
from dataclasses import dataclass

TRY = "lock_prediction"


@dataclass(frozen=True, slots=True)
class Entered:
    """One edit as a restore tells of it: its hash, its name, when it was entered (ISO 8601 with offset)."""

    hash: str
    edit: str
    entered: str


@dataclass(frozen=True, slots=True)
class Lost:
    """What would go: how many edits, how many tries among them, and when the first and the last were entered."""

    edits: int = 0
    tries: int = 0
    first: str = ""
    last: str = ""


def lost(here: Iterable[Entered], there: Iterable[Entered]) -> Lost:
    """Give what the history `here` has and the one `there` has not; a hash stands for all that came before it."""
    kept = {each.hash for each in there}
    gone = [each for each in here if each.hash not in kept]
    if not gone:
        return Lost()
    tries = sum(each.edit == TRY for each in gone)
    return Lost(len(gone), tries, gone[0].entered, gone[-1].entered)
