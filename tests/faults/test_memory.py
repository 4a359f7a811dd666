"""A computer without memory: an import is refused in a sentence, whatever there is room for; the file stays whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.preload import ENVIRONMENT
from tests.faults.program import arguments, found_after, made_file
from tests.imports.hostile import sound

ROOMS = LEAST, *_, MOST = (4, 16, 32, 64, 128, 400)
# The limit is set once all is loaded: what is to be seen is a program at work that gets no more.
LIMITED = """
import re, resource, sys
from pathlib import Path
import exposure.commands, main
size = int(re.search(r"VmSize:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) * 1024
limit = size + int(sys.argv[1]) * 2**20
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
sys.exit(main.main(sys.argv[2:]))
"""
pytestmark = [pytest.mark.long, pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how large it is")]


def heavy(folder: Path) -> Path:
    """Give an archive of some twenty megabytes."""
    document = sound()
    rung = document["ladders"][0]["rungs"][0]
    document["history"] = {"count": 0, "head": "", "entries": []}
    rung["movement"] = "m" * 2000
    file = folder / "archive.json"
    file.write_text(json.dumps(document) + " " * 20_000_000, encoding="utf-8")
    return file


@pytest.mark.parametrize("room", ROOMS)
def test_an_import_without_memory_is_refused_in_a_sentence_and_the_file_is_whole(tmp_path: Path, room: int) -> None:
    file, key = made_file(tmp_path)
    command = [sys.executable, "-c", LIMITED, str(room), *arguments(file, "import"), str(heavy(tmp_path))]
    done = subprocess.run(command, env=ENVIRONMENT, text=True, capture_output=True, check=False)  # noqa: S603 - our own
    print(room, done.returncode, done.stderr)  # noqa: T201 - the figures of docs/reliability.md
    assert "Traceback" not in done.stderr
    assert (done.returncode == 0) == (done.stderr == "")
    assert done.stderr.count("\n") <= 1
    assert found_after(file, key)[1] == []
    # Between them it depends on what else the computer does.
    assert {LEAST: 2, MOST: 0}.get(room, done.returncode) == done.returncode
