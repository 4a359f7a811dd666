"""The statements that read and write records of any table, each put together once: that takes longer than to run it."""

from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Delete,
    Insert,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)

# What the key is called that a statement is about; no column is called so, for a statement also names its columns.
THIS = "this_key"


@cache
def asking(table: Table, said: tuple[str, ...], empty: tuple[str, ...]) -> tuple[tuple[str, ...], Select[Any]]:
    """Give the columns of a record, and the question for the rows that say some things and nothing in others.

    What is said goes with the question, under the names of the columns. The oldest rows come first.
    """
    columns = [column for column in table.columns if column.name != "seq"]
    wanted = select(*columns).order_by(table.c.seq, table.c[key_name(table)])
    wanted = wanted.where(*(table.c[name] == bindparam(name) for name in said))
    return tuple(column.name for column in columns), wanted.where(*(table.c[name].is_(None) for name in empty))


@cache
def columns(table: Table) -> frozenset[str]:
    """Name the columns: of what goes with a statement all else would be dropped, and nobody told."""
    return frozenset(column.name for column in table.columns)


@cache
def birth(table: Table) -> Select[Any]:
    """Ask for the place in the history at which the record with a key came to be."""
    return select(table.c.seq).where(_this(table))


@cache
def coming(table: Table) -> Insert:
    """Add a record; its values go with the statement."""
    return insert(table)


@cache
def changing(table: Table) -> Update:
    """Change the record with a key; its new values go with the statement."""
    return update(table).where(_this(table))


@cache
def going(table: Table) -> Delete:
    """Remove the record with a key."""
    return delete(table).where(_this(table))


def key_name(table: Table) -> str:
    """Give the name of the column that is the key."""
    return next(iter(table.primary_key.columns.keys()))


def _this(table: Table) -> ColumnElement[bool]:
    return table.c[key_name(table)] == bindparam(THIS)
