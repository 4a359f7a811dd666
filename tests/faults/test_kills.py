"""The program is killed (-9) while it records: what was confirmed is stored, what is stored was asked for."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import sleep

import pytest

from tests.faults.preload import ENVIRONMENT, ROOT
from tests.faults.program import arguments, ask, confirmed, found_after, heard, lines, made_file, written
from tests.journeys.processes import TOLD, Process, begin

if sys.platform == "win32":
    pytest.skip("killed by a signal", allow_module_level=True)

LEAST, MOST, TRIES = 5, 25, 12
PER_FILE = 20


@pytest.fixture(scope="module")
def starter() -> Iterator[Process]:
    """Give the program, loaded and ready to be run."""
    command = [sys.executable, "-m", "tests.faults.starter"]
    with begin(command, ENVIRONMENT, TOLD) as process:
        yield process


def kill_once(starter: Process, file: Path, story: str, random: Random) -> list[str]:
    """Run the program on a file and kill it between two answers, or within an edit; gives what it confirmed."""
    pipe = file.with_name("answers")
    file.with_name("answers.lines").write_text(written(lines(story, TRIES)), encoding="utf-8")
    os.mkfifo(pipe)
    ask(starter, json.dumps({"arguments": arguments(file), "answers": str(pipe)}) + "\n")
    number = int(heard(starter))
    with pipe.open(encoding="utf-8") as answers:
        said = "".join(answers.readline() for _answer in range(random.randint(LEAST, MOST)))
        sleep(random.random() * 0.004)
        os.kill(number, signal.SIGKILL)
        said += answers.read()
    assert int(heard(starter)) == -signal.SIGKILL, "it had ended by itself"
    pipe.unlink()
    return confirmed(said)


def kill_often(starter: Process, folder: Path, count: int, seed: int) -> int:
    """Kill the program time and again on one file, and look at it each time; gives how many edits were confirmed."""
    random = Random(seed)  # noqa: S311 - moments of a kill
    file, key = made_file(folder)
    known, total = found_after(file, key)[0], 0
    for number in range(count):
        story = f"kill {seed} {number}"
        asked = [str(line["edit_id"]) for line in lines(story, TRIES)]
        said = kill_once(starter, file, story, random)
        stored, faults = found_after(file, key)
        assert faults == []
        assert stored[: len(known)] == known
        new = stored[len(known) :]
        assert len(said) >= LEAST
        assert new == asked[: len(new)]
        assert said == new[: len(said)], "confirmed, and not stored"
        assert len(new) <= len(said) + 1, "more than the one edit that was on its way"
        known, total = stored, total + len(said)
    return total


@pytest.mark.parametrize("part", range(2))
def test_what_was_confirmed_before_a_kill_is_stored(starter: Process, tmp_path: Path, part: int) -> None:
    assert kill_often(starter, tmp_path, 12, part) >= 12 * LEAST


@pytest.mark.long
@pytest.mark.parametrize("part", range(1000 // PER_FILE))
def test_what_was_confirmed_before_any_of_a_thousand_kills_is_stored(
    starter: Process, tmp_path: Path, part: int
) -> None:
    confirmed_edits = kill_often(starter, tmp_path, PER_FILE, 1000 + part)
    print(f"{PER_FILE} kills, {confirmed_edits} edits confirmed")  # noqa: T201 - the figure of docs/reliability.md


def test_a_program_started_by_its_own_command_keeps_what_it_confirmed(tmp_path: Path) -> None:
    file, key = made_file(tmp_path)
    command = [sys.executable, str(ROOT / "main.py"), *arguments(file)]
    with begin(command, ENVIRONMENT, TOLD) as program:
        ask(program, written(lines("by itself", TRIES)))
        said = confirmed(heard(program, LEAST))
        program.kill()
    stored, faults = found_after(file, key)
    assert (faults, stored[1 : len(said) + 1]) == ([], said)
