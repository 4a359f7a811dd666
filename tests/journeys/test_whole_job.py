"""The whole job in a real window, with keys alone: from a new file to the letter, over two days, and found again."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from tests.journeys import canaries, story
from tests.journeys.conftest import Start
from tests.journeys.program import Program, command

FIRST_DAY, NEXT_DAY, LATER = "2026-11-02T10:30+01:00", "2026-11-03T09:30+01:00", "2026-11-03T18:00+01:00"
TITLES = {"Rungwise", "Save the sheet as PDF", "Save PDF"}


def test_the_whole_job_is_done_with_keys_alone(start: Start, screen: Mapping[str, str], tmp_path: Path) -> None:
    clinic, papers = tmp_path / "clinic", tmp_path / "papers"
    papers.mkdir()
    data, letter = clinic / "clinic.db", papers / "letter.pdf"
    first_day(start(data, FIRST_DAY), papers / "sheet.pdf")
    next_day(start(data, NEXT_DAY), letter)
    look_again(start(data, LATER), screen, clinic)
    assert canaries.found(screen, clinic) == []
    check_record(shown(screen, data))
    check_letter(letter)


def first_day(program: Program, sheet: Path) -> None:
    """Make the file, the patient, the ladder and two tries."""
    story.first_run(program, sheet)
    story.add_patient(program)
    story.build_ladder(program)
    story.choose_lowest(program)
    story.predict(program, 85, "1", first=True)
    story.answer(program, 50)
    story.predict(program, 50, "3")
    story.agree_to_ask(program)
    leave(program)
    assert "Recovery sheet" in text_of(sheet)


def next_day(program: Program, letter: Path) -> None:
    """Ask what the morning brought, try once more, move up, look at it all and write to the GP."""
    story.unlock(program)
    story.answer_due(program, 20)
    story.find(program)
    story.predict(program, 20, "1")
    story.answer(program, 10)
    story.move_up(program)
    story.look_at_progress(program)
    story.write_letter(program, letter)
    leave(program)


def look_again(program: Program, env: Mapping[str, str], folder: Path) -> None:
    """Open the file anew and find what was said; while it is open, nothing of it stands anywhere else."""
    story.unlock(program)
    story.find(program)
    program.read("Bend down to my knees, no hands, worry 34 of 100, Current")
    program.press("Ctrl+3")
    program.read(story.HAPPENED)
    assert canaries.found(env, folder) == []
    leave(program)


def leave(program: Program) -> None:
    """Close the window, which named nobody and had nothing to complain of."""
    assert set(program.titles()) <= TITLES
    assert program.quit() == 0
    assert program.said() == ""


def shown(env: Mapping[str, str], data: Path) -> dict[str, Any]:
    """Give the one patient's record as the command line prints it."""
    secret = Path(env["HOME"]) / "passphrase"
    secret.write_text(story.PASSPHRASE, encoding="utf-8")
    asked = ["show", "--data", str(data), "--passphrase-file", str(secret), "--clock", LATER]
    patient = json.loads(command(env, asked))["id"]
    record: dict[str, Any] = json.loads(command(env, [*asked, "--patient", patient]))
    secret.unlink()
    return record


def check_record(record: Mapping[str, Any]) -> None:
    """Check that all that was said is on record, and that the first step is done."""
    (ladder,) = record["ladders"]
    first, second = ladder["rungs"][:2]
    assert record["patient"]["name"] == story.NAME
    assert [rung["threat"] for rung in ladder["rungs"]] == list(story.WORRIES)
    assert [
        [try_[name] for name in ("likelihood_before", "outcome", "likelihood_after")] for try_ in first["trials"]
    ] == [
        [85, "did_not_occur", 50],
        [50, "did_not_occur", 20],
        [20, "did_not_occur", 10],
    ]
    assert first["trials"][0]["feared_outcome"] == story.WORRY
    assert first["passed_at"].startswith("2026-11-03")
    assert ladder["decision"]["rung"] == second["id"]


def check_letter(letter: Path) -> None:
    """Check that the letter holds what a GP needs."""
    said = text_of(letter)
    for words in ("QUILLFEATHER Zephyrine", "Action for GP: none.", "from 85% to 10%", story.GOAL):
        assert words in said


def text_of(file: Path) -> str:
    """Give the words of a PDF."""
    return " ".join(page.extract_text() for page in PdfReader(file).pages)
