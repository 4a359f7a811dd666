"""The history's chain: what is hashed, in which form, and how a broken link is found."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

GENESIS = "0" * 64
_ABOUT_CHAIN = re.compile(r"history(?: body)? (\d+)\b")
READING = "note_reading"


@dataclass(frozen=True, slots=True)
class Link:
    """One row of the chain; times as ISO 8601, hashes as hexadecimal SHA-256."""

    seq: int
    edit_id: str
    edit: str
    patient: str | None
    user: str
    role: str
    at: str
    entered: str
    body_hash: str
    previous: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """What an edit said and did, apart from the chain so that one patient can be erased.

    `gesture` and `about` (see `subject`) repeat what the line in `body` says, so that edits are found by them.
    """

    seq: int
    patient: str | None
    salt: bytes
    body: str
    gesture: str | None = None
    about: str | None = None

    @property
    def content(self) -> dict[str, dict[str, Any]]:
        """Give the line as sent, and the images before and after by table and key."""
        read: dict[str, dict[str, Any]] = json.loads(self.body)
        return read

    @property
    def line(self) -> dict[str, object]:
        """Give the line as sent."""
        return self.content["line"]


def canonical(value: object) -> str:
    """Give the one JSON text of a value: keys sorted, no spaces, not escaped."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def subject(line: Mapping[str, object]) -> str | None:
    """Give what a line is about: its try, else the id of what it makes; None when it names neither."""
    named = line.get("trial", line.get("id"))
    return named if isinstance(named, str) else None


def line_hash(line: Mapping[str, object]) -> str:
    """Give the SHA-256 of a line as sent, keys sorted, before defaults."""
    return hashlib.sha256(canonical(line).encode()).hexdigest()


def body_hash(salt: bytes, body: str) -> str:
    """Give the SHA-256 of salt and body."""
    return hashlib.sha256(salt + body.encode()).hexdigest()


def link_hash(link: Link) -> str:
    """Give the SHA-256 of everything a link says, its predecessor's hash included."""
    said = [
        link.seq, link.edit_id, link.edit, link.patient, link.user,
        link.role, link.at, link.entered, link.body_hash, link.previous,
    ]  # fmt: skip
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def broken_links(links: Iterable[Link], bodies: Mapping[int, Body], erased: frozenset[str]) -> Iterator[str]:
    """Name every fault of a chain: a gap, a changed link, a changed body, a body missing without its tombstone."""
    previous, expected, known = GENESIS, 1, set[int]()
    for link in links:
        known.add(link.seq)
        if link.seq != expected:
            yield f"history {expected} is missing"
        if link.previous != previous or link.hash != link_hash(link):
            yield f"history {link.seq} was changed"
        yield from _body_faults(link, bodies.get(link.seq), erased)
        previous, expected = link.hash, link.seq + 1
    yield from (f"history body {seq} stands without its link" for seq in sorted(bodies.keys() - known))


def first_bad_link(faults: Iterable[str]) -> int | None:
    """Give the place of the first link that is broken, from what `broken_links` names; None where it names none."""
    return min((place for fault in faults if (place := place_in_chain(fault)) is not None), default=None)


def place_in_chain(fault: str) -> int | None:
    """Give the place in the history that a fault is about; None for a fault of something else."""
    found = _ABOUT_CHAIN.match(fault)
    return int(found[1]) if found else None


def _body_faults(link: Link, body: Body | None, erased: frozenset[str]) -> Iterator[str]:
    if body is None:
        if link.patient not in erased:
            yield f"history body {link.seq} is missing"
    elif _is_changed(body, link):
        yield f"history body {link.seq} was changed"


def _is_changed(body: Body, link: Link) -> bool:
    """Say whether a body is not the one its link was made for, in any of its columns."""
    if body_hash(body.salt, body.body) != link.body_hash or body.patient != link.patient:
        return True
    line = body.line
    return (body.gesture, body.about) != (line.get("gesture"), subject(line))
