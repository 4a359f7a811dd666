from pathlib import Path

import pytest

from exposure.storage.record_files import is_of_record


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Give the data file of what looks like a record, with a document beside it."""
    parts = ("clinic.db", "clinic.db.keys", "clinic.db-wal", "clinic.db.lock")
    for name in (*parts, "letter.pdf", "notes.lock", "a.rungwise-backup"):
        (tmp_path / name).touch()
    return tmp_path / "clinic.db"


@pytest.mark.parametrize("part", ["", ".keys", "-wal", ".lock"])
def test_data_journal_keys_and_lock_are_of_the_record(record: Path, part: str) -> None:
    assert is_of_record(record.with_name(record.name + part))


def test_a_backup_is_as_dear_as_the_record(record: Path) -> None:
    assert is_of_record(record.with_name("a.rungwise-backup"))
    assert not is_of_record(record.with_name("new.rungwise-backup"))


@pytest.mark.parametrize("name", ["letter.pdf", "notes.lock", "clinic.db-shm", "new.pdf"])
def test_another_file_and_one_that_is_not_there_are_not(record: Path, name: str) -> None:
    assert not is_of_record(record.with_name(name))


def test_another_name_of_the_record_is_the_record(record: Path) -> None:
    alias = record.with_name("alias.pdf")
    alias.symlink_to(record)
    assert is_of_record(alias)
