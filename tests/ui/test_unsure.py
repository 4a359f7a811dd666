"""What may be saved or not is said again under the same ids, so that it is not saved twice."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from exposure import doing
from exposure.errors import ExposureError
from exposure.opened import OpenServer
from exposure.storage import server
from tests.builders import moment, uid
from tests.desk import RUTH
from tests.dropping_proxy import DroppingProxy, proxy_to
from tests.postgres import PASSWORD
from tests.server_desk import Rows, ServerRecord
from tests.ui.test_others_watch import USER
from ui.unsure import Unsure
from ui.workspace import Workspace

LINE = {"edit": "rate_rung", "rung": uid("a"), "threat": 5}
UNKNOWN = ExposureError("outcome_unknown", "server")


@pytest.mark.parametrize(
    ("said", "error", "known"),
    [
        (LINE, UNKNOWN, True),
        ({**LINE, "id": "new"}, UNKNOWN, True),
        ({**LINE, "threat": 6}, UNKNOWN, False),
        (LINE, ExposureError("not_saved", "server"), False),
    ],
)
def test_only_what_is_unknown_and_said_again_is_known(
    said: dict[str, object], error: ExposureError, known: bool
) -> None:
    unsure, sent = Unsure(), [{"edit_id": "e", **LINE}]
    unsure.note(error, [{**LINE, "id": "old"}], sent)
    assert unsure.sent_before([said]) == (sent if known else [])
    unsure.forget()
    assert unsure.sent_before([said]) == []


@pytest.fixture
def proxy(record: ServerRecord) -> Iterator[DroppingProxy]:
    """Give a way to the server that can be cut."""
    with proxy_to(record.server.port) as proxy:
        yield proxy


@pytest.fixture
def far(record: ServerRecord, ruth_rows: Rows, proxy: DroppingProxy) -> Iterator[Workspace]:
    """Give a workspace that reaches a record with Ruth in it by that way."""
    record.put(ruth_rows)
    address = replace(record.server.address(record.name), port=proxy.port)
    opened = server.open_existing(address, PASSWORD)
    workspace = Workspace(OpenServer(address, opened, USER), lambda: moment(2))
    yield workspace
    workspace.close()


@pytest.mark.parametrize("cut", ["after", "before"])
def test_what_was_sent_into_the_dark_is_saved_once_when_it_is_said_again(
    far: Workspace, proxy: DroppingProxy, record: ServerRecord, monkeypatch: pytest.MonkeyPatch, cut: str
) -> None:
    monkeypatch.setattr(doing, "PAUSES", (0.0, 0.01))
    proxy.cut, proxy.stays_down = cut, True
    with pytest.raises(ExposureError) as lost:
        far.do(LINE, label="Rated")
    proxy.is_down = False
    far.do(LINE, label="Rated")
    ratings = [row for row in record.rows()["worry_rating"] if row["threat"] == 5]
    assert (lost.value.kind, len(ratings), far.case(RUTH).patient.id) == ("outcome_unknown", 1, RUTH)


def test_what_was_saved_though_the_answer_was_lost_is_simply_done(
    far: Workspace, proxy: DroppingProxy, record: ServerRecord
) -> None:
    proxy.cut = "after"
    far.do(LINE, label="Rated")
    assert len([row for row in record.rows()["worry_rating"] if row["threat"] == 5]) == 1
