"""Many writers at once on one server, and what has to hold of what they did."""

import threading
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from random import Random
from uuid import uuid4

from sqlalchemy import func, select

from exposure.domain.ladder import Ladder
from exposure.edits.performing import Performer, perform
from exposure.errors import ExposureError
from exposure.storage.records import Records
from exposure.storage.server import ServerDatabase
from exposure.storage.tables.ladders import concern
from tests.builders import moment, uid
from tests.desk import FEAR, Desk
from tests.server_desk import ServerRecord

PEOPLE = [uid(f"person {number}") for number in range(3)]
STEPS = 6


@dataclass(frozen=True)
class Seen:
    """One list as a transaction found it: how long it was, and what stood last in it."""

    person: str
    length: int
    last: str | None


@dataclass(frozen=True)
class Deed:
    """A transaction that was confirmed: the lists it read, and where it appended to one, what."""

    seen: tuple[Seen, ...]
    person: str | None = None
    added: str | None = None


@dataclass
class Log:
    """What all writers did and met."""

    deeds: list[Deed] = field(default_factory=list)
    stale: int = 0
    refused: list[str] = field(default_factory=list)


def add_people(desk: Desk) -> None:
    """Add some people, each with a ladder everybody will move steps on."""
    for number, person in enumerate(PEOPLE):
        ladder = uid(f"ladder {number}")
        desk.do("add_patient", id=person, name=f"Person {number}", born="1968-03-04")
        desk.do("add_ladder", id=ladder, patient=person, goal="dig")
        for step in range(STEPS):
            desk.do("add_rung", id=uid(f"step {number} {step}"), ladder=ladder, movement=f"{step}", **FEAR)


def run_writers(record: ServerRecord, writers: int, edits: int) -> Log:
    """Let writers work at once, each on connections of its own; gives what they did once all are done."""
    log = Log()
    threads = [threading.Thread(target=_work, args=(record, who, edits, log), daemon=True) for who in range(writers)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return log


def _work(record: ServerRecord, who: int, edits: int, log: Log) -> None:
    random, opened = Random(who), record.open()  # noqa: S311 - which step and whom
    performer = Performer(f"Writer {who}", "clinician", lambda: moment(1), lambda: str(uuid4()))
    for number in range(edits):
        try:
            log.deeds.append(_deed(opened, performer, random, f"{who}-{number}"))
        except ExposureError as error:
            if error.kind == "stale":
                log.stale += 1
            else:
                log.refused.append(error.kind)
    opened.close()


def _deed(opened: ServerDatabase, performer: Performer, random: Random, name: str) -> Deed:
    person = random.randrange(len(PEOPLE))
    kind = random.randrange(4)
    if kind == 0:
        with opened.reading() as records:
            return Deed(tuple(_seen(records, each) for each in PEOPLE))
    move = _move(opened, person, random)
    with opened.writing() as records:
        seen = (_seen(records, PEOPLE[person]), _seen(records, random.choice(PEOPLE)))
        if kind == 1:
            perform(records, move, performer)
            return Deed(seen)
        line = {"edit": "note_concern", "patient": PEOPLE[person], "text": name, "found": "usual"}
        perform(records, line, performer)
    return Deed(seen, PEOPLE[person], name)


def _move(opened: ServerDatabase, person: int, random: Random) -> dict[str, object]:
    """Give a move that was decided on by the order as it was a moment ago."""
    with opened.reading() as records:
        seen = records.get(Ladder, uid(f"ladder {person}")).version
    step = uid(f"step {person} {random.randrange(STEPS)}")
    return {"edit": "move_rung", "rung": step, "to": random.randrange(STEPS), "seen": seen}


def _seen(records: Records, person: str) -> Seen:
    connection = records._connection
    length = connection.scalar(select(func.count()).where(concern.c.patient == person)) or 0
    newest = select(concern.c.text).where(concern.c.patient == person).order_by(concern.c.seq.desc()).limit(1)
    return Seen(person, length, connection.scalar(newest))


def lists(desk: Desk) -> dict[str, list[str]]:
    """Give what stands in each list at the end."""
    return {person: [each.text for each in desk.case(person).concerns] for person in PEOPLE}  # type: ignore[arg-type]


def lost_or_doubled(deeds: Sequence[Deed], final: dict[str, list[str]]) -> set[tuple[str, str]]:
    """Give what was confirmed and does not stand just once in its list, and what stands there and nobody confirmed."""
    kept = Counter((person, text) for person, texts in final.items() for text in texts)
    confirmed = {(deed.person, deed.added) for deed in deeds if deed.person and deed.added}
    return {each for each, times in kept.items() if times > 1} | (confirmed ^ set(kept))


def wrong_reads(deeds: Sequence[Deed], final: dict[str, list[str]]) -> list[Seen]:
    """Give the readings that are no beginning of the list as it is at the end."""
    return [
        seen
        for deed in deeds
        for seen in deed.seen
        if seen.last != (final[seen.person][seen.length - 1] if seen.length else None)
    ]


def order(deeds: Sequence[Deed], final: dict[str, list[str]]) -> list[int]:
    """Give an order in which the deeds could have been done one by one; raises CycleError where there is none."""
    writer: dict[tuple[str | None, str | None], int] = {
        (deed.person, deed.added): number for number, deed in enumerate(deeds) if deed.added
    }
    graph: TopologicalSorter[int] = TopologicalSorter()
    for number, deed in enumerate(deeds):
        graph.add(number)
        for before, after in _edges(number, deed, writer, final):
            if before != after:
                graph.add(after, before)
    return list(graph.static_order())


def _edges(
    number: int, deed: Deed, writer: Mapping[tuple[str | None, str | None], int], final: dict[str, list[str]]
) -> Iterator[tuple[int, int]]:
    """Give who came before whom: who wrote what was read before the reader, the reader before who wrote on."""
    for seen in deed.seen:
        texts = final[seen.person]
        if seen.length:
            yield writer[seen.person, texts[seen.length - 1]], number
        if seen.length < len(texts):
            yield number, writer[seen.person, texts[seen.length]]
