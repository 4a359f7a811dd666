"""The disk fails at the first call, then at the second, and so on, once or for good: refused whole, and done again."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.faults.every_edit import STORY
from tests.faults.preload import ROOT, in_front

SHARE = 8
MEMORY = Path("/dev/shm")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Give a folder in memory where there is such a place: a thousand files are made and closed."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else tmp_path) as made:
        yield Path(made)


def troubled(library: Path, folder: Path, how: str, places: Sequence[int]) -> dict[str, Any]:
    """Let every call fail at some places of the story; gives what came of it."""
    command = [sys.executable, "-m", "tests.faults.worker", how, str(folder), *map(str, places)]
    env = in_front(library, folder / "troubled.db")
    done = subprocess.run(command, env=env, cwd=ROOT, text=True, capture_output=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    print(how, places, told["failed"], told["refused"])  # noqa: T201 - the figures of docs/reliability.md
    return told


def place_of(edit: str) -> int:
    """Give the first place of the story at which an edit is done."""
    return next(place for place, line in enumerate(STORY) if line["edit"] == edit)


def test_an_edit_is_refused_whole_at_whichever_call_the_disk_fails(library: Path, folder: Path) -> None:
    tally = troubled(library, folder, "editing", [place_of("add_gp")])
    assert tally["wrong"] == []
    assert tally["refused"] >= 30


@pytest.mark.long
@pytest.mark.parametrize("part", range(SHARE))
def test_every_edit_is_refused_whole_at_whichever_call_the_disk_fails(library: Path, folder: Path, part: int) -> None:
    tally = troubled(library, folder, "editing", range(part, len(STORY), SHARE))
    assert tally["wrong"] == []


@pytest.mark.long
def test_a_file_is_opened_edited_and_closed_or_refused_at_whichever_call_the_disk_fails(
    library: Path, folder: Path
) -> None:
    tally = troubled(library, folder, "opening", [place_of("add_gp"), place_of("record_outcome")])
    assert tally["wrong"] == []
