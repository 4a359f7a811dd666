"""The file: made and opened with its key, never made by accident, its settings read back."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import URL, Connection, Engine, create_engine, event, insert, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from exposure.errors import ExposureError
from exposure.storage.database import WRITING, Database, Ways, telling
from exposure.storage.tables.chain import VERSION, version
from exposure.storage.tables.columns import metadata
from exposure.storage.triggers import seal

OLDEST_SQLITE = (3, 51, 3)
PATIENCE_MS = 5000
_SETTINGS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
# SQLite's primary result codes: what a disk or another program does, and what damage is
_DISK_FAULTS = frozenset((5, 6, 8, 10, 13, 14))  # busy, locked, readonly, ioerr, full, cantopen
_DAMAGE = frozenset((11, 26))  # corrupt, notadb


def create(file: Path, key: bytes) -> Database:
    """Make a new file, empty but for its tables and seals; raises `conflict` where one exists, `not_written`."""
    if file.exists():
        raise ExposureError("conflict", "file")
    engine = _engine(file, key, mode="rwc")
    try:
        with telling(_known, "not_written"), engine.begin() as connection:
            metadata.create_all(connection)
            connection.execute(insert(version).values(version_num=VERSION))
            seal(connection)
        file.chmod(0o600)
    except BaseException:
        engine.dispose()
        remove(file)
        raise
    return Database(engine, Ways(_known))


def remove(file: Path) -> None:
    """Take away a file that was just made and came to nothing, with what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        file.with_name(file.name + suffix).unlink(missing_ok=True)


def open_existing(file: Path, key: bytes) -> Database:
    """Open a file, or raise and have touched nothing.

    Raises `file_missing`, `not_readable`, `damaged`, `newer_file`, `older_file` or `unsafe_settings`.
    """
    found = version_of(file, key)
    if found > VERSION:
        raise ExposureError("newer_file", "file", version=found)
    if found < VERSION:
        raise ExposureError("older_file", "file", version=found)
    engine = _engine(file, key, mode="rw")
    try:
        _refuse_unsafe(engine)
    except BaseException:
        engine.dispose()
        raise
    return Database(engine, Ways(_known))


def version_of(file: Path, key: bytes) -> str:
    """Give the version a file says it has. The connection cannot write: another would take in the WAL as it closes.

    Raises `file_missing`, `not_readable` or `damaged`.
    """
    if not file.is_file():
        raise ExposureError("file_missing", "file")
    engine = _engine(file, key, mode="ro", settings={})
    try:
        with telling(_known, "not_readable"), engine.connect() as connection, connection.begin():
            found = connection.scalar(select(version.c.version_num))
    except DatabaseError:
        raise ExposureError("damaged", "file") from None
    finally:
        engine.dispose()
    if found is None:
        raise ExposureError("damaged", "file")
    return str(found)


def bare_engine(file: Path, key: bytes, *, mode: str) -> Engine:
    """Give a way into a file that changes nothing about it by being opened, for copies of it."""
    return _engine(file, key, mode=mode, settings={"synchronous": 2})


def rebuilding_engine(file: Path, key: bytes) -> Engine:
    """Give a way into a file whose tables are made again: a table that goes takes no row of another with it."""
    rebuilding = {**_SETTINGS, "foreign_keys": 0, "legacy_alter_table": 1}
    return _engine(file, key, mode="rw", settings=rebuilding).execution_options(**{WRITING: True})


def _refuse_unsafe(engine: Engine) -> None:
    with telling(_known, "not_readable"), engine.connect() as connection, connection.begin():
        settings = {name: connection.scalar(text(f"PRAGMA {name}")) for name in _SETTINGS}
    if settings != _SETTINGS:
        raise ExposureError("unsafe_settings", "file")


def _engine(file: Path, key: bytes, *, mode: str, settings: dict[str, Any] | None = None) -> Engine:
    if sqlcipher3.dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise ExposureError("old_sqlite")
    url = URL.create("sqlite", database=f"{file.resolve().as_uri()}", query={"mode": mode, "uri": "true"})
    engine = create_engine(url, module=sqlcipher3.dbapi2, poolclass=QueuePool, hide_parameters=True)
    wanted = _SETTINGS if settings is None else settings
    event.listen(engine, "connect", lambda connection, _: _prepare(connection, key, wanted), insert=True)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, key: bytes, settings: dict[str, Any]) -> None:
    """Key the connection before the dialect's own first query; the key is in no URL and no message."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA cipher_log_level = NONE")
    cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    cursor.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
    try:
        for name, value in settings.items():
            cursor.execute(f"PRAGMA {name} = {value}")
    except sqlcipher3.dbapi2.DatabaseError as fault:
        raise _known(fault, "not_readable") or fault from None
    cursor.close()


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _known(fault: Any, disk: str) -> ExposureError | None:
    """Give our error for the disk's faults, the seals' and damage; None for a fault of the program."""
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code in _DISK_FAULTS:
        return ExposureError(disk, "file")
    if code in _DAMAGE:
        return ExposureError("damaged", "file")
    return ExposureError("sealed") if "sealed" in str(fault) else None
