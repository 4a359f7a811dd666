"""What is wrong with a file, each fault named: schema, seals, chain, and records against the folded history."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TypeVar

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from exposure.conversion import Image, completed
from exposure.domain.anchor import Anchor
from exposure.domain.history import Body, Link, body_hash, broken_links, place_in_chain
from exposure.errors import ExposureError
from exposure.storage.births import birth_faults, births
from exposure.storage.database import Database
from exposure.storage.records import Images, Records
from exposure.storage.schema import Schema, fresh_schema, schema
from exposure.storage.server_schema import fresh_server_schema, server_schema
from exposure.storage.tables.registry import KINDS
from exposure.storage.triggers import ERASURE

Key = TypeVar("Key")
Found = TypeVar("Found")


def faults(database: Database) -> list[str]:
    """Give every fault found, in words for a log: no patient's words are among them."""
    found: list[str] = []
    try:
        with database.connection() as connection:
            for search in _SEARCHES:
                found.extend(search(connection))
    except ExposureError:
        found.append("the file cannot be read to its end")
    return found


def anchor_faults(database: Database, anchor: Anchor) -> list[str]:
    """Give what is wrong where a line that was printed once is held against the history: its end may be cut off."""
    with database.reading() as records:
        place = records.place_of(anchor.head)
    if place is None:
        return ["the history does not hold the printed line"]
    return [] if anchor.count in (0, place) else [f"history {place} is printed as {anchor.count}"]


def fold(bodies: Iterable[Body]) -> Images:
    """Give the state the history tells: the newest `after` image of every record, those removed left out."""
    state: Images = {}
    for body in bodies:
        for name, images in body.content["after"].items():
            _take(state.setdefault(name, {}), images, KINDS[name])
    return state


def _take(kept: dict[str, Image | None], images: Mapping[str, Image | None], kind: type) -> None:
    for key, values in images.items():
        if values is None:
            kept.pop(key, None)
        else:
            kept[key] = completed(kind, values)


def _page_faults(connection: Connection) -> Iterator[str]:
    """Search the pages of a file; a server has pages of its own, and its own tools to check them."""
    if connection.dialect.name != "sqlite":
        return
    # After a power cut pages can be torn that the journal holds whole; their seals are looked at past the journal.
    with suppress(DBAPIError):
        connection.execute(text("PRAGMA wal_checkpoint(PASSIVE)"))
    for pragma in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        for row in connection.execute(text(f"PRAGMA {pragma}")):
            if row[0] != "ok":
                yield f"{pragma}: {row[0]}"


def _schema_faults(connection: Connection) -> Iterator[str]:
    present, expected = _schemas(connection)
    for kind, name in sorted(expected.keys() | present.keys()):
        if (kind, name) not in present:
            yield f"{kind} {name} is missing"
        elif (kind, name) not in expected:
            yield f"{kind} {name} does not belong here"
        elif present[kind, name] != expected[kind, name]:
            yield f"{kind} {name} was changed"


def _schemas(connection: Connection) -> tuple[Schema, Schema]:
    """Give what the place is made of, and what it should be made of."""
    if connection.dialect.name == "postgresql":
        return server_schema(connection), fresh_server_schema(connection)
    return schema(connection), fresh_schema()


def _record_faults(connection: Connection) -> Iterator[str]:
    records = Records(connection)
    links = _links(records)
    bodies = {body.seq: body for body in records.bodies()}
    readable = [link for link in links.values() if link]
    unreadable = (f"history {seq} was changed" for seq, link in links.items() if link is None)
    erased = frozenset(link.patient for link in readable if link.edit == ERASURE and link.patient)
    # In the order of the chain: what was changed first stands first, whatever else it broke.
    broken = (*unreadable, *broken_links(readable, bodies, erased))
    yield from sorted(broken, key=lambda fault: place_in_chain(fault) or 0)
    whole = [body for body in bodies.values() if _is_whole(body, links)]
    yield from _state_faults(records, fold(whole))
    yield from birth_faults(records, births(whole))


def _links(records: Records) -> Mapping[int, Link | None]:
    try:
        return {link.seq: link for link in records.links()}
    except ExposureError:
        return _each(records.places(), records.link_at)


def _is_whole(body: Body, links: Mapping[int, Link | None]) -> bool:
    link = links.get(body.seq)
    return link is not None and body_hash(body.salt, body.body) == link.body_hash


def _state_faults(records: Records, told: Images) -> Iterator[str]:
    for name in KINDS:
        present, expected = _rows(records, name), told.get(name, {})
        for key in sorted(present.keys() | expected.keys()):
            if present.get(key) != expected.get(key):
                yield f"{name} {key} is not what the history tells"


def _rows(records: Records, name: str) -> Mapping[str, Image | None]:
    try:
        return records.rows(name)
    except ExposureError:
        return _each(records.keys(name), lambda key: records.image(name, key))


def _each(keys: Iterable[Key], read: Callable[[Key], Found | None]) -> dict[Key, Found | None]:
    """Read one by one what could not be read at once, so that just what is damaged is named."""
    return {key: _readable(key, read) for key in keys}


def _readable(key: Key, read: Callable[[Key], Found | None]) -> Found | None:
    try:
        return read(key)
    except ExposureError:
        return None


_SEARCHES = (_page_faults, _schema_faults, _record_faults)
