"""What others do on a server is heard of: theirs, not one's own, and after the network was gone too."""

import queue
import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select

from exposure.storage import server_watch
from exposure.storage.server import ServerDatabase
from exposure.storage.server_seals import CHANNEL
from exposure.storage.server_watch import Watch
from tests.builders import uid
from tests.desk import Desk
from tests.server_desk import Rows, ServerRecord, desk_on

SOON_S = 20


@pytest.fixture
def desk(record: ServerRecord, ruth_rows: Rows) -> Iterator[Desk]:
    """Give a desk of somebody else."""
    with desk_on(record, ruth_rows) as desk:
        yield desk


@pytest.fixture
def mine(record: ServerRecord, desk: Desk) -> Iterator[ServerDatabase]:
    """Give the same record as this program has it open."""
    del desk
    opened = record.open()
    yield opened
    opened.close()


@pytest.fixture
def heard(mine: ServerDatabase) -> Iterator["queue.Queue[int]"]:
    """Give the places in the history that are heard of from now on."""
    places: queue.Queue[int] = queue.Queue()
    watch = mine.watch(places.put)
    assert watch.listening.wait(SOON_S)
    yield places
    watch.stop()


def rate(desk: Desk, threat: int) -> None:
    desk.do("rate_rung", rung=uid("a"), threat=threat)


def test_what_somebody_else_did_is_heard_of_by_its_place(desk: Desk, heard: "queue.Queue[int]") -> None:
    rate(desk, 10)
    assert heard.get(timeout=SOON_S) == desk.count()


def test_what_was_not_done_in_the_end_is_not_heard_of(desk: Desk, heard: "queue.Queue[int]") -> None:
    with desk.database.trying() as records:
        records.drafts.drop("nobody", "none")
    with desk.database.writing() as records:
        records.drafts.keep("Priya", "try", {"text": "half"}, desk.now)
    rate(desk, 10)
    assert heard.get(timeout=SOON_S) == desk.count()


def test_one_s_own_is_not_heard_of(desk: Desk, mine: ServerDatabase, heard: "queue.Queue[int]") -> None:
    here = Desk(mine, desk.file, desk.now)
    rate(here, 10)
    rate(desk, 20)
    assert heard.get(timeout=SOON_S) == desk.count()
    assert heard.empty()


def test_what_was_missed_while_the_network_was_gone_is_told_once_it_is_back(
    desk: Desk, mine: ServerDatabase, record: ServerRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server_watch, "_AGAIN_S", 0.5)
    places: queue.Queue[int] = queue.Queue()
    watch = mine.watch(places.put)
    assert watch.listening.wait(SOON_S)
    ending = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{}'"
    record.server.run(ending.format(mine._name))
    for threat in (10, 20):
        rate(desk, threat)
    found = {places.get(timeout=SOON_S), places.get(timeout=SOON_S)}
    watch.stop()
    assert found == {desk.count() - 1, desk.count()}


@pytest.mark.parametrize("payload", ["", "nonsense", "1_0", "9" * 5000, "99 somebody", "-1 somebody", "0"])
def test_a_notice_that_is_none_of_ours_neither_ends_nor_deafens_the_watch(
    desk: Desk, record: ServerRecord, heard: "queue.Queue[int]", monkeypatch: pytest.MonkeyPatch, payload: str
) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda _told: None)
    with record.by_hand() as connection:
        connection.execute(select(func.pg_notify(CHANNEL, payload)))
    rate(desk, 10)
    assert heard.get(timeout=SOON_S) == desk.count()
    assert heard.empty()


def test_nothing_but_a_number_and_a_random_name_is_told(desk: Desk, mine: ServerDatabase) -> None:
    notices: list[str] = []
    heard: queue.Queue[int] = queue.Queue()

    class Overhearing(Watch):
        def _hear(self, payload: str) -> None:
            notices.append(payload)
            super()._hear(payload)

    watch = Overhearing(mine._engine, "another name", heard.put)
    assert watch.listening.wait(SOON_S)
    rate(desk, 10)
    heard.get(timeout=SOON_S)
    watch.stop()
    (notice,) = notices
    place, program, random = notice.split(" ")
    assert (int(place), program, len(random)) == (desk.count(), "rungwise", 16)
