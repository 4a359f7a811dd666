"""Who a login of a server is, and what its logins may do: the server’s twin of the key file."""

from sqlalchemy import Column, Connection, MetaData, Table, Text, delete, insert, select, text
from sqlalchemy.exc import ProgrammingError

from exposure.domain.clinic import User
from exposure.errors import ExposureError
from exposure.storage.records import Records
from exposure.storage.tables.chain import history, history_body, version
from exposure.storage.tables.columns import metadata
from exposure.storage.tables.registry import SEALED_RECORDS

GROUP = "clinician"
server_only = MetaData()
# The name stands here too, where nobody but the owner can change it: the history is signed with it.
login = Table(
    "login",
    server_only,
    Column("role", Text(collation="C"), primary_key=True),
    Column("user_id", Text, nullable=False),
    Column("name", Text(collation="C"), nullable=False),
)
# History grows only; what is sealed goes once its patient is erased, and the seals see to that.
_RIGHTS = {
    history: "SELECT, INSERT",
    version: "SELECT",
    login: "SELECT",
    **dict.fromkeys((history_body, *SEALED_RECORDS), "SELECT, INSERT, DELETE"),
}
_ALL = "SELECT, INSERT, UPDATE, DELETE"


def group_of(database: str) -> str:
    """Give the name of the group whose members work on a database: of this one alone, for groups are the server's."""
    return f"{database}_{GROUP}"


def let_in(connection: Connection) -> None:
    """Make the group of those who work here, with the rights that takes and no more; others are kept out."""
    group = _group(connection)
    database = _quoted(connection, _database(connection))
    if connection.scalar(text("SELECT 1 FROM pg_roles WHERE rolname = :name"), {"name": _name(connection)}) is None:
        connection.execute(text(f"CREATE ROLE {group} NOLOGIN"))
    for statement in (
        f"REVOKE ALL ON DATABASE {database} FROM PUBLIC",
        f"GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {group}",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA public TO {group}",
    ):
        connection.execute(text(statement))
    for table in (*metadata.sorted_tables, login):
        connection.execute(text(f"GRANT {_RIGHTS.get(table, _ALL)} ON public.{table.name} TO {group}"))


def bind(connection: Connection, role: str, user: User) -> None:
    """Say that a login is this user from now on, and let it in. Raises `not_allowed` about `login`."""
    try:
        connection.execute(delete(login).where(login.c.role == role))
        connection.execute(insert(login).values(role=role, user_id=user.id, name=user.name))
        if role != session_user(connection):
            let_in(connection)
            connection.execute(text(f"GRANT {_group(connection)} TO {_quoted(connection, role)}"))
    except ProgrammingError:
        raise ExposureError("not_allowed", "login") from None


def session_user(connection: Connection) -> str:
    """Give the login of this session; no statement can change it."""
    return str(connection.scalar(text("SELECT session_user")))


def who(connection: Connection) -> User:
    """Give the user whose login this is; raises `unknown_user` where it is nobody's."""
    found = connection.scalar(select(login.c.user_id).where(login.c.role == session_user(connection)))
    user = None if found is None else Records(connection).find_one(User, found)
    if user is None:
        raise ExposureError("unknown_user", "server")
    return user


def _database(connection: Connection) -> str:
    return str(connection.scalar(text("SELECT current_database()")))


def _name(connection: Connection) -> str:
    return group_of(_database(connection))


def _group(connection: Connection) -> str:
    return _quoted(connection, _name(connection))


def _quoted(connection: Connection, name: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(name).replace(":", r"\:")
