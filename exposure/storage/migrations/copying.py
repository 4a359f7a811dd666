"""A copy of a file and its keys, kept beside it before anything is changed, and opened once to see that it is whole."""

import contextlib
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy import Engine, text

from exposure.errors import ExposureError
from exposure.storage import sqlcipher_file
from exposure.storage.keyring_file import keys_path, sync_folder, write_whole

_MAKING = ".copying"


def copy_path(file: Path, version: str, at: datetime) -> Path:
    """Give the place of the copy of a file of `version` that is made at `at`."""
    return file.with_name(f"{file.stem}.{version}.{at:%Y-%m-%d-%H%M%S}{file.suffix}")


def keep_copy(file: Path, key: bytes, version: str, at: datetime) -> Path:
    """Copy a file and its key file, and give where the copy is.

    What is there is always whole: the copy is made under another name and verified first. Raises `damaged` where it is
    not whole, else OSError and the errors of SQLAlchemy and its driver.
    """
    made, kept = file.with_name(file.name + _MAKING), copy_path(file, version, at)
    sqlcipher_file.remove(made)
    try:
        _write(file, made, key)
        _refuse_damaged(made, key, version)
        write_whole(keys_path(kept), keys_path(file).read_bytes())
        made.replace(kept)
    finally:
        sqlcipher_file.remove(made)
    sync_folder(kept.parent)
    return kept


def drop_copy(kept: Path) -> None:
    """Take a copy away again."""
    with contextlib.suppress(OSError):
        kept.unlink(missing_ok=True)
        keys_path(kept).unlink(missing_ok=True)


def _write(file: Path, target: Path, key: bytes) -> None:
    """Copy page by page through the library, so that what is still in the journal is copied too."""
    source, copy = sqlcipher_file.bare_engine(file, key, mode="rw"), sqlcipher_file.bare_engine(target, key, mode="rwc")
    try:
        with _driver(source) as here, _driver(copy) as there:
            here.backup(there)
        target.chmod(0o600)
    finally:
        source.dispose()
        copy.dispose()


def _driver(engine: Engine) -> "contextlib.closing[sqlcipher3.dbapi2.Connection]":
    return contextlib.closing(engine.raw_connection().driver_connection)


def _refuse_damaged(copy: Path, key: bytes, version: str) -> None:
    engine = sqlcipher_file.bare_engine(copy, key, mode="rw")
    try:
        with engine.connect() as connection:
            checks = [
                connection.execute(text(f"PRAGMA {name}")).all() for name in ("cipher_integrity_check", "quick_check")
            ]
    finally:
        engine.dispose()
    if checks[0] or [row[0] for row in checks[1]] != ["ok"] or sqlcipher_file.version_of(copy, key) != version:
        raise ExposureError("damaged", "file")
