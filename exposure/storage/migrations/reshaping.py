"""Tables given the exact shape they have in a new file: a column that was added stands at the end, with its default."""

from sqlalchemy import Connection, Table, text

from exposure.storage.schema import fresh_schema, schema
from exposure.storage.tables.columns import metadata
from exposure.storage.triggers import seal

_OLD = "old_"


def reshape(connection: Connection) -> None:
    """Make every table that is not as in a new file again, row by row, and then every seal.

    Foreign keys have to be off and `legacy_alter_table` on: no row is lost, and no reference follows the old table.
    """
    present, expected = schema(connection), fresh_schema()
    for table in metadata.sorted_tables:
        if present.get(("table", table.name)) != expected["table", table.name]:
            _rebuild(connection, table)
    seal(connection)


def _rebuild(connection: Connection, table: Table) -> None:
    old = f"{_OLD}{table.name}"
    connection.execute(text(f'ALTER TABLE "{table.name}" RENAME TO "{old}"'))
    _drop_indexes(connection, old)
    table.create(connection)
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    copied = f'INSERT INTO "{table.name}" ({columns}) SELECT {columns} FROM "{old}"'  # noqa: S608 - our own names only
    connection.execute(text(copied))
    connection.execute(text(f'DROP TABLE "{old}"'))


def _drop_indexes(connection: Connection, table: str) -> None:
    """Free the names of a table's indexes for those of the new one."""
    of_table = text("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = :table")
    for name in connection.scalars(of_table, {"table": table}).all():
        connection.execute(text(f'DROP INDEX "{name}"'))
