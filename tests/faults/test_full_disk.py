"""A disk that is full or may not be written: refused in one sentence, the file as it was, and done once it can be."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from exposure.errors import ExposureError
from exposure.opening import open_file
from exposure.words.errors import sentence
from tests.builders import uid
from tests.desk import Desk, told
from tests.faults.program import PASSPHRASE, made_file

if sys.platform == "win32":
    pytest.skip("no limit on what a program may write there, and no other account to be", allow_module_level=True)

import resource

NOBODY = 65534


@contextmanager
def files_no_longer_than(length: int) -> Iterator[None]:
    """Let no file of this process grow beyond a length in bytes, as where the disk is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def another_account() -> Iterator[None]:
    """Be somebody to whom the file belongs not; root itself may write everywhere."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def add(desk: Desk, name: str) -> None:
    """Add a GP."""
    desk.do("add_gp", id=uid(name), name=name)


@pytest.mark.parametrize("length", [0, 4096, 40_000])
def test_what_a_full_disk_does_not_take_is_refused_read_on_and_taken_later(desk: Desk, length: int) -> None:
    add(desk, "before")
    with files_no_longer_than(length):
        assert [desk.refused("add_gp", id=uid(str(number)), name="x" * 2000) for number in range(4)][-1] == (
            "not_saved",
            "file",
        )
        assert desk.count() >= 1
    add(desk, "after")
    assert desk.faults() == []


def test_a_file_on_a_full_disk_is_refused_untouched_and_opens_once_there_is_room(tmp_path: Path) -> None:
    file, _key = made_file(tmp_path)
    before = file.read_bytes()
    with files_no_longer_than(0), pytest.raises(ExposureError) as refused:
        open_file(file, PASSPHRASE)
    assert told(refused.value) == ("not_readable", "file")
    assert "\n" not in sentence(refused.value)
    assert file.read_bytes() == before
    open_file(file, PASSPHRASE).close()


def test_a_folder_that_may_not_be_written_is_refused_untouched() -> None:
    with TemporaryDirectory() as made:
        folder = Path(made)
        file, _key = made_file(folder)
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        for path in (*folder.iterdir(), folder):
            path.chmod(0o555)
        with another_account(), pytest.raises(ExposureError) as refused:
            open_file(file, PASSPHRASE)
        assert told(refused.value) == ("not_readable", "file")
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
        folder.chmod(0o755)
