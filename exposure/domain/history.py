"""The history's chain: what is hashed, in which form, and how a broken link is found."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

GENESIS = "0" * 64


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
    """What an edit said and did, apart from the chain so that one patient can be erased."""

    seq: int
    patient: str | None
    salt: bytes
    body: str

    @property
    def content(self) -> dict[str, dict[str, object]]:
        """Give the line as sent and the images before and after."""
        read: dict[str, dict[str, object]] = json.loads(self.body)
        return read


def canonical(value: object) -> str:
    """Give the one JSON text of a value: keys sorted, no spaces, not escaped."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


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
    previous, expected = GENESIS, 1
    for link in links:
        if link.seq != expected:
            yield f"history {expected} is missing"
        if link.previous != previous or link.hash != link_hash(link):
            yield f"history {link.seq} was changed"
        yield from _body_faults(link, bodies.get(link.seq), erased)
        previous, expected = link.hash, link.seq + 1


def _body_faults(link: Link, body: Body | None, erased: frozenset[str]) -> Iterator[str]:
    if body is None:
        if link.patient not in erased:
            yield f"history body {link.seq} is missing"
    elif body_hash(body.salt, body.body) != link.body_hash:
        yield f"history body {link.seq} was changed"
