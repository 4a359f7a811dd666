"""The file: opened with its key, one reading or one writing at a time, never made by accident."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from exposure.errors import ExposureError
from exposure.storage.records import Records
from exposure.storage.tables.chain import version
from exposure.storage.tables.columns import metadata
from exposure.storage.triggers import seal

VERSION = "0001"
OLDEST_SQLITE = (3, 51, 3)
_SETTINGS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
WRITING = "writing"


class Database:
    """An open file; `reading` and `writing` are the only ways in."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """Give a snapshot of the records; nothing is written."""
        with self._engine.connect() as connection, connection.begin():
            yield Records(connection)

    @contextmanager
    def writing(self) -> Iterator[Records]:
        """Give the records to the one writer; all is written at the end, or nothing."""
        with self._engine.connect().execution_options(**{WRITING: True}) as connection:
            try:
                with connection.begin():
                    yield Records(connection)
            except DatabaseError as fault:
                raise _known(fault) from None

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Give a bare connection for checks and migrations."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def create(file: Path, key: bytes) -> Database:
    """Make a new file, empty but for its tables and seals; raises `conflict` where one exists."""
    if file.exists():
        raise ExposureError("conflict", "file")
    engine = _engine(file, key, mode="rwc")
    with engine.begin() as connection:
        metadata.create_all(connection)
        connection.execute(insert(version).values(version_num=VERSION))
        seal(connection)
    file.chmod(0o600)
    return Database(engine)


def open_existing(file: Path, key: bytes) -> Database:
    """Open a file; raises `file_missing`, `damaged`, `newer_file` or `unsafe_settings`, and touches nothing then."""
    if not file.is_file():
        raise ExposureError("file_missing", "file")
    engine = _engine(file, key, mode="rw")
    try:
        _inspect(engine)
    except ExposureError:
        engine.dispose()
        raise
    return Database(engine)


def _inspect(engine: Engine) -> None:
    try:
        with engine.connect() as connection, connection.begin():
            found = connection.scalar(select(version.c.version_num)) or ""
            settings = {name: connection.scalar(text(f"PRAGMA {name}")) for name in _SETTINGS}
    except DatabaseError:
        raise ExposureError("damaged", "file") from None
    if found > VERSION:
        raise ExposureError("newer_file", "file", version=found)
    if settings != _SETTINGS:
        raise ExposureError("unsafe_settings", "file")


def _engine(file: Path, key: bytes, *, mode: str) -> Engine:
    if sqlcipher3.dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise ExposureError("old_sqlite")
    url = URL.create("sqlite", database=f"{file.resolve().as_uri()}", query={"mode": mode, "uri": "true"})
    engine = create_engine(url, module=sqlcipher3.dbapi2, poolclass=QueuePool, hide_parameters=True)
    event.listen(engine, "connect", lambda connection, _: _prepare(connection, key), insert=True)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, key: bytes) -> None:
    """Key the connection before the dialect's own first query; the key is in no URL and no message."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute("PRAGMA cipher_memory_security = ON")
    try:
        for name, value in _SETTINGS.items():
            cursor.execute(f"PRAGMA {name} = {value}")
    except sqlcipher3.dbapi2.DatabaseError:
        raise ExposureError("damaged", "file") from None
    cursor.execute("PRAGMA busy_timeout = 5000")
    cursor.close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _known(fault: DatabaseError) -> Exception:
    """Give our error for the disk's faults; a fault of the program stays what it is."""
    said = str(fault.orig)
    if "sealed" in said:
        return ExposureError("sealed")
    if "full" in said or "disk I/O" in said or "readonly" in said or "locked" in said:
        return ExposureError("not_saved")
    return fault
