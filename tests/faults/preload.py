"""The library that stands between the program and its disk: compiled, put in front, told what is to fail."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("writelog.c")
ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the library once; fails where Linux has no compiler, and elsewhere there is no such way in."""
    if not sys.platform.startswith("linux"):
        pytest.skip("calls are caught by LD_PRELOAD, which only Linux has like this")
    compiler = shutil.which("cc")
    assert compiler, "no C compiler: install gcc and libc6-dev, as ./dev test does"
    made = tmp_path_factory.mktemp("preload") / "writelog.so"
    subprocess.run(  # noqa: S603 - our own source
        [compiler, "-O2", "-shared", "-fPIC", str(SOURCE), "-o", str(made), "-ldl", "-lpthread"], check=True
    )
    return made


def in_front(library: Path, folder: Path, log: Path | None = None) -> Mapping[str, str]:
    """Give the environment of a program whose calls about files below `folder` are caught, and logged into `log`."""
    caught = {"LD_PRELOAD": str(library), "FAULTS_UNDER": str(folder)}
    return {**ENVIRONMENT, **caught, **({"FAULTS_LOG": str(log)} if log else {})}


class Faults:
    """Within a program behind the library: says which call is to fail, and how."""

    def __init__(self) -> None:
        caught = ctypes.CDLL(None)
        self._arm: Callable[[int, int, int], object] = caught.faults_arm
        self._disarm: Callable[[], int] = caught.faults_disarm

    def arm(self, nth: int, error: int, *, lasting: bool) -> None:
        """Let the nth call from now fail with an errno, and those after it too where it is lasting."""
        self._arm(nth, error, lasting)

    def disarm(self) -> int:
        """Let nothing fail; gives how many calls there were."""
        return self._disarm()
