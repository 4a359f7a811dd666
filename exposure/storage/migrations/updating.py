"""A file of an older version brought up to date as it is opened; Alembic is imported only where that is needed."""

import importlib
from datetime import datetime
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import sqlcipher_file
from exposure.storage.migrations.copying import drop_copy, keep_copy
from exposure.storage.tables.chain import VERSION


def bring_up_to_date(file: Path, key: bytes, at: datetime) -> Path | None:
    """Bring a file up to date where it is older; gives the copy of the old one, or None where nothing was to be done.

    Raises `file_missing`, `damaged`, `not_readable`; and `not_updated` (value `why`: copy or update) where it did not
    come about, and then the file is as it was.
    """
    version = sqlcipher_file.version_of(file, key)
    if version >= VERSION:
        return None
    try:
        kept = keep_copy(file, key, version, at)
    except Exception:
        raise ExposureError("not_updated", "file", why="copy") from None
    try:
        _upgrade(file, key, version)
    except Exception:
        drop_copy(kept)
        raise ExposureError("not_updated", "file", why="update") from None
    return kept


def _upgrade(file: Path, key: bytes, version: str) -> None:
    engine = sqlcipher_file.rebuilding_engine(file, key)
    try:
        importlib.import_module("exposure.storage.migrations.upgrading").upgrade(engine, version)
    finally:
        engine.dispose()
