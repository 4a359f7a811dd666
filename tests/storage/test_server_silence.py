"""A server that says nothing any more is given up after a while: nobody waits for ever, nothing is taken for kept."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from exposure.domain.clinic import Gp
from exposure.errors import ExposureError
from exposure.storage import server_silence
from tests.builders import gp
from tests.desk import Desk, told
from tests.server_desk import Rows, ServerRecord, desk_on


@pytest.fixture
def desk(record: ServerRecord, fresh_rows: Rows, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Give a desk that waits a fraction of a second for its server."""
    with desk_on(record, fresh_rows) as desk:
        monkeypatch.setattr(server_silence, "SILENT_S", 0.3)
        yield desk


def refused(doing: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as error:
        doing()
    return told(error.value)


def test_what_is_read_from_a_silent_server_is_given_up(desk: Desk, record: ServerRecord) -> None:
    def read() -> None:
        with desk.database.reading() as records:
            records.next_seq()
            with record.server.silenced():
                records.find(Gp)

    assert refused(read) == ("server_unreachable", "server")


def test_what_is_written_to_a_silent_server_is_not_saved(desk: Desk, record: ServerRecord) -> None:
    def write() -> None:
        with desk.database.writing() as records, record.server.silenced():
            records.save(gp())

    assert refused(write) == ("not_saved", "server")


def test_what_a_server_said_nothing_about_as_it_confirmed_is_unknown(desk: Desk, record: ServerRecord) -> None:
    def write() -> None:
        with ExitStack() as until_later, desk.database.writing() as records:
            records.save(gp())
            until_later.enter_context(record.server.silenced())

    assert refused(write) == ("outcome_unknown", "server")


def test_the_next_question_finds_a_server_that_is_back(desk: Desk, record: ServerRecord) -> None:
    with pytest.raises(ExposureError), desk.database.reading() as records, record.server.silenced():
        records.next_seq()
    with desk.database.reading() as records:
        assert records.next_seq() == 1


def test_a_server_that_is_slow_but_not_silent_is_waited_for(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_silence, "SILENT_S", 2)
    with desk.database.connection() as connection:
        assert connection.exec_driver_sql("SELECT 1 FROM pg_sleep(0.5)").scalar() == 1
