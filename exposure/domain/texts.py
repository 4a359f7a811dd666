"""What people write: kept verbatim, up to 2,000 characters, without characters nobody can see or store."""

import unicodedata

from exposure.errors import ExposureError

LONGEST_TEXT = 2000
SHORTEST_REASON = 10


def text(value: object, field: str) -> str:
    """Give `value` verbatim; raises `type` (not text, NUL, control character, lone surrogate) or `too_long`."""
    if not isinstance(value, str):
        raise ExposureError("type", field)
    if len(value) > LONGEST_TEXT:
        raise ExposureError("too_long", field, length=len(value), longest=LONGEST_TEXT)
    if any(_is_unwelcome(character) for character in value):
        raise ExposureError("type", field, why="characters")
    return value


def reason(value: object, field: str) -> str:
    """Give a reason of at least 10 characters; raises as `text` does, or `range`."""
    given = text(value, field)
    if len(given.strip()) < SHORTEST_REASON:
        raise ExposureError("range", field, shortest=SHORTEST_REASON)
    return given


def _is_unwelcome(character: str) -> bool:
    return character not in "\t\n" and unicodedata.category(character) in ("Cc", "Cs")
