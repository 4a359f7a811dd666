"""Several at once on one server: order total, nothing lost, no deadlock; and the server killed under them."""

import sys
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError
from itertools import count
from uuid import uuid4

import pytest

from exposure.doing import UNKNOWN, do
from exposure.edits.performing import Performer
from exposure.errors import ExposureError
from exposure.storage import server
from exposure.storage.server import ServerDatabase
from tests.builders import moment
from tests.desk import Desk
from tests.journeys.waiting import until
from tests.server_desk import Rows, ServerRecord, desk_on
from tests.storage import many_writers as many
from tests.storage.many_writers import PEOPLE, Deed, Seen, add_people, lists

ONE, TWO = PEOPLE[:2]


@pytest.fixture
def desk(record: ServerRecord, fresh_rows: Rows) -> Iterator[Desk]:
    """Give a desk with people whom everybody works with."""
    with desk_on(record, fresh_rows) as desk:
        add_people(desk)
        yield desk


@pytest.mark.parametrize(("writers", "edits"), [(3, 15), pytest.param(5, 2000, marks=pytest.mark.long)])
def test_many_writers_lose_nothing_and_could_have_worked_one_by_one(
    desk: Desk, record: ServerRecord, monkeypatch: pytest.MonkeyPatch, writers: int, edits: int
) -> None:
    # What is asked here is the order, not how long a busy computer lets somebody wait.
    monkeypatch.setitem(server._SETTINGS, "lock_timeout", 60_000)
    begun = time.monotonic()
    log = many.run_writers(record, writers, edits)
    took = time.monotonic() - begun
    final = lists(desk)
    told = f"{len(log.deeds)} done, {log.stale} stale, refused {log.refused}, {len(log.deeds) / took:.0f} a second"
    sys.stdout.write(f"{told}\n")
    assert (log.refused, len(log.deeds) + log.stale) == ([], writers * edits)
    assert many.lost_or_doubled(log.deeds, final) == set()
    assert many.wrong_reads(log.deeds, final) == []
    assert len(many.order(log.deeds, final)) == len(log.deeds)
    for person in PEOPLE:
        steps = desk.case(person).ladders[0].steps  # type: ignore[arg-type]
        assert [step.position for step in steps] == list(range(many.STEPS))
    assert desk.faults() == []


def test_the_search_for_what_was_lost_finds_a_lost_and_a_doubled_one() -> None:
    deeds = [Deed((), ONE, "a"), Deed((), ONE, "b")]
    assert many.lost_or_doubled(deeds, {ONE: ["a"]}) == {(ONE, "b")}
    assert many.lost_or_doubled(deeds, {ONE: ["a", "b", "b"]}) == {(ONE, "b")}


def test_the_search_for_wrong_reads_finds_one() -> None:
    assert many.wrong_reads([Deed((Seen(ONE, 1, "b"),))], {ONE: ["a", "b"]}) == [Seen(ONE, 1, "b")]


def test_the_search_for_an_order_finds_that_there_is_none() -> None:
    skewed = [Deed((Seen(TWO, 0, None),), ONE, "a"), Deed((Seen(ONE, 0, None),), TWO, "b")]
    with pytest.raises(CycleError):
        many.order(skewed, {ONE: ["a"], TWO: ["b"]})


# The server killed


@dataclass
class Answers:
    """What writers were told of each thing they said, by its name."""

    done: list[str] = field(default_factory=list)
    not_done: list[str] = field(default_factory=list)
    unknown: int = 0
    unresolved: list[str] = field(default_factory=list)


def work_until(stop: threading.Event, record: ServerRecord, who: int, answers: Answers) -> None:
    """Say one thing after the other; what stays unknown is said again until it is answered."""
    opened = record.open()
    performer = Performer(f"Writer {who}", "clinician", lambda: moment(1), lambda: str(uuid4()))
    for number in count():
        if stop.is_set():
            break
        name = f"{who}-{number}"
        said = {"edit": "note_concern", "patient": ONE, "text": name, "found": "usual"}
        answers.unresolved.append(name)
        told = say(opened, {**said, "edit_id": str(uuid4())}, performer, answers)
        {"done": answers.done, "not_saved": answers.not_done}[told].append(name)
        answers.unresolved.remove(name)
    opened.close()


def say(opened: ServerDatabase, line: Mapping[str, object], performer: Performer, answers: Answers) -> str:
    """Say a line, and give what became of it: "done", or the kind it was refused with."""
    while True:
        try:
            do(opened, [line], performer)
        except ExposureError as error:
            if error.kind == UNKNOWN:
                answers.unknown += 1
                continue
            return error.kind
        return "done"


@pytest.mark.parametrize(("writers", "kills"), [(2, 1), pytest.param(5, 20, marks=pytest.mark.long)])
def test_a_server_that_is_killed_loses_nothing_confirmed_and_doubles_nothing(
    desk: Desk, record: ServerRecord, writers: int, kills: int
) -> None:
    stop, answers = threading.Event(), Answers()
    arguments = [(stop, record, who, answers) for who in range(writers)]
    threads = [threading.Thread(target=work_until, args=each, daemon=True) for each in arguments]
    for each in threads:
        each.start()
    for killed in range(1, kills + 1):
        until(lambda least=10 * killed: len(answers.done) >= least, "more answers")  # type: ignore[misc]
        record.server.kill()
        record.server.start()
    enough = len(answers.done) + 5
    until(lambda: len(answers.done) >= enough, "enough answers")
    stop.set()
    for each in threads:
        each.join()
    kept = lists(desk)[ONE]
    told = f"{len(answers.done)} confirmed, {len(answers.not_done)} not saved, {answers.unknown} unknown"
    sys.stdout.write(f"{kills} kills: {told}, {len(answers.unresolved)} unresolved\n")
    assert answers.unresolved == []
    assert sorted(kept) == sorted(answers.done)
    assert desk.faults() == []
