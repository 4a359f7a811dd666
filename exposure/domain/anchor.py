"""An anchor: how long the history is and the hash it ends with, as documents carry it, so that a loss can be seen."""

import re
from dataclasses import dataclass

FEWEST_DIGITS, SHOWN_DIGITS, GROUP = 8, 16, 4
_PRINTED = re.compile(r"(?:[^,]*?(?P<count>\d+)[^,]*,)?(?P<head>[0-9a-f ]+)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The history as of some moment: the number of its links, and the newest one’s hash (SHA-256, hexadecimal)."""

    count: int
    head: str

    @property
    def short(self) -> str:
        """Give the beginning of the hash as it is printed, in groups: "9f3c a01b 77d2 e0c4"."""
        shown = self.head[:SHOWN_DIGITS]
        return " ".join(shown[place : place + GROUP] for place in range(0, len(shown), GROUP))


def typed_anchor(text: str) -> Anchor | None:
    """Read what somebody typed from paper: the whole line, or the hash alone, as far as it was printed.

    The count is 0 where none was typed; gives None for too few digits, and for what is no anchor.
    """
    found = _PRINTED.fullmatch(" ".join(text.casefold().split()))
    head = found["head"].replace(" ", "") if found else ""
    if found is None or not FEWEST_DIGITS <= len(head) <= 64:
        return None
    return Anchor(int(found["count"] or 0), head)
