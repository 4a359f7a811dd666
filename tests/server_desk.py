"""A desk whose record is on a server: one database for all tests, put back as it was before each."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, delete, insert, select, text

from exposure.storage import server
from exposure.storage.server import ServerDatabase
from exposure.storage.tables.chain import VERSION
from exposure.storage.tables.columns import metadata
from tests.builders import moment
from tests.desk import Desk
from tests.postgres import OWNER, PASSWORD, PostgresServer

Rows = Mapping[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class ServerRecord:
    """A database with an empty record in it, and what it takes to bring it into a known state."""

    server: PostgresServer
    name: str

    @property
    def fresh(self) -> Rows:
        """Give what an empty record holds."""
        return {"alembic_version": [{"version_num": VERSION}]}

    def open(self, user: str = OWNER) -> ServerDatabase:
        """Open it as a login."""
        return server.open_existing(self.server.address(self.name, user), PASSWORD)

    @contextmanager
    def by_hand(self) -> Iterator[Connection]:
        """Give a connection of the superuser, for whom no trigger is called."""
        url = f"postgresql+psycopg://postgres:{PASSWORD}@127.0.0.1:{self.server.port}/{self.name}"
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(text("SET session_replication_role = replica"))
            yield connection
        engine.dispose()

    def rows(self) -> Rows:
        """Give all that is in it."""
        with self.by_hand() as connection:
            return {
                name: [dict(row) for row in connection.execute(select(table)).mappings()]
                for name, table in metadata.tables.items()
            }

    def put(self, rows: Rows) -> None:
        """Bring it into a state it was in."""
        with self.by_hand() as connection:
            for table in metadata.tables.values():
                connection.execute(delete(table))
            for name, found in rows.items():
                if found:
                    connection.execute(insert(metadata.tables[name]), found)


@contextmanager
def desk_on(record: ServerRecord, rows: Rows) -> Iterator[Desk]:
    """Give a desk with a record that holds these rows."""
    record.put(rows)
    opened = record.open()
    yield Desk(opened, Path(), moment(1))
    opened.close()


def made(running: PostgresServer, name: str) -> ServerRecord:
    """Make a database with an empty record."""
    running.new_database(name=name)
    server.create(running.address(name), PASSWORD).close()
    return ServerRecord(running, name)
