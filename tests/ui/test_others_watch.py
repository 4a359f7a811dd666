"""What others do on the same server comes to the window, never under somebody who is typing."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.clinic import User
from exposure.domain.identifiers import UserId
from exposure.edits.edit import Changed
from exposure.opened import OpenServer
from exposure.opening import create_file
from exposure.storage.database import Database
from tests.builders import moment, uid
from tests.desk import LADDER, RUTH, Desk
from tests.server_desk import Rows, ServerRecord, desk_on
from tests.ui.opened import SetClock
from ui.others_watch import OthersWatch
from ui.pages.ladder.page import LadderPage
from ui.workspace import Workspace

SOON_MS = 20_000
USER = User(UserId(uid("Priya")), "Priya Nair", "clinician")


@pytest.fixture
def other(record: ServerRecord, ruth_rows: Rows) -> Iterator[Desk]:
    """Give the desk of somebody else who works on the same server."""
    with desk_on(record, ruth_rows) as desk:
        yield desk


@pytest.fixture
def mine(record: ServerRecord, other: Desk, qtbot: QtBot) -> Iterator[Workspace]:
    """Give this program's workspace on that server, once it listens."""
    del other
    opened = record.open()
    workspace = Workspace(OpenServer(record.server.address(record.name), opened, USER), lambda: moment(2))
    watch = workspace._others._watch
    qtbot.waitUntil(lambda: bool(getattr(watch, "listening").is_set()), timeout=SOON_MS)  # noqa: B009 - a server's own
    yield workspace
    workspace.close()


def rate(desk: Desk, threat: int) -> None:
    desk.do("rate_rung", rung=uid("a"), threat=threat)


def test_what_somebody_else_did_is_told_as_if_it_had_been_done_here(mine: Workspace, other: Desk, qtbot: QtBot) -> None:
    assert mine.case(RUTH).ladders[0].rung(uid("a")).threat is None  # type: ignore[arg-type]
    with qtbot.waitSignal(mine.changed, timeout=SOON_MS) as told:
        rate(other, 30)
    assert told.args is not None
    changed = told.args[0]
    assert isinstance(changed, Changed)
    assert (changed.patient, "rung" in changed.tables) == (RUTH, True)
    assert mine.case(RUTH).ladders[0].rung(uid("a")).threat == 30  # type: ignore[arg-type]


def test_what_somebody_else_did_is_not_undone_here(mine: Workspace, other: Desk, qtbot: QtBot) -> None:
    mine.look_at(RUTH)
    mine.do({"edit": "rate_rung", "rung": uid("a"), "threat": 20}, label="Rated")
    with qtbot.waitSignal(mine.changed, timeout=SOON_MS):
        rate(other, 30)
    assert mine.can_undo is None


def test_a_page_that_is_open_shows_it(mine: Workspace, other: Desk, qtbot: QtBot) -> None:
    page = LadderPage(mine)
    qtbot.addWidget(page)
    page.open(RUTH)
    page.show()
    with qtbot.waitSignal(mine.changed, timeout=SOON_MS):
        other.do("add_rung", id=uid("e"), ladder=LADDER, movement="Dance")
    assert "Dance" in [rung.movement for rung in mine.case(RUTH).ladders[0].steps]


class Heard(Database):
    """Stands for a server: it gives what tells it what others did."""

    def __init__(self) -> None:
        self.stopped = False

    def watch(self, told: object) -> "Heard":
        del told
        return self

    def stop(self) -> None:
        self.stopped = True


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_while_somebody_types_it_waits(window: QWidget, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit]) -> None:
    field, taken = kind(window), list[Sequence[int]]()
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "my back")
    watch = OthersWatch(Heard(), taken.append, window)
    watch.heard.emit(3)
    watch.heard.emit(4)
    qtbot.wait(300)
    assert taken == []
    field.clear()
    qtbot.waitUntil(lambda: taken == [[3, 4]], timeout=SOON_MS)
    watch.stop()


def test_what_was_heard_is_forgotten_once_it_is_stopped(window: QWidget, qtbot: QtBot) -> None:
    heard, taken = Heard(), list[Sequence[int]]()
    watch = OthersWatch(heard, taken.append, window)
    watch.heard.emit(3)
    watch.stop()
    qtbot.wait(300)
    assert (taken, heard.stopped) == ([], True)


def test_a_file_has_nobody_else(window: QWidget, tmp_path: Path, clock: SetClock) -> None:
    opened, _code = create_file(tmp_path / "t.db", "a long passphrase here", "Priya", clock)
    watch = OthersWatch(opened.database, lambda _: None, window)
    watch.stop()
    opened.close()
    assert watch._watch is None
