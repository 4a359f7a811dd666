"""A try killed in the middle, on each of its screens, and a sheet: both found again as they were, nothing recorded."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from tests.builders import uid
from tests.journeys import story
from tests.journeys.conftest import Start
from tests.journeys.processes import run
from tests.journeys.program import ROOT, Program, command
from tests.journeys.waiting import until_kept, written

NOW = "2026-11-02T10:30+01:00"
PATIENT, LADDER, STEP = uid("killed patient"), uid("killed ladder"), uid("killed step")
TOMORROW = "3"
WORDS, FEET = "I came up by myself", "Tingling in both feet"
LINES: tuple[dict[str, object], ...] = (
    {"edit": "add_patient", "id": PATIENT, "name": story.NAME, "born": "1971-05-12"},
    {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing suggesting serious disease."},
    {"edit": "add_ladder", "id": LADDER, "patient": PATIENT, "goal": story.GOAL},
    {
        "edit": "add_rung", "id": STEP, "ladder": LADDER, "movement": "Pick up a pen", "threat": 30,
        "feared_outcome": story.WORRY, "how_we_know": story.KNOWN_BY,
    },
)  # fmt: skip
OFTEN = 50


def to_predict(program: Program, when: str = "1") -> None:
    """Come to the prediction and say all that is needed to keep it."""
    program.press("Ctrl+T")
    program.fill("try.likelihood", "70")
    program.tab_to("try.when")
    program.press(when)


def to_do(program: Program) -> None:
    """Keep the prediction."""
    to_predict(program)
    program.press("Ctrl+Return")
    program.see("try.done")


def to_happened(program: Program) -> None:
    """Move, and begin to say what happened."""
    to_do(program)
    program.press("Space")
    program.tab_to("try.did")
    program.press("N")
    program.fill("try.words", WORDS)
    program.fill("try.likelihood", "50")


def to_later(program: Program) -> None:
    """Move, with a moment that is tomorrow, and choose how we ask."""
    to_predict(program, TOMORROW)
    program.press("Ctrl+Return")
    program.see("try.done")
    program.press("Space")
    program.tab_to("try.how_asked")
    program.press("1")


# A screen, what is in sight and switched on there only where it was found as it was, and how many predictions are kept.
STAGES = {
    "predict": (to_predict, "try.keep", 0),
    "do": (to_do, "try.done", 1),
    "happened": (to_happened, "try.save", 1),
    "later": (to_later, "try.save", 1),
}


@pytest.fixture(scope="session")
def one_step(screen: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file with one patient, whose one step can be tried, once; gives its folder, with the passphrase."""
    folder = tmp_path_factory.mktemp("one-step")
    file, secret = folder / "clinic.db", folder / "passphrase"
    secret.write_text(story.PASSPHRASE, encoding="utf-8")
    program = [sys.executable, str(ROOT / "main.py"), "do", "--data", str(file), "--passphrase-file", str(secret)]
    lines = "\n".join(json.dumps({"at": NOW, **line}) for line in LINES)
    ran = run([*program, "--create", "--user", story.CLINICIAN, "--clock", NOW], screen, lines)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return folder


@pytest.fixture
def data(one_step: Path, tmp_path: Path) -> Path:
    """Give a copy of that file."""
    copytree(one_step, tmp_path, dirs_exist_ok=True)
    return tmp_path / "clinic.db"


def open_patient(program: Program) -> None:
    """Open the file, then the patient."""
    story.unlock(program)
    story.find(program)


def shown(env: Mapping[str, str], data: Path) -> list[dict[str, Any]]:
    """Give the tries on record."""
    secret = data.with_name("passphrase")
    asked = ["--data", str(data), "--passphrase-file", str(secret), "--clock", NOW]
    command(env, ["check", *asked])
    record = json.loads(command(env, ["show", "--patient", PATIENT, *asked]))
    trials: list[dict[str, Any]] = record["ladders"][0]["rungs"][0]["trials"]
    return trials


def kill_and_find(start: Start, env: Mapping[str, str], data: Path, stage: str) -> None:
    """Come to a screen, be killed there, and find it again."""
    come, found, kept = STAGES[stage]
    program = start(data, NOW)
    open_patient(program)
    before = written(data)
    come(program)
    # Keys may still be on their way; only after the last of them can the screen be left.
    program.see(found)
    until_kept(data, before)
    program.end()
    assert [trial["outcome"] for trial in shown(env, data)] == [None] * kept
    again = start(data, NOW)
    open_patient(again)
    again.press("Ctrl+T")
    again.see(found)
    again.end()


@pytest.mark.parametrize("stage", STAGES)
def test_a_killed_try_is_found_again_as_it_was(start: Start, screen: Mapping[str, str], data: Path, stage: str) -> None:
    kill_and_find(start, screen, data, stage)


def test_words_in_a_killed_sheet_are_found_again(start: Start, screen: Mapping[str, str], data: Path) -> None:
    program = start(data, NOW)
    open_patient(program)
    before = written(data)
    program.press("Ctrl+Shift+H")
    program.fill("pause.what", FEET)
    until_kept(data, before)
    program.end()
    again = start(data, NOW)
    open_patient(again)
    again.press("Ctrl+Shift+H")
    again.read("Here is what you had typed before")
    assert again.see("pause.what").text == FEET
    again.end()
    asked = ["--data", str(data), "--passphrase-file", str(data.with_name("passphrase")), "--clock", NOW]
    assert FEET not in command(screen, ["show", "--patient", PATIENT, *asked])


@pytest.mark.long
@pytest.mark.parametrize("number", range(OFTEN))
@pytest.mark.parametrize("stage", STAGES)
def test_fifty_killed_tries_are_found_again(
    start: Start, screen: Mapping[str, str], data: Path, stage: str, number: int
) -> None:
    kill_and_find(start, screen, data, stage)
