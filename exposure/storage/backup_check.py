"""Whether a data file is whole: every page with its key, every tree, and where its history ends."""

import contextlib
import hashlib
import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, func, select, text
from sqlalchemy.exc import DatabaseError

from exposure.domain.history import GENESIS
from exposure.domain.restoring import Entered
from exposure.errors import ExposureError
from exposure.storage import sqlcipher_file
from exposure.storage.tables.chain import history, version
from exposure.storage.tables.columns import metadata

# A page that is being written just now is read half: only one that stays so is damaged.
_PAUSES_S = (0.0, 0.2, 0.5)
_CHECKS: tuple[tuple[str, list[str]], ...] = (("cipher_integrity_check", []), ("integrity_check", ["ok"]))


@dataclass(frozen=True, slots=True)
class Found:
    """What a whole file holds: its version, and how long its history is and where it ends."""

    version: str
    count: int
    head: str


def found_whole(file: Path, key: bytes) -> Found:
    """Open a file that nobody else has open, and check all of it; raises `damaged`, and nothing about it is changed.

    The key is that of `opening`: 32 bytes and the salt the file begins with.
    """
    try:
        with _opened(file, key) as engine, engine.connect() as connection:
            for pragma, whole in _CHECKS:
                told = [row[0] for row in connection.execute(text(f"PRAGMA {pragma}"))]
                if told != whole:
                    raise ExposureError("damaged", "file")
            return _found(connection)
    except DatabaseError:
        raise ExposureError("damaged", "file") from None


def found_at_a_glance(file: Path, key: bytes) -> Found:
    """Give the same of a file, open elsewhere or not, without checking it; raises `damaged` where it cannot be read."""
    try:
        with _opened(file, key) as engine, engine.connect() as connection:
            return _found(connection)
    except DatabaseError:
        raise ExposureError("damaged", "file") from None


def refuse_rotten(file: Path, key: bytes) -> None:
    """Look at every page of a file, open elsewhere or not, also at those a copy has no need of; raises `damaged`."""
    with _opened(file, key) as engine, engine.connect() as connection:
        for pause in _PAUSES_S:
            time.sleep(pause)
            if not connection.execute(text("PRAGMA cipher_integrity_check")).all():
                return
    raise ExposureError("damaged", "file")


def edits_of(file: Path, key: bytes) -> tuple[Entered, ...]:
    """Give every edit of a file's history, oldest first; raises `damaged` where it cannot be read."""
    wanted = select(history.c.hash, history.c.edit, history.c.entered).order_by(history.c.seq)
    try:
        with _opened(file, key) as engine, engine.connect() as connection:
            return tuple(Entered(*row) for row in connection.execute(wanted))
    except DatabaseError:
        raise ExposureError("damaged", "file") from None


def rows_digest(file: Path, key: bytes, without: Collection[str] = ()) -> str:
    """Give one hash over every row of every table but those left out, in the order of their keys; raises `damaged`."""
    hashed = hashlib.sha256()
    try:
        with _opened(file, key) as engine, engine.connect() as connection:
            for table in (each for each in metadata.sorted_tables if each.name not in without):
                hashed.update(table.name.encode())
                for row in connection.execute(select(table).order_by(*table.primary_key)):
                    hashed.update(repr(tuple(row)).encode())
    except DatabaseError:
        raise ExposureError("damaged", "file") from None
    return hashed.hexdigest()


def copy_whole(file: Path, key: bytes, target: Path) -> None:
    """Copy a file, open elsewhere or not, to a new one through the library; raises the errors of its driver.

    What is still in the journal is copied too; the copy has the key of the file and needs no journal.
    """
    with _opened(file, key) as engine, contextlib.closing(_driver(engine)) as source:
        source.execute("VACUUM INTO ?", (str(target),))
    target.chmod(0o600)


def _found(connection: Connection) -> Found:
    newest = connection.execute(select(history.c.hash).order_by(history.c.seq.desc()).limit(1)).scalar()
    count = connection.scalar(select(func.count()).select_from(history)) or 0
    return Found(str(connection.scalar(select(version.c.version_num))), count, newest or GENESIS)


@contextlib.contextmanager
def _opened(file: Path, key: bytes) -> Iterator[Engine]:
    engine = sqlcipher_file.bare_engine(file, key, mode="ro")
    try:
        yield engine
    finally:
        engine.dispose()


def _driver(engine: Engine) -> sqlcipher3.dbapi2.Connection:
    return engine.raw_connection().driver_connection
