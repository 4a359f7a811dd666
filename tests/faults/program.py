"""The program on a file made for it: lines to send, and how what it confirmed stands against what is stored."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.opening import create_file
from exposure.storage import keys, sealing, sqlcipher_file
from exposure.storage.database import Database
from exposure.storage.faults import faults
from exposure.storage.journal import refuse_damaged
from exposure.storage.keyring_file import Cost
from tests.builders import moment, uid
from tests.desk import FEAR
from tests.journeys.processes import Process

PASSPHRASE = "copper lantern drifts past nine orchards"
NOW = moment(1).isoformat()
CHEAP = Cost(passes=1, memory_kib=16, lanes=1)


def made_file(folder: Path) -> tuple[Path, bytes]:
    """Make a file that opens with PASSPHRASE without the cost of a guess; gives it with its key."""
    file = folder / "clinic.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "COST", CHEAP)
        create_file(file, PASSPHRASE, "Priya Nair", lambda: moment(1))[0].close()
    (folder / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
    return file, key_of(file)


def key_of(file: Path) -> bytes:
    """Give the key of a file that PASSPHRASE opens."""
    data_key = keys.unlock(file, PASSPHRASE).data_key
    return data_key + keys.file_salt(data_key)


def arguments(file: Path, command: str = "do") -> list[str]:
    """Give the words of the command line that send lines to a file."""
    return [command, "--data", str(file), "--passphrase-file", str(file.with_name("passphrase")), "--clock", NOW]


def lines(story: str, tries: int) -> Iterator[dict[str, object]]:
    """Give the lines of somebody new with one step and tries on it, each line with its own edit_id."""
    patient, ladder, rung = uid(story), uid(f"{story} ladder"), uid(f"{story} rung")
    sent: list[dict[str, object]] = [
        {"edit": "add_patient", "id": patient, "name": story, "born": "1968-03-04"},
        {"edit": "add_ladder", "id": ladder, "patient": patient, "goal": "Pick up Noah"},
        {"edit": "add_rung", "id": rung, "ladder": ladder, "movement": "Pick up a pen", **FEAR},
    ]
    for number in range(tries):
        trial = uid(f"{story} {number}")
        sent += [
            {"edit": "lock_prediction", "id": trial, "rung": rung, "likelihood": number % 101, "horizon_hours": 0},
            {"edit": "record_movement", "trial": trial, "done": "full", "place": "home", "clinician_present": False},
            {"edit": "record_outcome", "trial": trial, "outcome": "did_not_occur", "likelihood_after": 10},
        ]
    for place, line in enumerate(sent):
        yield {**line, "edit_id": uid(f"{story} line {place}")}


def written(every: Iterable[dict[str, object]]) -> str:
    """Give lines as they are sent."""
    return "".join(f"{json.dumps(line)}\n" for line in every)


def ask(program: Process, text: str) -> None:
    """Send text to a program at once."""
    assert program.stdin
    program.stdin.write(text)
    program.stdin.flush()


def heard(program: Process, count: int = 1) -> str:
    """Wait for so many lines of a program."""
    assert program.stdout
    return "".join(program.stdout.readline() for _line in range(count))


def confirmed(answers: str) -> list[str]:
    """Give the edit_ids of the whole answers that say an edit was done; fails at a refusal."""
    whole = [json.loads(line) for line in answers.splitlines(keepends=True) if line.endswith("\n")]
    assert all(answer["ok"] for answer in whole), answers
    return [answer["edit_id"] for answer in whole]


def stored(opened: Database) -> list[str]:
    """Give the edit_ids of the history, oldest first."""
    with opened.reading() as records:
        return [link.edit_id for link in records.links()]


def found_after(file: Path, key: bytes) -> tuple[list[str], list[str]]:
    """Open a file as a new program would; gives the edit_ids stored in it, and the faults of it."""
    try:
        refuse_damaged(file)
        with opened(file, key) as known:
            return stored(known), faults(known)
    except ExposureError as error:
        return [], [str(error)]


@contextmanager
def opened(file: Path, key: bytes) -> Iterator[Database]:
    """Open a file with its key, and close it."""
    known = sqlcipher_file.open_existing(file, key)
    try:
        yield known
    finally:
        known.close()
