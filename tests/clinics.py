"""A clinic's file with its keys, made once and copied for each test, and what is done to it there."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest

from exposure.edits.performing import Performer, perform
from exposure.errors import ExposureError
from exposure.opening import create_file
from exposure.storage import sealing, sqlcipher_file
from exposure.storage.backup import Live
from exposure.storage.backup_check import rows_digest
from exposure.storage.database import Database
from exposure.storage.keyring_file import Cost
from exposure.storage.restoring import material
from tests.builders import uid

PASSPHRASE = "a long passphrase here"
AT = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
RUTH = uid("Ruth")


@dataclass(frozen=True)
class ClinicFile:
    """A file nobody has open."""

    file: Path
    data_key: bytes

    @property
    def key(self) -> bytes:
        """Give the key as SQLCipher takes it."""
        return material(self.data_key)

    @property
    def live(self) -> Live:
        """Give what backups are made of."""
        return Live(self.file, self.key, "Rungwise test")

    @contextmanager
    def opened(self) -> Iterator[Database]:
        """Open the file, and close it."""
        database = sqlcipher_file.open_existing(self.file, self.key)
        try:
            yield database
        finally:
            database.close()

    def edit(self, times: int = 1, at: datetime = AT) -> None:
        """Do so many edits."""
        performer = Performer("Priya Nair", "clinician", lambda: at, lambda: str(uuid4()))
        with self.opened() as database:
            for number in range(times):
                line = {"edit": "change_patient", "patient": RUTH, "notes": f"{at:%H:%M:%S} {number}"}
                with database.writing() as records:
                    perform(records, line, performer)

    def rows(self) -> str:
        """Give one hash over all that is in the file."""
        return rows_digest(self.file, self.key)

    def damage(self) -> None:
        """Write noise into the middle of the file."""
        raw = bytearray(self.file.read_bytes())
        raw[len(raw) // 2 : len(raw) // 2 + 64] = bytes(64)
        self.file.write_bytes(raw)


@cache
def _made_once(name: str) -> tuple[TemporaryDirectory[str], bytes]:
    folder = TemporaryDirectory(prefix="rungwise-test-")
    file = Path(folder.name) / "clinic.db"
    with pytest.MonkeyPatch.context() as patch:
        # A guess may be cheap here: the file keeps what its keys cost.
        patch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))
        opened, _code = create_file(file, PASSPHRASE, name, lambda: AT)
    opened.close()
    made = ClinicFile(file, opened.data_key)
    performer = Performer(name, "clinician", lambda: AT, lambda: str(uuid4()))
    with made.opened() as database, database.writing() as records:
        perform(records, {"edit": "add_patient", "id": RUTH, "name": "Ruth Calloway", "born": "1968-03-04"}, performer)
    return folder, made.data_key


def clinic_file(folder: Path, name: str = "Priya Nair") -> ClinicFile:
    """Give the file of the clinic of `name`, with one patient, in a folder of its own."""
    made, data_key = _made_once(name)
    shutil.copytree(made.name, folder, dirs_exist_ok=True)
    return ClinicFile(folder / "clinic.db", data_key)


def refused(doing: Callable[[], object]) -> tuple[str, object]:
    """Give kind and reason of what this is refused with; fails when it is done."""
    with pytest.raises(ExposureError) as told:
        doing()
    return told.value.kind, told.value.values.get("why")
