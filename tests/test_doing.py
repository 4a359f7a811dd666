"""Lines done in one writing, and the truth about them when the server is lost as it confirms."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from uuid import uuid4

import pytest

from exposure import doing
from exposure.doing import do
from exposure.edits.performing import Performer
from exposure.errors import ExposureError
from exposure.storage import server
from exposure.storage.records import Records
from tests.builders import moment, uid
from tests.desk import Desk, told
from tests.dropping_proxy import DroppingProxy, proxy_to
from tests.postgres import PASSWORD
from tests.server_desk import Rows, ServerRecord

LINE = {"edit": "add_gp", "id": uid("gp"), "name": "Dr Marsh"}
PERFORMER = Performer("Priya Nair", "clinician", lambda: moment(1), lambda: str(uuid4()))


@pytest.fixture
def proxy(record: ServerRecord) -> Iterator[DroppingProxy]:
    """Give a way to the server that can be cut."""
    with proxy_to(record.server.port) as proxy:
        yield proxy


@pytest.fixture
def far(record: ServerRecord, fresh_rows: Rows, proxy: DroppingProxy) -> Iterator[Desk]:
    """Give a desk that reaches an empty record by that way."""
    record.put(fresh_rows)
    address = replace(record.server.address(record.name), port=proxy.port)
    opened = server.open_existing(address, PASSWORD)
    yield Desk(opened, Path(), moment(1))
    opened.close()


def kept(record: ServerRecord) -> int:
    return len(record.rows()["history"])


@pytest.mark.parametrize(("cut", "count"), [("", 1), ("after", 1)])
def test_what_was_kept_is_answered_as_done_though_the_answer_was_lost(
    far: Desk, proxy: DroppingProxy, record: ServerRecord, cut: str, count: int
) -> None:
    proxy.cut = cut
    (answer,) = do(far.database, [LINE], PERFORMER)
    assert (answer.changed.made, answer.repeated, kept(record)) == (uid("gp"), False, count)


def test_what_was_not_kept_is_answered_as_not_saved(far: Desk, proxy: DroppingProxy, record: ServerRecord) -> None:
    proxy.cut = "before"
    with pytest.raises(ExposureError) as lost:
        do(far.database, [LINE], PERFORMER)
    assert (told(lost.value), kept(record)) == (("not_saved", "server"), 0)


@pytest.mark.parametrize("cut", ["after", "before"])
def test_what_nobody_can_be_asked_about_is_unknown_and_may_be_said_again(
    far: Desk, proxy: DroppingProxy, record: ServerRecord, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    monkeypatch.setattr(doing, "PAUSES", (0.0, 0.01))
    proxy.cut, proxy.stays_down = cut, True
    with pytest.raises(ExposureError) as lost:
        do(far.database, [LINE], PERFORMER)
    assert (told(lost.value), lost.value.values["edit_id"]) == (("outcome_unknown", "server"), uid("gp"))
    proxy.is_down = False
    (answer,) = do(far.database, [LINE], PERFORMER)
    assert (answer.repeated, kept(record)) == (cut == "after", 1)


def test_nobody_waits_long_for_a_network_that_answers_nothing(
    far: Desk, proxy: DroppingProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    clock = SimpleNamespace(monotonic=lambda: 5.0 * len(asked), sleep=lambda _pause: None)

    def silent() -> AbstractContextManager[Records]:
        asked.append(clock.monotonic())
        raise ExposureError("server_unreachable", "server")

    monkeypatch.setattr(doing, "time", clock)
    monkeypatch.setattr(far.database, "trying", silent)
    proxy.cut = "before"
    with pytest.raises(ExposureError, match="outcome_unknown"):
        do(far.database, [LINE], PERFORMER)
    assert asked == [0.0, 5.0]


def test_several_lines_are_done_together_or_not_at_all(far: Desk, record: ServerRecord) -> None:
    lines = [{**LINE, "id": uid("other")}, {**LINE, "id": "no id"}]
    with pytest.raises(ExposureError):
        do(far.database, lines, PERFORMER)
    assert kept(record) == 0


def test_what_is_done_besides_is_in_the_same_transaction(far: Desk) -> None:
    with far.database.writing() as records:
        records.drafts.keep("Priya Nair", "try", {"text": "half"}, far.now)
    do(far.database, [LINE], PERFORMER, lambda records: records.drafts.drop("Priya Nair", "try"))
    with far.database.reading() as records:
        assert records.drafts.find("Priya Nair", "try") is None


def test_a_writing_that_is_refused_is_no_unknown_outcome(far: Desk) -> None:
    with pytest.raises(ExposureError) as refused:
        do(far.database, [{"edit": "nothing"}], PERFORMER)
    assert refused.value.kind == "unknown_edit"
