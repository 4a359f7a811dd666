"""A desk: an encrypted file, a clock that is set, somebody who does edits, and an invented patient to do them to."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from exposure.domain.case import Case, LadderCase
from exposure.domain.clinic import Role
from exposure.domain.identifiers import PatientId
from exposure.domain.ladder import Rung
from exposure.edits.edit import Changed
from exposure.edits.performing import Answer, Performer, perform
from exposure.edits.reading import parse
from exposure.errors import ExposureError
from exposure.storage import sqlcipher_file
from exposure.storage.database import Database
from exposure.storage.faults import faults
from tests.builders import moment, uid

KEY = bytes(range(48))
RUTH = PatientId(uid("Ruth"))
LADDER = uid("ladder")
FEAR = {"feared_outcome": "my back will lock", "how_we_know": "I am lying down"}


@dataclass
class Desk:
    """Does edits one after the other, each in its own transaction."""

    database: Database
    file: Path
    now: datetime
    role: Role = "clinician"
    user: str = "Priya Nair"

    def do(self, edit: str, **fields: object) -> Answer:
        """Do one edit; raises ExposureError when it is refused."""
        return self.send(json.dumps({"edit": edit, **fields}))

    def send(self, text: str) -> Answer:
        """Do one line as it stands."""
        performer = Performer(self.user, self.role, lambda: self.now, lambda: str(uuid4()))
        with self.database.writing() as records:
            return perform(records, parse(text), performer)

    def changed(self, edit: str, **fields: object) -> Changed:
        """Do one edit; gives what it changed."""
        return self.do(edit, **fields).changed

    def refused(self, edit: str, **fields: object) -> tuple[str, str | None]:
        """Give kind and field of what an edit is refused with; fails when it is done."""
        return told(self.refusal(edit, **fields))

    def refusal(self, edit: str, **fields: object) -> ExposureError:
        """Give the error an edit is refused with; the file is as it was."""
        before = self.count()
        with pytest.raises(ExposureError) as refused:
            self.do(edit, **fields)
        assert self.count() == before
        return refused.value

    def wait(self, days: float = 0, hours: float = 0) -> None:
        """Let time pass."""
        self.now += timedelta(days=days, hours=hours)

    def count(self) -> int:
        """Give how long the history is."""
        with self.database.reading() as records:
            return records.next_seq() - 1

    def case(self, patient: PatientId = RUTH) -> Case:
        """Give a patient's case."""
        with self.database.reading() as records:
            return records.case(patient)

    def ladder(self) -> LadderCase:
        """Give the patient's first ladder."""
        return self.case().ladders[0]

    def rung(self, name: str) -> Rung:
        """Give the rung that was added under a name."""
        return next(rung for rung in self.ladder().rungs if rung.id == uid(name))

    def order(self) -> list[str]:
        """Give the movements on the ladder, from the bottom; fails where their places are not 0…n−1."""
        steps = self.ladder().steps
        assert [step.position for step in steps] == list(range(len(steps)))
        return [step.movement for step in steps]

    def faults(self) -> list[str]:
        """Give what `check` finds."""
        return faults(self.database)

    def add_ruth(self, *rungs: str) -> None:
        """Add Ruth with a ladder of these rungs, from the bottom, each with what a prediction needs."""
        self.do("add_patient", id=RUTH, name="Ruth Calloway", born="1968-03-04")
        self.do("add_ladder", id=LADDER, patient=RUTH, goal="Pick up Noah")
        for name in rungs:
            self.do("add_rung", id=uid(name), ladder=LADDER, movement=name, **FEAR)

    def lock(self, rung: str, trial: str = "trial", likelihood: int | None = 80, **more: object) -> str:
        """Keep a prediction; gives the trial's id."""
        self.do("lock_prediction", id=uid(trial), rung=uid(rung), likelihood=likelihood, **more)
        return uid(trial)

    def move(self, rung: str, trial: str = "trial", done: str = "full", *, horizon: float = 24) -> str:
        """Keep a prediction and record the movement; gives the trial's id."""
        kept = self.lock(rung, trial, horizon_hours=horizon)
        self.do("record_movement", trial=kept, done=done, place="home", clinician_present=False)
        return kept

    def try_step(self, rung: str, trial: str, after: int = 10, outcome: str = "did_not_occur") -> str:
        """Do one whole try that is known straight away; gives its id, and lets a day pass."""
        kept = self.move(rung, trial, horizon=0)
        self.do("record_outcome", trial=kept, outcome=outcome, likelihood_after=after)
        self.wait(days=1)
        return kept

    def make_ready(self, rung: str) -> None:
        """Do three tries, on three days, after which it feels unlikely."""
        for number in (1, 2, 3):
            self.try_step(rung, f"{rung} {number}")


def told(error: ExposureError) -> tuple[str, str | None]:
    """Give kind and field of an error."""
    return error.kind, error.field


def by_hand(file: Path, *statements: str) -> None:
    """Run SQL on a file as somebody would who has its key and another program."""
    connection = sqlcipher.connect(str(file))
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


@contextmanager
def sitting_at(file: Path) -> Iterator[Desk]:
    """Open a file at a desk, and close it."""
    opened = sqlcipher_file.open_existing(file, KEY)
    yield Desk(opened, file, moment(1))
    opened.close()


def copied(file: Path, folder: Path) -> Path:
    """Give a copy of a closed file to spoil."""
    return Path(shutil.copy(file, folder / "clinic.db"))


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make an empty file once; each desk gets a copy."""
    file = tmp_path_factory.mktemp("fresh") / "fresh.db"
    sqlcipher_file.create(file, KEY).close()
    return file


@pytest.fixture(scope="session")
def ruth_file(fresh_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file with Ruth on a ladder of four rungs once; each desk gets a copy."""
    file = copied(fresh_file, tmp_path_factory.mktemp("ruth"))
    with sitting_at(file) as desk:
        desk.add_ruth("a", "b", "c", "d")
    return file


@pytest.fixture
def desk(fresh_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with an empty file."""
    with sitting_at(copied(fresh_file, tmp_path)) as desk:
        yield desk


@pytest.fixture
def ruth(ruth_file: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk with Ruth on a ladder of four rungs."""
    with sitting_at(copied(ruth_file, tmp_path)) as desk:
        yield desk
