"""One bit of a file, of its journal or of its keys is another: what is shown is right, or the file is refused."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from exposure.domain.history import canonical
from exposure.errors import ExposureError
from exposure.opening import open_file
from exposure.storage.database import Database
from exposure.storage.tables.registry import KINDS
from exposure.words.errors import sentence
from tests.builders import moment
from tests.desk import Desk
from tests.faults.program import PASSPHRASE, lines, made_file
from tests.faults.test_power_loss import MEMORY

PAGE = 4096
# A file, its journal and its keys, each with what it may be refused for.
REFUSALS = {"": {"damaged file"}, "-wal": {"damaged journal"}, ".keys": {"key_file_damaged key_file"}}


@dataclass(frozen=True)
class Whole:
    """A file as a killed program leaves it, some edits in the journal alone: its parts, and what is shown of it.

    `but_last` is what was shown before the last edit: that one nobody can tell from one that was still on its way.
    """

    parts: dict[str, bytes]
    now: str
    but_last: str


def shown(database: Database) -> str:
    """Give everything on record with its history."""
    with database.reading() as records:
        rows = {name: records.rows(name) for name in KINDS}
        return canonical([rows, [body.body for body in records.bodies()], [link.hash for link in records.links()]])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Make a file, send half of some lines, close it, and send the others."""
    file, _key = made_file(tmp_path_factory.mktemp("flips"))
    sent = [*lines("Ruth", 10), *lines("Omar", 10)]
    for some in (sent[:33], sent[33:]):
        opened = open_file(file, PASSPHRASE)
        desk = Desk(opened.database, file, moment(1))
        for line in some[:-1]:
            desk.send(json.dumps(line))
        but_last = shown(opened.database)
        desk.send(json.dumps(some[-1]))
        parts = {suffix: Path(f"{file}{suffix}").read_bytes() for suffix in REFUSALS}
        now = shown(opened.database)
        opened.close()
    return Whole(parts, now, but_last)


@pytest.fixture
def folder() -> Iterator[Path]:
    """Give a folder in memory, where there is such a place."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as made:
        yield Path(made)


def flipped(sound: bytes, random: Random) -> bytes:
    """Give bytes with one bit another, every page as likely as any other."""
    place = min(random.randrange(-(-len(sound) // PAGE)) * PAGE + random.randrange(PAGE), len(sound) - 1)
    return sound[:place] + bytes([sound[place] ^ 1 << random.randrange(8)]) + sound[place + 1 :]


def outcome(whole: Whole, parts: dict[str, bytes], folder: Path) -> str:
    """Open what is made of these parts as the program does; gives what came of it."""
    for left in folder.iterdir():
        left.unlink()
    for suffix, content in parts.items():
        (folder / f"clinic.db{suffix}").write_bytes(content)
    try:
        opened = open_file(folder / "clinic.db", PASSPHRASE)
        try:
            found = shown(opened.database)
        finally:
            opened.close()
    except ExposureError as error:
        return f"{error.kind} {error.field}" if sentence(error).count("\n") == 0 else "more than a sentence"
    return {whole.now: "right", whole.but_last: "right but for the last edit"}.get(found, "wrong")


@pytest.mark.parametrize("count", [20, pytest.param(334, marks=pytest.mark.long)])
@pytest.mark.parametrize("suffix", REFUSALS)
def test_one_bit_that_is_another_never_shows_a_wrong_value(whole: Whole, folder: Path, suffix: str, count: int) -> None:
    random = Random(count)  # noqa: S311 - places to damage
    found = Counter(
        outcome(whole, {**whole.parts, suffix: flipped(whole.parts[suffix], random)}, folder) for _flip in range(count)
    )
    print(f"FILE{suffix}: {dict(found)}")  # noqa: T201 - the figures of docs/reliability.md
    torn = {"right but for the last edit"} if suffix == "-wal" else set()
    assert found.keys() <= REFUSALS[suffix] | {"right"} | torn
    assert found["right"] < found.total()


def test_what_is_whole_is_shown_as_it_is(whole: Whole, folder: Path) -> None:
    assert outcome(whole, whole.parts, folder) == "right"
