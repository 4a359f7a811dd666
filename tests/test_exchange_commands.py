"""Handing out and bringing in at the command line: noted on record, previewed, merged, and refused in one sentence."""

import json
from pathlib import Path

import pytest

from exposure.storage import keys
from tests.builders import uid
from tests.desk import RUTH
from tests.test_commands import STORY, Shell, _quick_guesses, new, told, told_file

__all__ = ["_quick_guesses", "new", "told", "told_file"]


@pytest.fixture
def other(tmp_path: Path, told: Shell) -> Shell:
    """Give another computer with an empty file."""
    folder = tmp_path / "other"
    folder.mkdir()
    (folder / "words").write_text("seven quiet otters swim")
    shell = Shell(folder / "clinic.db", told.monkeypatch, told.capsys)
    assert shell.do(options=("--create", "--user", "Sam"))[0] == 0
    return shell


def export(shell: Shell, kind: str, *more: str) -> Path:
    out = shell.file.with_name(f"out.{kind}")
    code, _out, err = shell.on_file("export", "--patient", RUTH, "--as", kind, "--out", str(out), *more)
    assert (code, err) == (0, "")
    return out


def notes(shell: Shell) -> list[tuple[str, str]]:
    document = json.loads(export(shell, "json").read_text(encoding="utf-8"))
    lines = [entry["line"] for entry in document["history"]["entries"] if entry["edit"] == "note_export"]
    return [(line["kind"], line.get("for_whom", "")) for line in lines]


@pytest.mark.parametrize("kind", ["json", "csv", "fhir", "research"])
def test_each_export_is_noted_with_whom_it_is_for(told: Shell, kind: str) -> None:
    export(told, kind, "--for", "Dr Marsh")
    assert notes(told) == [(kind, "Dr Marsh")]


def test_two_records_differ_in_when_by_what_and_from_which_history_alone(told: Shell) -> None:
    one, two = (json.loads(export(told, "json").read_text(encoding="utf-8")) for _ in range(2))
    assert {name for name in one if one[name] != two[name]} == {"history"}


def test_a_research_export_tells_k_in_one_line_and_makes_the_secret_once(told: Shell) -> None:
    out = told.file.with_name("r.json")
    asked = ("export", "--patient", RUTH, "--as", "research", "--out", str(out))
    first = told.on_file(*asked)
    before = out.read_bytes()
    told_of = "Of who it is, the export tells only five years, in one of which they were born."
    assert first == (0, f"{told_of} Nobody else is on record (k = 1).\n", "")
    assert (told.on_file(*asked), out.read_bytes()) == (first, before)


@pytest.mark.parametrize("part", ["", ".keys"])
def test_an_export_is_never_written_over_the_record_itself(told: Shell, part: str) -> None:
    out = told.file.with_name(told.file.name + part)
    before = out.read_bytes()
    says = told.failure("export", "--patient", RUTH, "--as", "json", "--out", str(out))
    assert (says.endswith("choose another name."), out.read_bytes()) == (True, before)


def test_words_are_in_a_research_export_only_when_asked_for(told: Shell) -> None:
    assert "Lean" not in export(told, "research").read_text(encoding="utf-8")
    assert "Lean" in export(told, "research", "--with-words").read_text(encoding="utf-8")


def test_words_are_asked_for_in_research_only(told: Shell) -> None:
    says = told.failure("export", "--patient", RUTH, "--as", "csv", "--with-words", "--out", "x")
    assert "research" in says


def test_a_preview_says_what_would_change_and_changes_nothing(told: Shell, other: Shell) -> None:
    record = export(told, "json")
    before = other.file.read_bytes()
    code, out, err = other.on_file("import", str(record), "--preview")
    assert (code, err, out.splitlines()[0]) == (0, "", "Ruth Calloway is not on record here yet.")
    assert "New: 1 ladder, 2 steps, 1 try" in out
    assert other.file.read_bytes() == before


def test_a_record_is_brought_in_once_and_the_same(told: Shell, other: Shell) -> None:
    record = export(told, "json")
    assert other.on_file("import", str(record))[0] == 0
    shown = other.show()
    code, out, _err = other.on_file("import", str(record))
    assert (code, out.splitlines()[1]) == (0, "All that counts in the file is here. Nothing would change.")
    assert {name: shown[name] for name in ("patient", "ladders")} == {
        name: told.show()[name] for name in ("patient", "ladders")
    }
    assert other.show() == shown
    assert other.on_file("check") == (0, "ok\n", "")


def test_what_comes_of_the_same_line_twice_is_a_repeat(told: Shell, other: Shell) -> None:
    archive = json.loads(export(told, "json").read_text(encoding="utf-8"))
    archive.pop("history")
    line = {"edit": "import_patient", "edit_id": uid("import"), "patient": RUTH, "archive": archive}
    _code, answers = other.do(line, line)
    assert [answer.get("repeated", False) for answer in answers] == [False, True]


def test_a_record_of_somebody_else_is_refused_by_the_edit(told: Shell, other: Shell) -> None:
    archive = json.loads(export(told, "json").read_text(encoding="utf-8"))
    archive.pop("history")
    code, (answer,) = other.do({"edit": "import_patient", "patient": uid("nobody"), "archive": archive})
    assert (code, answer["error"]["kind"], answer["error"]["field"]) == (1, "unknown_id", "patient")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{}", "“x.json” is not a record saved by Rungwise. Choose a file that was exported as JSON."),
        ('{"rungwise": 1', "“x.json” is damaged or not whole. Have it exported again."),
        ('{"rungwise": 2}', "“x.json” was made by a newer Rungwise. Update the program, then import it."),
        ('{"rungwise": 1}', "“x.json” holds something Rungwise never writes, in “patient”. Nothing was changed."),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_in_one_sentence(told: Shell, content: str, says: str) -> None:
    (file := told.file.with_name("x.json")).write_text(content)
    before = [told.file.read_bytes(), keys.keys_path(told.file).read_bytes()]
    assert told.failure("import", str(file)).startswith(says)
    assert [told.file.read_bytes(), keys.keys_path(told.file).read_bytes()] == before


def test_what_is_sealed_here_is_not_said_otherwise(told: Shell) -> None:
    forged = export(told, "json").read_text(encoding="utf-8").replace('"likelihood": 80', '"likelihood": 5')
    (file := told.file.with_name("x.json")).write_text(forged, encoding="utf-8")
    assert told.failure("import", str(file)).startswith("“x.json” says otherwise than what is sealed or kept here")
    assert told.show()["ladders"][0]["rungs"][0]["trials"][0]["likelihood_before"] == STORY[-1]["likelihood"]


def test_a_file_that_is_not_there_is_told(told: Shell) -> None:
    assert told.failure("import", "none.json") == "The file to import can’t be read. Check its name and place."
