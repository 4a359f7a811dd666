"""Only who means a server needs its driver, and only the lack of that is told as such."""

import subprocess
import sys
from pathlib import Path

import pytest

from exposure.errors import ExposureError
from exposure.servers import loaded

WITHOUT = "import sys; sys.modules['psycopg'] = None; import exposure.commands, exposure.moving"


def test_a_copy_from_file_to_file_needs_no_driver() -> None:
    tried = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, check=False)  # noqa: S603
    assert (tried.returncode, tried.stderr) == (0, b"")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give where a module may be made, in a program that has no driver."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    return tmp_path


def test_a_driver_that_is_not_installed_is_told(made: Path) -> None:
    (made / "speaks_to_servers.py").write_text("import psycopg\n")
    with pytest.raises(ExposureError, match="no_driver"):
        loaded("speaks_to_servers")


def test_whatever_else_is_missing_is_a_fault_of_the_program(made: Path) -> None:
    (made / "is_broken.py").write_text("import no_such_module_of_ours\n")
    with pytest.raises(ModuleNotFoundError, match="no_such_module_of_ours"):
        loaded("is_broken")
