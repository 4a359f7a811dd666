"""The history newest first and a page at a time: however long it is, only what is looked at is read."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from exposure.domain.history import Body, Link, canonical
from exposure.domain.looking_back import Asked, Entry
from exposure.storage.tables.chain import history, history_body

_LINK = [history.c[name] for name in Link.__dataclass_fields__]
_BODY = [history_body.c[name] for name in ("salt", "body", "gesture", "about")]
_ENTRIES = select(*_LINK, *_BODY).outerjoin(history_body, history.c.seq == history_body.c.seq)

_FEW = {"stream_results": True, "max_row_buffer": 200}


def entries(connection: Connection, asked: Asked, before: int | None, most: int) -> tuple[Entry, ...]:
    """Give at most `most` entries, newest first; those before the place `before`, where that is given."""
    wanted = _ENTRIES.where(*_filters(asked, before)).order_by(history.c.seq.desc())
    # How many the text leaves out is not known before they are here: then a server sends them few at a time.
    wanted = wanted.execution_options(**_FEW) if asked.text else wanted.limit(most)
    with connection.execute(wanted) as found:
        return tuple(islice(_said(map(_entry, found.mappings()), asked.text), most))


def entry(connection: Connection, seq: int) -> Entry | None:
    """Give the entry at a place, or None."""
    found = connection.execute(_ENTRIES.where(history.c.seq == seq)).mappings().first()
    return _entry(found) if found else None


def users(connection: Connection, asked: Asked) -> tuple[str, ...]:
    """Give everybody who did something among what is asked for, by name."""
    wanted: Select[Any] = select(history.c.user).distinct().where(*_filters(Asked(asked.patient), None))
    return tuple(sorted(connection.scalars(wanted)))


def _filters(asked: Asked, before: int | None) -> Iterator[ColumnElement[bool]]:
    if asked.patient is not None:
        yield history.c.patient == asked.patient
    if asked.user:
        yield history.c.user == asked.user
    if asked.edits:
        yield history.c.edit.in_(sorted(asked.edits))
    if asked.text:
        # The database leaves out most; what only stands in a name of a field is left out after that.
        yield func.lower(history_body.c.body).contains(_lowered(canonical(asked.text)[1:-1]), autoescape=True)
    if before is not None:
        yield history.c.seq < before


def _lowered(text: str) -> str:
    """Give `text` as the database lowers it: SQLite knows the case of ASCII letters alone."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in text)


def _said(found: Iterator[Entry], text: str) -> Iterator[Entry]:
    return (each for each in found if not text or each.says(text))


def _entry(row: Any) -> Entry:
    link = Link(**{name: row[name] for name in Link.__dataclass_fields__})
    if row["body"] is None:
        return Entry(link, None)
    return Entry(link, Body(link.seq, link.patient, row["salt"], row["body"], row["gesture"], row["about"]))
