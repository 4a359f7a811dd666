"""The desks every test here may sit at: where it is not about the file itself, once with a file, once with a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk import Desk, copied, fresh_file, ruth_file, sitting_at
from tests.server_desk import desk_on

__all__ = ["fresh_file", "ruth_file"]
BOTH = ("file", "server")
ON_BOTH = ("test_cases", "test_drafts", "test_history", "test_records", "test_transactions")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Let the tests of these modules sit at both desks, but for those that say at which."""
    said = {mark.args[0] for mark in metafunc.definition.iter_markers("parametrize")}
    for name in ("desk", "ruth"):
        if name in metafunc.fixturenames and metafunc.module.__name__.endswith(ON_BOTH) and name not in said:
            metafunc.parametrize(name, BOTH, indirect=True)


@pytest.fixture
def desk(request: pytest.FixtureRequest, fresh_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with an empty record, in a file and on a server."""
    yield from _desk(request, "fresh", copied(fresh_file, tmp_path))


@pytest.fixture
def ruth(request: pytest.FixtureRequest, ruth_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with Ruth on a ladder of four rungs, in a file and on a server."""
    yield from _desk(request, "ruth", copied(ruth_file, tmp_path))


def _desk(request: pytest.FixtureRequest, state: str, file: Path) -> Iterator[Desk]:
    if getattr(request, "param", "file") == "file":
        opened = sitting_at(file)
    else:
        opened = desk_on(request.getfixturevalue("record"), request.getfixturevalue(f"{state}_rows"))
    with opened as desk:
        yield desk
