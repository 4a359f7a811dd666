"""What a PostgreSQL server has to be like before anything is entrusted to it, asked each time it is opened."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, text

from exposure.errors import ExposureError

OLDEST = 140_000
HAS_DATABASE_COLLATION = 150_000
MOST_SKEW_S = 60
_WANTED = {"fsync": ("on",), "full_page_writes": ("on",)}
_COLLATION = """SELECT datcollversion IS DISTINCT FROM pg_database_collation_actual_version(oid)
FROM pg_database WHERE datname = current_database()"""
_MIGHTY = """SELECT rolsuper OR pg_has_role(session_user, (SELECT datdba FROM pg_database
WHERE datname = current_database()), 'MEMBER') FROM pg_roles WHERE rolname = session_user"""


def refuse_unsafe(connection: Connection, now: Callable[[], datetime]) -> tuple[str, ...]:
    """Raise `unsafe_server` about the first thing that is not safe; gives the keys of what to be warned about.

    About `version`, `standby`, `encoding`, `fsync`, `full_page_writes`, `synchronous_commit` or `clock`.
    """
    if _server_version(connection) < OLDEST:
        raise ExposureError("unsafe_server", "version", needed=OLDEST // 10_000)
    for name in _unsafe_settings(connection):
        raise ExposureError("unsafe_server", name)
    _refuse_skew(connection, now)
    return tuple(_warnings(connection))


def _server_version(connection: Connection) -> int:
    return int(_setting(connection, "server_version_num"))


def _unsafe_settings(connection: Connection) -> Iterator[str]:
    if connection.scalar(text("SELECT pg_is_in_recovery()")):
        yield "standby"
    if _setting(connection, "server_encoding") != "UTF8":
        yield "encoding"
    for name, wanted in _WANTED.items():
        if _setting(connection, name) not in wanted:
            yield name
    if _setting(connection, "synchronous_commit") == "off":
        yield "synchronous_commit"


def _refuse_skew(connection: Connection, now: Callable[[], datetime]) -> None:
    server: datetime = connection.scalar(text("SELECT clock_timestamp()"))
    skew = abs((now().astimezone(UTC) - server.astimezone(UTC)).total_seconds())
    if skew > MOST_SKEW_S:
        raise ExposureError("unsafe_server", "clock", seconds=round(skew))


def _warnings(connection: Connection) -> Iterator[str]:
    if _server_version(connection) >= HAS_DATABASE_COLLATION and connection.scalar(text(_COLLATION)):
        yield "collation"
    if connection.scalar(text(_MIGHTY)):
        yield "mighty_login"


def _setting(connection: Connection, name: str) -> str:
    return str(connection.scalar(text("SELECT current_setting(:name)"), {"name": name}))
