"""A database of a PostgreSQL server: made once, opened by every workstation, looked over each time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.pool import QueuePool

from exposure.errors import ExposureError
from exposure.place import Address
from exposure.storage.database import WRITING, Database, Ways, telling
from exposure.storage.logins import let_in, server_only
from exposure.storage.server_checks import refuse_unsafe
from exposure.storage.server_faults import COMMITTING, known
from exposure.storage.server_silence import listen_to
from exposure.storage.server_watch import Told, Watch
from exposure.storage.tables.chain import VERSION, version
from exposure.storage.tables.columns import metadata
from exposure.storage.triggers import seal

WRITER = 0x52554E47
PATIENCE_MS = 5000
CONNECTING_S = 5
_READING = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
# A client that hangs must not keep the writer's place from everybody else.
_SETTINGS = {
    "search_path": "public",
    "lock_timeout": PATIENCE_MS,
    "statement_timeout": 60_000,
    "idle_in_transaction_session_timeout": 30_000,
}


class ServerDatabase(Database):
    """A record on a server, open; `warnings` are the keys of what its administrator should look at."""

    def __init__(self, engine: Engine, name: str, warnings: tuple[str, ...]) -> None:
        super().__init__(engine, Ways(known, _READING, COMMITTING))
        self._name = name
        self.warnings = warnings

    def watch(self, told: Told) -> Watch:
        """Listen for what other programs do, in a thread of its own; see `Watch`."""
        return Watch(self._engine, self._name, told)


def real_time() -> datetime:
    """Give the time by this computer’s clock, whatever clock edits go by."""
    return datetime.now(UTC)


def create(address: Address, password: str, now: Callable[[], datetime] = real_time) -> ServerDatabase:
    """Make the tables, the seals and the group of logins in an empty database, owned by this login.

    `now` is this computer’s clock, which has to agree with the server’s.

    Raises `conflict` where it is not empty, `unsafe_server`, `not_allowed`, and `server_unreachable`, `server_full`,
    `server_starting`, `no_database` or `wrong_login` where it lets nobody in.
    """
    engine, name = _engine(address, password)
    with _first_connection(engine, "not_written") as connection:
        warnings = refuse_unsafe(connection, now)
        _make(connection)
    return ServerDatabase(engine, name, warnings)


@contextmanager
def _first_connection(engine: Engine, otherwise: str) -> Iterator[Connection]:
    """Give a connection in one transaction; where it comes to nothing, no connection stays, and it is told why."""
    try:
        with telling(known, otherwise), engine.begin() as connection:
            yield connection
    except BaseException:
        engine.dispose()
        raise


def _make(connection: Connection) -> None:
    if inspect(connection).get_table_names():
        raise ExposureError("conflict", "server")
    metadata.create_all(connection)
    server_only.create_all(connection)
    connection.execute(insert(version).values(version_num=VERSION))
    seal(connection)
    # Where this login may make no group, it works here alone until somebody lets others in.
    with suppress(ProgrammingError), connection.begin_nested():
        let_in(connection)


def remove(database: ServerDatabase) -> None:
    """Take away the tables that were just made and came to nothing."""
    with database.connection() as connection:
        for each in (server_only, metadata):
            each.drop_all(connection)


def open_existing(address: Address, password: str, now: Callable[[], datetime] = real_time) -> ServerDatabase:
    """Open the record of a database.

    Raises `file_missing` where there is none, `newer_file`, `older_file`, `unsafe_server` and all else as `create`.
    """
    engine, name = _engine(address, password)
    with _first_connection(engine, "not_readable") as connection:
        warnings = refuse_unsafe(connection, now)
        _refuse_other_version(connection)
    return ServerDatabase(engine, name, warnings)


def _refuse_other_version(connection: Connection) -> None:
    if connection.scalar(text("SELECT to_regclass('public.alembic_version')")) is None:
        raise ExposureError("file_missing", "server")
    found = connection.scalar(select(version.c.version_num))
    if found is None:
        raise ExposureError("damaged", "server")
    if found != VERSION:
        raise ExposureError("newer_file" if found > VERSION else "older_file", "server", version=found)


def _engine(address: Address, password: str) -> tuple[Engine, str]:
    """Give a way to a server, and the name its connections go by there; the password is in no URL and no message."""
    # The name tells our own notices from those of others; it says nothing about who we are.
    name = f"rungwise {token_hex(8)}"
    arguments = {**_target(address), "password": password or None, "application_name": name}
    engine = create_engine(
        "postgresql+psycopg://",
        connect_args=arguments,
        poolclass=QueuePool,
        pool_pre_ping=True,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    listen_to(engine)
    return engine, name


def _target(address: Address) -> dict[str, Any]:
    return {
        **address.options,
        "host": address.host or None,
        "port": address.port,
        "user": address.user,
        "dbname": address.database,
        "options": " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items()),
        "client_encoding": "UTF8",
        "connect_timeout": CONNECTING_S,
        "tcp_user_timeout": CONNECTING_S * 1000,
        # Who only listens would else not notice for hours that the network is gone.
        "keepalives_idle": 10,
        "keepalives_interval": 5,
        "keepalives_count": 3,
    }


def _begin(connection: Connection) -> None:
    """Take the one writer's place first thing: then nobody waits for anybody while holding something."""
    if connection.get_execution_options().get(WRITING):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER})")
