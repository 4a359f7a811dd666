"""What tables are made of: the column types, and one maker for each kind of column."""

import json
from base64 import b64decode, b64encode
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DOUBLE_PRECISION, REAL, Column, Dialect, ForeignKey, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeDecorator

from exposure.errors import ExposureError

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


# A server sorts text by the rules of some country otherwise, and they change; a file sorts by code point.
WORDS = Text().with_variant(Text(collation="C"), "postgresql")


class Moment(TypeDecorator[str]):
    """A time with its offset, kept so that text order is time order: `2026-11-19T10:31:00.000000Z+01:00`."""

    impl = WORDS
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Turn ISO 8601 with offset into its sortable form."""
        return None if value is None else sortable(datetime.fromisoformat(value))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        """Turn the sortable form into ISO 8601 with offset; raises `damaged` where it is none."""
        try:
            return None if value is None else _local(value)
        except (ValueError, OverflowError):
            raise ExposureError("damaged", "file") from None


class Flag(TypeDecorator[bool]):
    """Yes or no as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        """Turn a truth value into 1 or 0."""
        return None if value is None else int(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> bool | None:
        """Turn 1 or 0 into a truth value; raises `damaged` for another number."""
        if value not in (None, 0, 1):
            raise ExposureError("damaged", "file")
        return None if value is None else bool(value)


class Document(TypeDecorator[Any]):
    """A list or an object of a record, as JSON."""

    impl = WORDS
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """Turn the value into JSON; a missing one stays missing."""
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Any | None:
        """Turn JSON into the value; raises `damaged` where it is none."""
        try:
            return None if value is None else json.loads(value)
        except (ValueError, RecursionError):
            raise ExposureError("damaged", "file") from None


class Picture(TypeDecorator[str]):
    """The bytes of a picture, which a record's image holds as base64."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Turn base64 into the bytes."""
        return None if value is None else b64decode(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        """Turn the bytes into base64."""
        return None if value is None else b64encode(value).decode()


def sortable(moment: datetime) -> str:
    """Give a moment in the form `Moment` keeps."""
    utc = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")
    return f"{utc}Z{moment.isoformat()[-6:]}"


def _local(kept: str) -> str:
    utc, offset = kept.split("Z")
    there = datetime.fromisoformat(f"{utc[:10]}T00:00:00{offset}").tzinfo
    if there is None:
        raise ValueError("offset")
    return datetime.fromisoformat(f"{utc}+00:00").astimezone(there).isoformat()


def table(name: str, *parts: SchemaItem, rowid: bool = True) -> Table:
    """Make a STRICT table."""
    return Table(name, metadata, *parts, sqlite_strict=True, sqlite_with_rowid=rowid)


def records(name: str, *parts: SchemaItem) -> Table:
    """Make a table of records: its columns, and `seq`, the place in the history of the edit that made the row."""
    return table(name, *parts, _birth())


def sealed(name: str, *parts: SchemaItem) -> Table:
    """Make a table of sealed records; it has no hidden row number, by which a row could be replaced unseen."""
    return table(name, *parts, _birth(), rowid=False)


def _birth() -> Column[Any]:
    return Column("seq", Integer, nullable=False)


def key(name: str = "id", *parts: SchemaItem) -> Column[Any]:
    """Make the key, which is the record's first field."""
    return Column(name, WORDS, *parts, primary_key=True)


def of(name: str, target: str, *, nullable: bool = False, indexed: bool = True) -> Column[Any]:
    """Make a reference to the `id` of another table."""
    return Column(name, WORDS, ForeignKey(f"{target}.id"), nullable=nullable, index=indexed)


def text(name: str) -> Column[Any]:
    """Make a column of text, never missing."""
    return Column(name, WORDS, nullable=False)


def whole(name: str, *, nullable: bool = True) -> Column[Any]:
    """Make a column of whole numbers."""
    return Column(name, Integer, nullable=nullable)


def real(name: str, *, nullable: bool = True) -> Column[Any]:
    """Make a column of real numbers, eight bytes on every database."""
    return Column(name, REAL().with_variant(DOUBLE_PRECISION(), "postgresql"), nullable=nullable)


def moment(name: str, *, nullable: bool = False) -> Column[Any]:
    """Make a column of moments."""
    return Column(name, Moment, nullable=nullable)


def document(name: str, *, nullable: bool = False) -> Column[Any]:
    """Make a column of lists or objects."""
    return Column(name, Document, nullable=nullable)


def picture(name: str) -> Column[Any]:
    """Make a column of the bytes of a picture, never missing."""
    return Column(name, Picture, nullable=False)


def choice(name: str) -> Column[Any]:
    """Make a column of text that may be missing."""
    return Column(name, WORDS)


def flag(name: str, *, nullable: bool = False) -> Column[Any]:
    """Make a column of yes or no."""
    return Column(name, Flag, nullable=nullable)
