"""One program at a time has the file, and the others are told who."""

import getpass
import importlib.util
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType

import pytest

from exposure.errors import ExposureError
from exposure.storage import lock
from exposure.storage.lock import FileLock

NINE = datetime(2026, 11, 25, 9, 14, tzinfo=timezone(timedelta(hours=1)))
HOLDER = """
import sys
from pathlib import Path
from exposure.storage.lock import FileLock
FileLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.rungwise"


@contextmanager
def another_program(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a program that holds the lock until it is told, or killed, to end."""
    command = [sys.executable, "-c", HOLDER, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:  # noqa: S603
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield program


def refusal(file: Path) -> ExposureError:
    with pytest.raises(ExposureError) as doing:
        FileLock(file).acquire()
    return doing.value


def lock_text(file: Path) -> str:
    return file.with_name("clinic.rungwise.lock").read_text()


def test_a_second_program_is_refused_and_told_who_has_the_file(file: Path) -> None:
    with another_program(file):
        error = refusal(file)
    assert (error.kind, error.field) == ("in_use", "file")
    assert error.values["owner"] == getpass.getuser()
    assert error.values["host"] == platform.node()
    assert datetime.fromisoformat(str(error.values["since"])).tzinfo is not None


def test_the_lock_of_a_killed_program_is_simply_taken(file: Path) -> None:
    with another_program(file) as program:
        program.kill()
        program.wait()
        assert json.loads(lock_text(file))["pid"] == program.pid
        with FileLock(file):
            assert json.loads(lock_text(file))["pid"] == os.getpid()


def test_longer_words_left_by_another_are_replaced_whole(file: Path) -> None:
    file.with_name("clinic.rungwise.lock").write_text("x" * 1000)
    with FileLock(file, lambda: NINE):
        assert refusal(file).values["since"] == NINE.isoformat()


def test_the_lock_of_a_program_that_ended_is_free(file: Path) -> None:
    with another_program(file) as program:
        program.communicate("")
        with FileLock(file):
            assert json.loads(lock_text(file))["pid"] == os.getpid()


def test_a_second_window_of_this_program_is_refused_too(file: Path) -> None:
    with FileLock(file, lambda: NINE):
        assert refusal(file).values["since"] == "2026-11-25T09:14:00+01:00"


def test_a_refused_lock_leaves_the_owners_words_alone(file: Path) -> None:
    with FileLock(file):
        before = lock_text(file)
        refusal(file)
        assert lock_text(file) == before


def test_what_is_released_can_be_taken_again(file: Path) -> None:
    held = FileLock(file)
    held.acquire()
    held.release()
    assert lock_text(file) == ""
    with held:
        assert lock_text(file) != ""


def test_a_lock_is_released_when_its_work_fails(file: Path) -> None:
    with pytest.raises(ZeroDivisionError), FileLock(file):
        raise ZeroDivisionError
    with FileLock(file):
        assert lock_text(file) != ""


def test_releasing_what_is_not_held_does_nothing(file: Path) -> None:
    FileLock(file).release()
    assert not list(file.parent.iterdir())


@pytest.mark.parametrize("left", ["", "{", "[1]", '{"pid": 1}', "[" * 4000, "\x00"])
def test_words_left_half_written_name_nobody(file: Path, left: str) -> None:
    with FileLock(file):
        file.with_name("clinic.rungwise.lock").write_text(left)
        assert dict(refusal(file).values) == {}


def test_an_account_without_a_name_still_locks(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nameless() -> str:
        raise KeyError("uid")

    monkeypatch.setattr(getpass, "getuser", nameless)
    with FileLock(file):
        assert set(refusal(file).values) == {"host", "since"}


def test_a_folder_that_is_gone_is_not_called_in_use(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "unplugged" / "clinic.rungwise").acquire()


def test_a_lock_that_was_refused_keeps_nothing_open(file: Path) -> None:
    with FileLock(file):
        before = len(list(Path("/proc/self/fd").iterdir()))
        refusal(file)
        assert len(list(Path("/proc/self/fd").iterdir())) == before


class Windows(ModuleType):
    """Stands for msvcrt: refuses a byte that is locked, and remembers where it was asked."""

    LK_NBLCK = 2

    def __init__(self) -> None:
        super().__init__("msvcrt")
        self.locked: list[tuple[int, int, int]] = []

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        place = (mode, os.lseek(descriptor, 0, os.SEEK_CUR), count)
        if place in self.locked:
            raise PermissionError(13, "Permission denied")
        self.locked.append(place)


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load the module as Windows does; the lock itself is a stand-in."""
    monkeypatch.setitem(sys.modules, "msvcrt", Windows())
    spec = importlib.util.spec_from_file_location("lock_on_windows", lock.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as system:
        system.setattr(sys, "platform", "win32")
        spec.loader.exec_module(module)
    return module


def test_on_windows_a_byte_behind_the_words_is_locked(file: Path, on_windows: ModuleType) -> None:
    with on_windows.FileLock(file):
        assert on_windows.msvcrt.locked == [(2, 1 << 30, 1)]
        assert json.loads(lock_text(file))["pid"] == os.getpid()


def test_on_windows_a_locked_byte_is_in_use(file: Path, on_windows: ModuleType) -> None:
    with on_windows.FileLock(file), pytest.raises(ExposureError) as doing:
        on_windows.FileLock(file).acquire()
    assert (doing.value.kind, doing.value.values["host"]) == ("in_use", platform.node())
