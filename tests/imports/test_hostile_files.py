"""Every hostile file at the real command line: one sentence, little time and memory, and the data file untouched."""

import hashlib
import re
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.imports.hostile import write_all

ROOT = Path(__file__).parents[2]
SECONDS, MEGABYTES, LIMIT = 2, 64, 1_000
# the peak is asked of the program itself: what the system adds up for a child begins with its parent's
ASKED = """
import sys, time, main
code = main.main(sys.argv[2:])
with open(sys.argv[1], "w") as told, open("/proc/self/status") as status:
    told.write(f"{time.process_time()} {status.read()}")
sys.exit(code)
"""
pytestmark = [pytest.mark.long, pytest.mark.skipif(sys.platform != "linux", reason="asks Linux what it took")]


@dataclass(frozen=True)
class Run:
    """What a run said and took: processor seconds, and the most memory in megabytes."""

    code: int
    said: str
    seconds: float
    megabytes: int


def limited() -> None:
    """Let a run have at most ten seconds of the processor and a gigabyte of memory."""
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT << 20, LIMIT << 20))


def run(data: Path, *arguments: str) -> Run:
    """Run the program, and ask it what it took."""
    (words := data.with_name("words")).write_text("seven quiet otters swim")
    took = data.with_name("took")
    command = [arguments[0], "--data", str(data), "--passphrase-file", str(words), *arguments[1:]]
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", ASKED, str(took), *command],
        cwd=ROOT,
        input="",
        capture_output=True,
        text=True,
        preexec_fn=limited,
        check=False,
    )
    seconds, _, status = took.read_text().partition(" ")
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    return Run(done.returncode, done.stderr, float(seconds), int(peak[1]) // 1024 if peak else 0)


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_no_hostile_file_costs_more_than_a_sentence(tmp_path: Path) -> None:
    data, corpus, most = tmp_path / "clinic.db", tmp_path / "corpus", [0.0, 0.0]
    corpus.mkdir()
    assert run(data, "do", "--create", "--user", "Priya").code == 0
    before = digest(data)
    (plain := tmp_path / "plain.json").write_text("x")
    usual = run(data, "import", str(plain))
    for file in write_all(corpus):
        took = run(data, "import", str(file))
        assert (file.name, took.code, took.said.count("\n")) == (file.name, 2, 1)
        assert took.said.startswith(f"“{file.name}” ")
        most = [max(most[0], took.seconds), max(most[1], took.megabytes - usual.megabytes)]
    assert most[0] < SECONDS
    assert most[1] < MEGABYTES
    assert digest(data) == before
    assert [file.name for file in tmp_path.glob("*.json")] == ["plain.json"]
    print(f"most: {most[0]:.2f} s of the processor, {most[1]:.0f} MB")  # noqa: T201 - for the record of a long run
