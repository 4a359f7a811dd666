"""The shell script `dev`, run with a make-believe system in front of the real one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DEV = Path(__file__).parent.parent / "dev"
LIBRARIES = ["libegl1", "libgl1", "libglib2.0-0", "libfontconfig1", "libxkbcommon0", "libdbus-1-3"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the script looks for packages on Linux alone")


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """Make a folder of commands that says: Linux, not root, no sudo, no library, a Python that only echoes."""
    for name, line in {
        "uname": "echo Linux",
        "id": "echo 1000",
        "sudo": "exit 1",
        "ldconfig": "echo 0 libs found",
        "apt-get": "exit 1",
        "python3": '[ "$1" = -c ] || echo "python: $*"',
    }.items():
        command(tmp_path, name, line)
    return tmp_path


def command(system: Path, name: str, line: str) -> None:
    """Put the shell command `name`, which does `line`, into `system`."""
    file = system / name
    file.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    file.chmod(0o755)


def dev(system: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run ./dev with the commands of `system` found first."""
    environment = {"PATH": f"{system}:{os.defpath}", "TMPDIR": str(system)}
    return subprocess.run([DEV, *words], env=environment, capture_output=True, text=True, check=False)  # noqa: S603


def test_without_root_the_one_line_to_run_is_told(system: Path) -> None:
    answer = dev(system, "app")
    assert answer.returncode == 2
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1" in answer.stderr


def test_every_missing_library_is_named_and_no_present_one(system: Path) -> None:
    known = ["libGL.so.1 (libc6,x86-64) => /lib/libGL.so.1", "libEGL.so.12 (libc6,x86-64) => /lib/libEGL.so.12"]
    command(system, "ldconfig", f"printf '\\t%s\\n' '{known[0]}' '{known[1]}'")
    line = dev(system, "app").stderr.splitlines()[-1]
    assert [library for library in LIBRARIES if library not in line.split()] == ["libgl1"]


def test_checks_need_no_library(system: Path) -> None:
    answer = dev(system, "check")
    assert answer.returncode == 0
    assert answer.stdout == f"python: {DEV.parent}/tools/dev.py check\n"


def test_an_unfit_python_is_told(system: Path) -> None:
    command(system, "old", "exit 1")
    answer = subprocess.run(  # noqa: S603
        [DEV, "check"],
        env={"PATH": f"{system}:{os.defpath}", "PYTHON": "old"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Python 3.11, 3.12 or 3.13" in answer.stderr
    assert answer.returncode == 2


def test_root_installs_after_fetching_the_lists_once(system: Path) -> None:
    command(system, "id", "echo 0")
    command(system, "apt-get", f'case "$*" in *update) touch {system}/lists ;; *) [ -e {system}/lists ] ;; esac')
    answer = dev(system, "app", "--data", "file")
    assert answer.stdout == f"python: {DEV.parent}/tools/dev.py app --data file\n"
    assert (system / "lists").exists()


def test_a_failed_installation_shows_why(system: Path) -> None:
    command(system, "id", "echo 0")
    command(system, "apt-get", "echo the disk is full; exit 100")
    answer = dev(system, "app")
    assert answer.returncode == 2
    assert "the disk is full" in answer.stderr
