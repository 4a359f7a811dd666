"""The one transaction in which a file becomes that of a newer version; the only module that imports Alembic."""

from collections.abc import Iterator
from pathlib import Path

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection, Engine, text

from exposure.errors import ExposureError
from exposure.storage.migrations.reshaping import reshape
from exposure.storage.schema import fresh_schema, schema

FOLDER = Path(__file__).parent


def upgrade(engine: Engine, version: str) -> None:
    """Bring the file of `engine` from `version` to the newest one; raises what goes wrong, and then nothing changed."""
    with engine.connect() as connection, connection.begin():
        before = _counts(connection)
        _run(connection, version)
        reshape(connection)
        _refuse_unlike(connection, before)


def _run(connection: Connection, version: str) -> None:
    scripts = ScriptDirectory(str(FOLDER))
    context = MigrationContext.configure(connection)
    with Operations.context(context):
        for script in reversed(list(_after(scripts, version))):
            script.module.upgrade()
            context.stamp(scripts, script.revision)


def _after(scripts: ScriptDirectory, version: str) -> Iterator[Script]:
    """Give the revisions above a version, the newest first."""
    yield from scripts.iterate_revisions("head", version)


def _counts(connection: Connection) -> dict[str, int]:
    names = [name for kind, name in schema(connection) if kind == "table"]
    counted = {name: connection.scalar(text(f'SELECT count(*) FROM "{name}"')) for name in names}  # noqa: S608 - its own
    return {name: count or 0 for name, count in counted.items()}


def _refuse_unlike(connection: Connection, before: dict[str, int]) -> None:
    """Raise `not_updated` unless every row is still there, every reference holds, and the file is as a new one."""
    after = _counts(connection)
    lost = [name for name, count in before.items() if after.get(name) != count]
    dangling = connection.execute(text("PRAGMA foreign_key_check")).all()
    if lost or dangling or schema(connection) != fresh_schema():
        raise ExposureError("not_updated", "file")
