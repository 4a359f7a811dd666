"""A crash leaves no picture of the memory, and nobody looks in; asked of a process of its own."""

import subprocess
import sys

import pytest

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="prctl is Linux’s own")
ASKED = """
import ctypes, resource
from exposure.memory import keep_to_itself
keep_to_itself()
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""
REFUSED = """
import resource
from exposure import memory
def refuse(*_limits):
    raise ValueError
resource.setrlimit = refuse
memory.keep_to_itself()
print("open")
"""


def said(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()  # noqa: S603


@linux_only
def test_no_core_is_dumped_and_the_process_can_not_be_attached_to() -> None:
    assert said(ASKED) == "(0, 0) 0"


@linux_only
def test_what_a_system_refuses_keeps_nobody_from_the_file() -> None:
    assert said(REFUSED) == "open"


@pytest.mark.skipif(sys.platform == "win32", reason="there is nothing to set on Windows")
def test_it_is_loaded_without_what_sets_it() -> None:
    assert said("import sys, exposure.memory; print('ctypes' in sys.modules)") == "False"
