"""A whole record copied from one place to another, file or server: every table, every row, the history with it."""

from pathlib import Path

from sqlalchemy import Connection, Table, func, insert, select

from exposure.domain.clinic import User
from exposure.errors import ExposureError
from exposure.opened import Opened, OpenServer
from exposure.opening import OpenFile, make_file_for
from exposure.place import Address, Place
from exposure.servers import loaded
from exposure.storage.database import Database
from exposure.storage.faults import faults
from exposure.storage.tables.chain import version
from exposure.storage.tables.columns import metadata

_AT_ONCE = 500


def move(source: Database, user: User, place: Place, secret: str) -> tuple[Opened, str]:
    """Copy a record to a place where there is none; gives it open, and a file's recovery code, "" for a server.

    `user` is who opens the copy: by `secret` as passphrase of a file, or by the login whose password it is. The copy is
    checked as `check` does before it counts. Raises as making one there does, and `damaged` where it is not whole; the
    place is as it was then; and `no_driver` for a server where nothing is installed that speaks to one.
    """
    if isinstance(place, Address):
        made: OpenServer = loaded("exposure.open_server").make_server_for(
            place, secret, user, lambda to: copy(source, to)
        )
        return made, ""
    return _to_file(source, user, place, secret)


def _to_file(source: Database, user: User, place: Path, secret: str) -> tuple[OpenFile, str]:
    return make_file_for(place, secret, user, lambda made: copy(source, made.database))


def copy(source: Database, target: Database) -> None:
    """Copy every row into a record that was just made, in one writing; raises `damaged` where it is not whole then."""
    with source.snapshot() as here, target.writer() as there:
        tables = [table for table in metadata.sorted_tables if table is not version]
        copied = {table.name: _copy_table(here, there, table) for table in tables}
    with target.snapshot() as there:
        kept = {name: there.scalar(select(func.count()).select_from(metadata.tables[name])) for name in copied}
    if kept != copied or faults(target):
        raise ExposureError("damaged", "copy")


def _copy_table(here: Connection, there: Connection, table: Table) -> int:
    found = here.execute(select(table)).mappings()
    count = 0
    while batch := [dict(row) for row in found.fetchmany(_AT_ONCE)]:
        there.execute(insert(table), batch)
        count += len(batch)
    return count
