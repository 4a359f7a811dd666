"""The real window on a real server that is stopped: it says aloud that it waits, and locks at once by its key."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from exposure.storage import logins
from tests.journeys.bus import Bus
from tests.journeys.conftest import NOW
from tests.journeys.program import Program
from tests.postgres import PASSWORD
from tests.server_desk import Rows, ServerRecord, desk_on
from tests.ui.test_others_watch import USER


@pytest.fixture
def place(record: ServerRecord, ruth_rows: Rows) -> str:
    """Give where a record with Ruth lies, whose owner’s login is somebody’s."""
    with desk_on(record, ruth_rows) as desk:
        desk.do("add_user", id=USER.id, name=USER.name, role=USER.role)
        with desk.database.connection() as connection:
            logins.bind(connection, "owner", USER)
    return f"postgresql+psycopg://owner@127.0.0.1:{record.server.port}/{record.name}"


@pytest.fixture
def program(screen: Mapping[str, str], bus: Bus, place: str, tmp_path: Path) -> Iterator[Program]:
    """Give the program on that record, somebody being looked for; it is ended whatever happens."""
    program = Program(screen, bus, place, tmp_path / "log").start(NOW)
    program.fill("login.password", PASSWORD)
    program.press("Return")
    program.see("menu_bar")
    program.press("Ctrl+F")
    program.write("Ru")
    yield program
    program.end()


def test_a_window_that_waits_for_its_server_says_so_and_locks(program: Program, record: ServerRecord) -> None:
    with program.bus.listening(), record.server.silenced() as go_on:
        program.press("Return")
        program.hear("Waiting for the server…")
        program.press("Ctrl+Shift+L")
        program.wait(lambda: not program.titles(), "every window out of sight")
        go_on()
        program.see("login.password")
    assert "Ruth" not in " ".join(program.bus.names())
    assert program.quit() == 0
    assert program.said() == ""
