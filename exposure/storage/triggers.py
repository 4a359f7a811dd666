"""The seals: triggers on every sealed table, so that no statement changes, removes or replaces a row.

A patient's rows may go once an `erase_patient` row stands in the history; the history itself never goes.
"""

from sqlalchemy import Connection, Table, text

from exposure.storage.server_seals import seal_server
from exposure.storage.tables.chain import history
from exposure.storage.tables.registry import SEALED, uniques

ERASURE = "erase_patient"
_SEALED = "SELECT RAISE(ABORT, 'sealed');"


def seal(connection: Connection) -> None:
    """Make every trigger again; a table rebuilt by a migration has lost its own without a word."""
    if connection.dialect.name == "postgresql":
        seal_server(connection, ERASURE)
        return
    for name, statement in statements().items():
        connection.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
        connection.execute(text(statement))


def statements() -> dict[str, str]:
    """Give each trigger's name and statement, as a file has them."""
    return {name: statement for table in SEALED for name, statement in _triggers(table)}


def _triggers(table: Table) -> list[tuple[str, str]]:
    name = table.name
    return [
        _trigger(f"{name}_no_update", f"BEFORE UPDATE ON {name}"),
        _trigger(f"{name}_no_delete", f"BEFORE DELETE ON {name}{_unless_erased(table)}"),
        _trigger(f"{name}_no_replace", f"BEFORE INSERT ON {name} WHEN {_exists(table)}"),
    ]


def _trigger(name: str, event: str) -> tuple[str, str]:
    return name, f"CREATE TRIGGER {name} {event} BEGIN {_SEALED} END"


def _unless_erased(table: Table) -> str:
    if table is history:
        return ""
    erased = f"SELECT 1 FROM history WHERE edit = '{ERASURE}' AND patient = OLD.patient"  # noqa: S608 - constants only
    return f" WHEN NOT EXISTS ({erased})"


def _exists(table: Table) -> str:
    same = " OR ".join(" AND ".join(f"{column} = NEW.{column}" for column in columns) for columns in uniques(table))
    return f"EXISTS (SELECT 1 FROM {table.name} WHERE {same})"  # noqa: S608 - names of our own tables only
