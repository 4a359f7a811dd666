"""What every test shares: no display needed, and nothing of the developer's own settings."""

import os
from collections.abc import Iterator
from tempfile import mkdtemp

import pytest
from hypothesis import settings

from tests.postgres import PostgresServer, serving

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = mkdtemp(prefix="rungwise-tests-")

# A busy computer is no fault of the program: no example fails for the time it takes.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """Start a PostgreSQL server once, if a test asks; it fails where there is none, for then nothing was tested."""
    with serving() as server:
        yield server
