"""Real files of older versions, made by the program as it was then; each test spoils a copy."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from exposure.domain.identifiers import PatientId
from exposure.storage import keys, sqlcipher_file
from exposure.storage.keyring_file import keys_path
from tests.builders import moment
from tests.desk import Desk

FOLDER = Path(__file__).parents[1] / "old_files"
PASSPHRASE = "copper lantern drifts past nine orchards"
MARTA = PatientId("0fa4518d-c15e-563f-bafa-6b6a05d54aba")
VERSIONS = ("0001", "0002")
AT = moment(1)
Rows = dict[str, list[dict[str, object]]]


def copied(version: str, folder: Path) -> Path:
    """Give a copy of the old file of a version, with its keys."""
    file = folder / "clinic.db"
    shutil.copy(FOLDER / f"{version}.db", file)
    shutil.copy(FOLDER / f"{version}.db.keys", keys_path(file))
    return file


@contextmanager
def at_a_desk(file: Path) -> Iterator[Desk]:
    """Open a file that is up to date, and close it."""
    opened = sqlcipher_file.open_existing(file, KEY)
    yield Desk(opened, file, moment(60))
    opened.close()


def rows(file: Path, key: bytes) -> Rows:
    """Give every row of every table by column, read as another program with the key would."""
    connection = sqlcipher.connect(str(file))
    connection.row_factory = sqlcipher.Row
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    found = {name: [dict(row) for row in connection.execute(f'SELECT * FROM "{name}"')] for name in names}  # noqa: S608
    connection.close()
    return found


def _material(file: Path) -> bytes:
    data_key = keys.unlock(file, PASSPHRASE).data_key
    return data_key + keys.file_salt(data_key)


KEY = _material(FOLDER / "0001.db")
