"""What is wrong with a file, each fault named: schema, seals, chain, and records against the folded history."""

from collections.abc import Iterator
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, create_engine, text

from exposure.domain.history import Body, broken_links
from exposure.storage.database import Database
from exposure.storage.records import Images, Records
from exposure.storage.tables.columns import metadata
from exposure.storage.triggers import ERASURE, seal

Schema = dict[tuple[str, str], str]


def faults(database: Database) -> list[str]:
    """Give every fault found, in words for a log: no patient's words are among them."""
    with database.connection() as connection:
        found = [*_page_faults(connection), *_schema_faults(connection)]
        records = Records(connection)
        return [*found, *_chain_faults(records), *_state_faults(records)]


def fold(bodies: Iterator[Body]) -> Images:
    """Give the state the history tells: the newest `after` image of every record, those removed left out."""
    state: Images = {}
    for body in bodies:
        for name, images in body.content["after"].items():
            _take(state.setdefault(name, {}), images)
    return state


def _take(kept: dict[str, Any], images: Any) -> None:
    for key, values in images.items():
        if values is None:
            kept.pop(key, None)
        else:
            kept[key] = values


def _page_faults(connection: Connection) -> Iterator[str]:
    for pragma in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        for row in connection.execute(text(f"PRAGMA {pragma}")):
            if row[0] != "ok":
                yield f"{pragma}: {row[0]}"


def _schema_faults(connection: Connection) -> Iterator[str]:
    present, expected = _schema(connection), _fresh_schema()
    for kind, name in sorted(expected.keys() | present.keys()):
        if (kind, name) not in present:
            yield f"{kind} {name} is missing"
        elif (kind, name) not in expected:
            yield f"{kind} {name} does not belong here"
        elif present[kind, name] != expected[kind, name]:
            yield f"{kind} {name} was changed"


def _schema(connection: Connection) -> Schema:
    rows = connection.execute(text("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return {(row.type, row.name): row.sql for row in rows}


def _fresh_schema() -> Schema:
    engine = create_engine("sqlite://", module=sqlcipher3.dbapi2)
    with engine.begin() as connection:
        metadata.create_all(connection)
        seal(connection)
        return _schema(connection)


def _chain_faults(records: Records) -> Iterator[str]:
    links = list(records.links())
    erased = frozenset(link.patient for link in links if link.edit == ERASURE and link.patient)
    yield from broken_links(links, {body.seq: body for body in records.bodies()}, erased)


def _state_faults(records: Records) -> Iterator[str]:
    told, present = fold(records.bodies()), records.state()
    for name, rows in present.items():
        expected = told.get(name, {})
        for key in sorted(rows.keys() | expected.keys()):
            if rows.get(key) != expected.get(key):
                yield f"{name} {key} is not what the history tells"
