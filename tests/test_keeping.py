"""The place of a file nobody has open: held by whoever puts a backup back, and free again whatever comes of it."""

from pathlib import Path

import pytest

from exposure.keeping import held
from exposure.storage import swapping
from exposure.storage.lock import FileLock
from tests.clinics import refused


def test_a_place_is_held_by_one_alone(tmp_path: Path) -> None:
    with held(tmp_path / "clinic.db"):
        assert refused(lambda: FileLock(tmp_path / "clinic.db").acquire())[0] == "in_use"


def test_a_restore_that_cannot_be_ended_is_told_and_leaves_the_place_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(swapping, "finish", fail)
    assert refused(held(tmp_path / "clinic.db").__enter__) == ("restore_failed", "folder")
    with FileLock(tmp_path / "clinic.db"):
        pass
