"""What a letter is called as a file: as the clinic sets it, safe on every system, and by default naming nobody."""

import re
from collections.abc import Mapping
from datetime import date

from exposure.domain.letter import LetterKind
from exposure.domain.letter_content import LetterContent
from exposure.words.language import _

_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_SPACE = re.compile(r"\s+")
# Where a part is empty, what joined it to the next one is left over.
_LEFT_OVER = re.compile(r"([-_. ])[-_. ]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST = 100


def letter_file(content: LetterContent, pattern: str = "") -> str:
    """Give a name without an ending; `pattern` is the clinic’s, with {date}, {kind} and {identifier}, "" the usual."""
    return _name(pattern, content.made.date(), _kinds()[content.kind], content.subject.identifier)


def example_name(pattern: str, day: date) -> str:
    """Give what a pattern makes of a progress letter of `day`, for somebody with an invented number."""
    return _name(pattern, day, _kinds()["progress"], "999 123 4560")


def _name(pattern: str, day: date, kind: str, identifier: str) -> str:
    parts = {"date": day.isoformat(), "kind": kind, "identifier": identifier}
    name = _filled(pattern.strip() or _("letter-{date}"), parts)
    return name if name and not _RESERVED.fullmatch(name) else _filled(_("letter-{date}"), parts)


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    name = pattern
    for part, words in parts.items():
        name = name.replace(f"{{{part}}}", words)
    safe = _SPACE.sub(" ", _UNSAFE.sub("-", name))
    return _LEFT_OVER.sub(r"\1", safe)[:LONGEST].strip(" .-_")


def _kinds() -> Mapping[LetterKind, str]:
    return {"initial": _("first"), "progress": _("progress"), "final": _("final")}
