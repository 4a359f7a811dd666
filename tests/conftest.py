"""What every test shares: no display needed, and nothing of the developer's own settings."""

import gc
import os
from collections.abc import Iterator
from tempfile import mkdtemp

import pytest
from hypothesis import settings

from tests.lone_readers import nobody_beside_sqlite
from tests.postgres import PostgresServer, quick_folder, serving
from tests.server_desk import Rows, ServerRecord, desk_on, made

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = mkdtemp(prefix="rungwise-tests-")
if folder := quick_folder():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(folder))

# A busy computer is no fault of the program: no example fails for the time it takes.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


def pytest_collection_finish() -> None:
    """Leave the thousands of tests out of each later look for garbage: they stay as long as the run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def locks_stay() -> Iterator[None]:
    """Let the program open no file beside SQLite, whatever is tested."""
    with nobody_beside_sqlite():
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Start a PostgreSQL server once, if a test asks; it fails where there is none, for then nothing was tested."""
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def record(postgres: PostgresServer) -> ServerRecord:
    """Make a record on the server once; whoever takes it puts it first into the state they need."""
    return made(postgres, "shared")


@pytest.fixture(scope="session")
def fresh_rows(record: ServerRecord) -> Rows:
    """Give what an empty record holds."""
    return record.fresh


@pytest.fixture(scope="session")
def ruth_rows(record: ServerRecord, fresh_rows: Rows) -> Rows:
    """Give what a record holds with Ruth on a ladder of four rungs."""
    with desk_on(record, fresh_rows) as desk:
        desk.add_ruth("a", "b", "c", "d")
    return record.rows()
