"""What an edit and opening a patient cost: beside two rows written bare, and the same in a file of many others."""

import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from uuid import NAMESPACE_OID, uuid5

import sqlcipher3.dbapi2 as sqlcipher

from exposure.domain.identifiers import PatientId
from exposure.edits.performing import perform
from exposure.opening import OpenFile, create_file

# docs/architecture.md: what one patient costs must not grow with the others; an edit may cost a few bare writes.
MOST_EDIT, MOST_GROWTH = 4.0, 1.1
_FEW, _TRIES, _KEY = 10, 20, "00" * 32
_PATIENT, _LADDER, _RUNG = (PatientId(str(uuid5(NAMESPACE_OID, name))) for name in ("patient", "ladder", "rung"))


@dataclass(frozen=True, slots=True)
class Costs:
    """Medians of ratios taken in turns: an edit to two bare rows, and edit and opening among many to among few."""

    edit: float
    edit_growth: float
    open_growth: float


def _now() -> datetime:
    return datetime.now(UTC)


def _do(file: OpenFile, line: Mapping[str, object]) -> None:
    with file.database.writing() as records:
        perform(records, dict(line), file.performer(_now))


def made(path: Path, others: int) -> OpenFile:
    """Make a file with so many other patients, and one with a ladder and tries."""
    file, _code = create_file(path, "the passphrase of a bench", "Somebody", _now)
    for number in (*range(others), -1):
        key = _PATIENT if number < 0 else str(uuid5(NAMESPACE_OID, f"other {number}"))
        _do(file, {"edit": "add_patient", "id": key, "name": f"Somebody {number}", "born": "1970-01-01"})
    _do(file, {"edit": "add_ladder", "id": _LADDER, "patient": _PATIENT, "goal": "a goal"})
    told = {"feared_outcome": "it locks", "how_we_know": "I lie down"}
    _do(file, {"edit": "add_rung", "id": _RUNG, "ladder": _LADDER, "movement": "a movement", **told})
    for number in range(_TRIES):
        trial = str(uuid5(NAMESPACE_OID, f"try {number}"))
        _do(file, {"edit": "lock_prediction", "id": trial, "rung": _RUNG, "likelihood": 50})
        _do(file, {"edit": "record_movement", "trial": trial, "done": "full"})
    return file


def bare(path: Path) -> Callable[[], None]:
    """Give what writes two rows into an encrypted file with nothing around it, as durably as the program does."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    for line in (f"PRAGMA key = \"x'{_KEY}'\"", "PRAGMA journal_mode = wal", "PRAGMA synchronous = 2"):
        connection.execute(line)
    connection.execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, words TEXT)")

    def write() -> None:
        connection.execute("BEGIN IMMEDIATE")
        for _row in range(2):
            connection.execute("INSERT INTO kept (words) VALUES (?)", ("word " * 40,))
        connection.execute("COMMIT")

    return write


def took(what: Callable[[], object]) -> float:
    """Give how many seconds something takes."""
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def costs(few: OpenFile, many: OpenFile, write: Callable[[], None], rounds: int) -> Costs:
    """Take every time in turns, and give the medians of their ratios."""
    seen: list[Costs] = []
    for number in range(rounds + 1):
        rate = {"edit": "rate_rung", "rung": _RUNG, "threat": number % 100}
        floor, here, there = took(write), took(partial(_do, few, rate)), took(partial(_do, many, rate))
        near, far = took(partial(_read, few)), took(partial(_read, many))
        seen.append(Costs(here / floor, there / here, far / near))
    kept = seen[1:]
    return Costs(*(median(getattr(each, name) for each in kept) for name in Costs.__slots__))


def _read(file: OpenFile) -> None:
    with file.database.reading() as records:
        records.case(_PATIENT)


def misses(found: Costs) -> Iterable[str]:
    """Name every aim that was missed."""
    if found.edit > MOST_EDIT:
        yield f"An edit takes more than {MOST_EDIT:g} times as long as two bare rows."
    if found.edit_growth > MOST_GROWTH:
        yield "An edit takes longer where there are many other patients."
    if found.open_growth > MOST_GROWTH:
        yield "Opening a patient takes longer where there are many others."


def main(arguments: Sequence[str]) -> int:
    """Print the ratios; 1 where an aim was missed."""
    parser = ArgumentParser(prog="./dev bench edits", description=__doc__)
    parser.add_argument("--others", type=int, default=2000, help="how many other patients there are (2000)")
    parser.add_argument("--rounds", type=int, default=101, help="how many turns, after one that is not counted (101)")
    asked = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="rungwise-bench-") as folder:
        here = Path(folder)
        few, many = made(here / "few.db", _FEW), made(here / "many.db", asked.others)
        found = costs(few, many, bare(here / "bare.db"), asked.rounds)
        few.close()
        many.close()
    print(f"an edit: {found.edit:.1f} times two bare rows")
    print(f"among {asked.others} other patients against {_FEW}, an edit: {found.edit_growth:.2f} times")
    print(f"among {asked.others} other patients against {_FEW}, opening one: {found.open_growth:.2f} times")
    missed = list(misses(found))
    print("\n".join(missed) or "Every aim is met.")
    return int(bool(missed))
