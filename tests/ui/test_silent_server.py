"""A server that says nothing does not hold the window: it paints, says that it waits, locks, tells how it ended."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from exposure.opened import OpenServer
from exposure.storage import server, server_silence
from tests.builders import moment, uid
from tests.desk import RUTH
from tests.dropping_proxy import DroppingProxy, proxy_to
from tests.postgres import PASSWORD
from tests.server_desk import Rows, ServerRecord
from tests.ui.test_others_watch import USER
from tests.ui.windowed import sees, words
from ui import preferences, waiting
from ui.locking import LOCKED
from ui.main_window import MainWindow
from ui.pages.ladder.page import LadderPage
from ui.waiting import Waiting
from ui.workspace import Workspace

LINE = {"edit": "rate_rung", "rung": uid("a"), "threat": 5}
SAYS = "Waiting for the server…"


@pytest.fixture
def proxy(record: ServerRecord) -> Iterator[DroppingProxy]:
    """Give a way to the server that can be closed to newcomers."""
    with proxy_to(record.server.port) as proxy:
        yield proxy


@pytest.fixture
def far(
    record: ServerRecord, ruth_rows: Rows, proxy: DroppingProxy, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Workspace]:
    """Give a workspace that reaches a record with Ruth in it by that way, and soon says that it waits."""
    monkeypatch.setattr(waiting, "WORDS_MS", 50)
    record.put(ruth_rows)
    address = replace(record.server.address(record.name), port=proxy.port)
    workspace = Workspace(OpenServer(address, server.open_existing(address, PASSWORD), USER), lambda: moment(2))
    yield workspace
    workspace.close()


@pytest.fixture
def main(far: Workspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Give the window on it, with Ruth’s pages open."""
    monkeypatch.setattr(preferences, "path", lambda: tmp_path / "preferences.json")
    window = MainWindow(far)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.open_patient(RUTH)
    return window


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window wait a moment for every answer, in a loop of events."""
    ask = Waiting.ask

    def ask_slowly(self: Waiting, work: Callable[[], object]) -> object:
        def slow() -> object:
            sleep(0.05)
            return work()

        return ask(self, slow)

    monkeypatch.setattr(waiting, "SOON_S", 0.0)
    monkeypatch.setattr(Waiting, "ask", ask_slowly)


class Beats:
    """A timer of nobody’s page, which goes on; once `then` says so it is done with."""

    def __init__(self, then: Callable[[], bool]) -> None:
        self.count, self._then = 0, then
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self) -> None:
        self.count += 1
        if self._then():
            self._timer.stop()


def rated(workspace: Workspace) -> int | None:
    rung = workspace.case(RUTH).ladders[0].rung(uid("a"))  # type: ignore[arg-type]
    return rung.threat


def test_the_window_goes_on_and_says_that_it_waits_until_the_edit_is_done(
    main: MainWindow, far: Workspace, record: ServerRecord
) -> None:
    seen: list[str] = []
    with record.server.silenced() as go_on:

        def once_told() -> bool:
            if SAYS in words(main) and beats.count > 5:
                seen.append(words(main))
                go_on()
            return bool(seen)

        beats = Beats(once_told)
        far.do(LINE, label="Rated")
    assert (len(seen), SAYS in words(main), rated(far)) == (1, False, 5)


def test_what_a_server_never_answers_is_told_in_one_sentence_and_stays(
    main: MainWindow, proxy: DroppingProxy, record: ServerRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_silence, "SILENT_S", 0.4)
    page, refused = next(iter(main.findChildren(LadderPage))), list[str]()
    page.refused.connect(refused.append)
    proxy.is_down = True
    with record.server.silenced():
        assert page.attempt(LINE, label="Rated") is None
    proxy.is_down = False
    assert [each.count(".") for each in refused] == [2]
    assert page.attempt(LINE, label="Rated") is not None


def test_what_is_saved_there_is_not_said_to_be_on_this_computer(main: MainWindow, far: Workspace) -> None:
    far.do(LINE, label="Rated")
    main.foot.follow(main.actions_by_name)
    main.foot.status.show()
    assert "on the server" in words(main.foot.status)


def test_what_is_done_from_within_is_told_once_nobody_waits(far: Workspace, qtbot: QtBot, slowly: None) -> None:
    told: list[bool] = []
    far.changed.connect(lambda: told.append(bool(far.waiting and far.waiting.is_on)))
    QTimer.singleShot(0, lambda: far.do(LINE, label="Rated"))
    far.newest_entry()
    assert told == []
    qtbot.waitUntil(lambda: told == [False])


def test_a_record_read_before_what_was_done_from_within_is_read_anew(far: Workspace, slowly: None) -> None:
    QTimer.singleShot(0, lambda: far.do(LINE, label="Rated"))
    assert (rated(far), rated(far)) == (None, 5)


@pytest.fixture
def codes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Give the codes the program wants to end with; it goes on instead."""
    found: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", found.append)
    yield found
    QApplication.setQuitOnLastWindowClosed(True)


def in_sight() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def test_a_lock_takes_everything_out_of_sight_at_once_and_closes_when_the_answer_is_there(
    main: MainWindow, far: Workspace, record: ServerRecord, codes: list[int], qtbot: QtBot
) -> None:
    left: list[int] = []
    with record.server.silenced() as go_on:

        def lock_once_told() -> bool:
            if SAYS not in words(main):
                return False
            # What its pages keep as they go is asked of the server as well, so it goes on while they do.
            QTimer.singleShot(100, look_and_go_on)
            main.file.safety.lock()
            return True

        def look_and_go_on() -> None:
            left.append(len(in_sight()))
            go_on()

        beats = Beats(lock_once_told)
        far.do(LINE, label="Rated")
    assert beats.count > 0
    qtbot.waitUntil(lambda: codes == [LOCKED])
    assert (left, in_sight(), sees(main, "wait_notice")) == ([0], [], False)


def test_no_thread_is_left_when_the_window_closes_on_a_server_that_is_gone(
    far: Workspace, proxy: DroppingProxy, record: ServerRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_silence, "SILENT_S", 0.4)
    before = threading.active_count()
    proxy.is_down = True
    with record.server.silenced():
        far.close()
    assert threading.active_count() < before


def test_with_a_file_nothing_is_waited_for(workspace: Workspace) -> None:
    assert workspace.waiting is None
    assert workspace.ask(threading.current_thread) is threading.main_thread()
