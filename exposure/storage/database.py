"""Readings and writings: the only ways into a record, wherever it is kept."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from exposure.errors import ExposureError
from exposure.storage.records import Records

WRITING = "writing"
Known = Callable[[Any, str], ExposureError | None]


class Watching(Protocol):
    """What listens for others until it is stopped."""

    def stop(self) -> None:
        """Listen no more."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What differs from place to place: how its faults are called, and what a reading is told to be.

    `known` gives our error for a fault of the driver, with the kind of those that the place itself does; None for a
    fault of the program. `committing` is that kind while a writing is being confirmed.
    """

    known: Known
    reading: Mapping[str, Any] = field(default_factory=dict)
    committing: str = "not_saved"


class Database:
    """An open record; `reading`, `writing` and `trying` are the only ways in."""

    def __init__(self, engine: Engine, ways: Ways) -> None:
        self._engine = engine
        self._ways = ways

    @contextmanager
    def reading(self) -> Iterator[Records]:
        """Give a snapshot of the records. Raises `damaged`, `not_readable`, `server_unreachable`."""
        with self.snapshot() as connection:
            yield Records(connection)

    @contextmanager
    def writing(self) -> Iterator[Records]:
        """Give the records to the one writer; all is written at the end, or nothing.

        Raises `not_saved` for what the disk, the network or another program does, `sealed`, `damaged`; and
        `outcome_unknown` where a server was lost while it confirmed: `exposure.doing` finds out then.
        """
        with self.writer() as connection:
            yield Records(connection)

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Give a bare connection that sees one moment, for copies; raises as `reading` does."""
        with self._connected("not_readable", self._ways.reading) as connection, connection.begin():
            yield connection

    @contextmanager
    def writer(self) -> Iterator[Connection]:
        """Give a bare connection in the one writer's place, for copies; raises as `writing` does."""
        writer = self._connected("not_saved", {WRITING: True})
        with writer as connection, connection.begin() as transaction:
            yield connection
            with telling(self._ways.known, self._ways.committing):
                transaction.commit()

    @contextmanager
    def trying(self) -> Iterator[Records]:
        """Give the records to see whether something can be done: all of it is taken back. Raises as `writing` does."""
        writer = self._connected("not_saved", {WRITING: True})
        with writer as connection, connection.begin() as transaction:
            yield Records(connection)
            transaction.rollback()

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """Give a bare connection for checks and migrations; raises as `reading` does."""
        with self._connected("not_readable", {}) as connection, connection.begin():
            yield connection

    def watch(self, told: Callable[[int], None]) -> Watching | None:
        """Listen for what other programs do, where there can be any: a file is one program's alone."""
        return None

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def _connected(self, kind: str, options: Mapping[str, Any]) -> Iterator[Connection]:
        with telling(self._ways.known, kind), self._engine.connect().execution_options(**options) as connection:
            yield connection


@contextmanager
def telling(known: Known, kind: str) -> Iterator[None]:
    """Turn a driver's faults into ours; `kind` is what those are called that the place itself does."""
    try:
        yield
    except DBAPIError as fault:
        raise known(fault.orig, kind) or fault from None
