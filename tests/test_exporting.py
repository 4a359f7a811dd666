"""Papers of one patient from the command line: made from what is on file, or refused with what to do."""

import io
import json
import sys
from pathlib import Path

import pytest

import main
from exposure.arguments import FORMATS
from exposure.exporting import EXPORTS
from exposure.storage import sealing
from exposure.storage.keyring_file import Cost
from tests.builders import uid
from tests.desk import FEAR, LADDER, RUTH
from tests.papers import words_of

CLOCK = "2026-11-19T10:30:00+01:00"
STEP, NEXT = uid("a"), uid("b")
STORY = (
    {"edit": "set_clinic", "name": "Harbour", "phone": "01632 960 114"},
    {"edit": "add_patient", "id": RUTH, "name": "Ruth Calloway", "born": "1968-03-04"},
    {"edit": "add_ladder", "id": LADDER, "patient": RUTH, "goal": "Pick up Noah"},
    {"edit": "add_rung", "id": STEP, "ladder": LADDER, "movement": "Lean", "threat": 20, "library": "bench", **FEAR},
    {"edit": "add_rung", "id": NEXT, "ladder": LADDER, "movement": "Lift", "threat": 60},
)
PLAN = (
    {
        "edit": "plan_practice",
        "patient": RUTH,
        "rung": STEP,
        "often": "Every day",
        "leaving_out": ["bracing"],
        "alone": True,
    },
    {"edit": "agree_home_step", "rung": STEP},
)
TOLD = {
    "edit": "log_unplanned",
    "id": uid("told"),
    "patient": RUTH,
    "what": "Picked up Noah",
    "outcome": "did_not_occur",
}


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))
    (tmp_path / "pass").write_text("seven quiet otters swim\n")
    return tmp_path / "clinic.db"


def _run(file: Path, *arguments: str) -> int:
    options = ["--data", str(file), "--passphrase-file", str(file.with_name("pass")), "--clock", CLOCK]
    return main.main([arguments[0], *options, *arguments[1:]])


def _do(file: Path, monkeypatch: pytest.MonkeyPatch, *edits: object) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{json.dumps(edit)}\n" for edit in edits)))
    made = () if file.exists() else ("--create", "--user", "Priya Nair")
    assert _run(file, "do", *made) == 0


def _export(file: Path, kind: str) -> str:
    out = file.with_name("out.pdf")
    assert _run(file, "export", "--patient", RUTH, "--as", kind, "--out", str(out)) == 0
    return words_of(out.read_bytes())


def test_every_format_that_can_be_asked_for_is_made() -> None:
    assert {*FORMATS, "research-with-words"} == set(EXPORTS)


def test_the_sheet_is_of_what_was_planned(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _do(file, monkeypatch, *STORY, *PLAN)
    words = _export(file, "practice-sheet")
    for part in ("Lean Ruth From 19 Nov", "Every day.", "Leave out: bracing", "You may start the next step (Lift)"):
        assert part in words
    assert "Calloway" not in words


def test_without_a_plan_it_says_what_to_do(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _do(file, monkeypatch, *STORY)
    out = file.with_name("out.pdf")
    assert _run(file, "export", "--patient", RUTH, "--as", "practice-sheet", "--out", str(out)) == 2
    assert "No step is planned for home yet. Plan one first, under “Before you go”." in capsys.readouterr().err
    assert not out.exists()


def test_my_evidence_is_of_what_is_on_record(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _do(file, monkeypatch, *STORY, TOLD)
    words = _export(file, "my-evidence")
    assert "“Picked up Noah”. It did not happen." in words
    assert "Calloway" not in words


def test_without_anything_on_record_there_is_no_evidence(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _do(file, monkeypatch, *STORY)
    assert _run(file, "export", "--patient", RUTH, "--as", "my-evidence", "--out", str(file.with_name("out"))) == 2
    assert "There is no try, lesson or story yet. Record one first." in capsys.readouterr().err
