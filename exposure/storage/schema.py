"""What a file is made of, as SQLite wrote it down: tables, indexes and triggers, and those of a freshly made file."""

import sqlcipher3.dbapi2
from sqlalchemy import Connection, create_engine, text

from exposure.storage.tables.columns import metadata
from exposure.storage.triggers import seal

Schema = dict[tuple[str, str], str]


def schema(connection: Connection) -> Schema:
    """Give the statement each table, index and trigger was made with, by kind and name."""
    rows = connection.execute(text("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return {(row.type, row.name): row.sql for row in rows}


def fresh_schema() -> Schema:
    """Give the statements a new file is made with."""
    engine = create_engine("sqlite://", module=sqlcipher3.dbapi2)
    with engine.begin() as connection:
        metadata.create_all(connection)
        seal(connection)
        return schema(connection)
