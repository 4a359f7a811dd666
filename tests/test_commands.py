"""The command line: edits in and answered one by one, records out, and one clear sentence for what cannot be done."""

import getpass
import io
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import main
from exposure.domain.clinic import Gp
from exposure.edits.performing import perform
from exposure.exporting import EXPORTS
from exposure.imports.cases import read_cases
from exposure.opening import open_file
from exposure.storage import keys, sealing
from exposure.storage.keyring_file import Cost
from tests.builders import uid
from tests.desk import FEAR, LADDER, RUTH
from tests.storage.migrations import old

ROOT = Path(__file__).parents[1]
PASSPHRASE = "seven quiet otters swim"
CLOCK = "2026-11-19T10:30:00+01:00"
CASES = ROOT / "tests" / "vectors" / "progression.json"
T, A, B = uid("trial"), uid("a"), uid("b")
Line = dict[str, Any]

STORY: list[Line] = [
    {"edit": "set_clinic", "name": "Harbour"},
    {"edit": "add_patient", "id": RUTH, "name": "Ruth Calloway", "born": "1968-03-04"},
    {"edit": "add_ladder", "id": LADDER, "patient": RUTH, "goal": "Pick up Noah"},
    {"edit": "add_rung", "id": A, "ladder": LADDER, "movement": "Lean", "threat": 20, **FEAR},
    {"edit": "add_rung", "id": B, "ladder": LADDER, "movement": "Lift", "threat": 60},
    {"edit": "lock_prediction", "id": T, "rung": A, "likelihood": 80, "horizon_hours": 0},
]
MOVED: Line = {"edit": "record_movement", "trial": T, "done": "full", "place": "home", "clinician_present": False}
ANSWERED: Line = {"edit": "record_outcome", "trial": T, "outcome": "did_not_occur", "likelihood_after": 0}


@dataclass
class Shell:
    """Runs commands in this process on a file of its own."""

    file: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def run(self, *arguments: str, given: str = "") -> tuple[int, str, str]:
        """Give exit code, standard output and standard error."""
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        self.capsys.readouterr()
        code = main.main([*arguments])
        said = self.capsys.readouterr()
        return code, said.out, said.err

    def on_file(self, command: str, *arguments: str, given: str = "") -> tuple[int, str, str]:
        """Run a command on the file."""
        where = ("--data", str(self.file), "--passphrase-file", str(self.file.with_name("words")), "--clock", CLOCK)
        return self.run(command, *where, *arguments, given=given)

    def do(self, *lines: Line | str, options: tuple[str, ...] = ()) -> tuple[int, list[Any]]:
        """Do edits; gives the exit code and the answers."""
        text = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
        code, out, err = self.on_file("do", *options, given=text)
        assert err == ""
        return code, [json.loads(answer) for answer in out.splitlines()]

    def failure(self, command: str, *arguments: str) -> str:
        """Give the one sentence a command cannot be done with; it prints nothing else and exits 2."""
        code, out, err = self.on_file(command, *arguments)
        assert (code, out, err.count("\n")) == (2, "", 1)
        return err.rstrip("\n")

    def show(self) -> Any:
        """Give Ruth's record as it is printed."""
        return json.loads(self.on_file("show", "--patient", RUTH)[1])


@pytest.fixture(autouse=True)
def _quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))


@pytest.fixture
def new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Give a shell with a passphrase and no file yet."""
    (tmp_path / "words").write_text(f"{PASSPHRASE}\nanother line\n")
    return Shell(tmp_path / "clinic.db", monkeypatch, capsys)


@pytest.fixture(scope="module")
def told_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file of the story once; each shell gets a copy."""
    file = tmp_path_factory.mktemp("told") / "clinic.db"
    file.with_name("words").write_text(PASSPHRASE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))
        patch.setattr(sys, "stdin", io.StringIO("\n".join(map(json.dumps, STORY))))
        where = ["--data", str(file), "--passphrase-file", str(file.with_name("words")), "--clock", CLOCK]
        assert main.main(["do", *where, "--create", "--user", "Priya Nair"]) == 0
    return file


@pytest.fixture
def told(told_file: Path, new: Shell) -> Shell:
    """Give a shell with the file of the story."""
    for suffix in ("", keys.KEYS_SUFFIX):
        shutil.copy(f"{told_file}{suffix}", f"{new.file}{suffix}")
    return new


# do


def test_a_story_goes_into_a_new_file_and_each_edit_is_answered(new: Shell) -> None:
    code, answers = new.do(*STORY, MOVED, ANSWERED, options=("--create", "--user", "Priya Nair"))
    assert (code, [answer["ok"] for answer in answers]) == (0, [True] * 8)
    assert answers[1] == {"ok": True, "id": RUTH, "edit_id": RUTH}
    assert new.on_file("check") == (0, "ok\n", "")


def test_what_is_made_by_nobody_s_id_is_answered_with_the_edit_s(told: Shell) -> None:
    (answer,) = told.do(MOVED)[1]
    assert answer == {"ok": True, "id": answer["edit_id"], "edit_id": answer["edit_id"]}


REFUSED: dict[str, tuple[Line | str, str, str | None]] = {
    "no JSON": ("{", "not_json", None),
    "no object": ("[1]", "not_json", None),
    "NaN": ('{"edit": "rate_rung", "rung": "%s", "threat": NaN}' % A, "not_json", None),  # noqa: UP031
    "a duplicate key": ('{"edit": "undo", "of": "x", "of": "y"}', "not_json", None),
    "an edit there is not": ({"edit": "fly"}, "unknown_edit", "edit"),
    "a rating of 101": ({"edit": "rate_rung", "rung": A, "threat": 101}, "range", "threat"),
    "a rating in words": ({"edit": "rate_rung", "rung": A, "threat": "abc"}, "type", "threat"),
    "a rating of true": ({"edit": "rate_rung", "rung": A, "threat": True}, "type", "threat"),
    "a rating of 55.0": ({"edit": "rate_rung", "rung": A, "threat": 55.0}, "type", "threat"),
    "an unknown field": ({"edit": "rate_rung", "rung": A, "threat": 5, "pain": 3}, "unknown_field", "pain"),
    "half a character as a field": ('{"edit": "undo", "\\ud800": 1}', "unknown_field", "\ud800"),
    "a field missing": ({"edit": "rate_rung", "rung": A}, "missing", "threat"),
    "a time without offset": ({**MOVED, "at": "2026-11-19T10:00"}, "type", "at"),
    "an answer without a prediction": ({**ANSWERED, "trial": uid("none")}, "unknown_id", "trial"),
    "an answer before the movement": (ANSWERED, "not_now", "trial"),
    "a second prediction for one try": ({**STORY[-1], "likelihood": 10}, "conflict", "id"),
    "an unknown rung": ({"edit": "rate_rung", "rung": uid("none"), "threat": 5}, "unknown_id", "rung"),
    "2,001 characters": ({"edit": "set_clinic", "name": "x" * 2001}, "too_long", "name"),
    "a NUL": ({"edit": "set_clinic", "name": "a\0b"}, "type", "name"),
    "a lone surrogate": ({"edit": "set_clinic", "name": "a\ud800b"}, "type", "name"),
    "moving up too soon": ({"edit": "move_up", "rung": A}, "not_now", "rung"),
    "undoing what is sealed": ({"edit": "undo", "of": T}, "not_now", "of"),
    "a stale order": ({"edit": "move_rung", "rung": A, "to": 1, "seen": 1}, "stale", "seen"),
    "a short reason": ({"edit": "override_up", "rung": A, "reason": "short"}, "range", "reason"),
}


@pytest.mark.parametrize(("line", "kind", "field"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_told_with_kind_field_and_sentence_and_the_file_stays_whole(
    told: Shell, line: Line | str, kind: str, field: str | None
) -> None:
    code, (answer,) = told.do(line)
    assert (code, answer["ok"], answer["error"]["kind"], answer["error"]["field"]) == (1, False, kind, field)
    assert answer["error"]["says"].endswith(".")
    assert told.on_file("check") == (0, "ok\n", "")


def test_an_answer_after_the_try_is_closed_is_refused(told: Shell) -> None:
    code, answers = told.do(MOVED, ANSWERED, {**ANSWERED, "outcome": "occurred"})
    assert (code, answers[-1]["error"]["kind"]) == (1, "not_now")


def test_it_goes_on_after_a_refusal(told: Shell) -> None:
    code, answers = told.do("{", MOVED, {"edit": "fly"}, ANSWERED)
    assert (code, [answer["ok"] for answer in answers]) == (1, [False, True, False, True])


def test_a_line_that_comes_again_is_answered_as_a_repeat(told: Shell) -> None:
    _, (first, again) = told.do(MOVED, MOVED)
    assert again == {**first, "repeated": True}


def test_warnings_are_told(told: Shell) -> None:
    _, (answer,) = told.do({**STORY[1], "id": uid("twin"), "at": "2030-01-01T00:00Z"})
    assert answer["warnings"] == ["same_name_and_birth", "future_time"]


def test_empty_lines_and_the_line_ends_of_windows_are_nothing(told: Shell) -> None:
    assert [answer["ok"] for answer in told.do("", json.dumps(MOVED) + "\r", "  ")[1]] == [True]


def test_a_lower_role_may_less(told: Shell) -> None:
    _, answers = told.do(MOVED, {"edit": "set_clinic", "name": "x"}, options=("--role", "patient"))
    assert [answer.get("error", {}).get("kind") for answer in answers] == [None, "not_allowed"]


def test_the_clock_can_be_stopped(told: Shell) -> None:
    told.do(MOVED)
    assert told.show()["ladders"][0]["rungs"][0]["trials"][0]["ended"] == CLOCK


def test_a_fault_of_the_program_is_told_without_what_was_said_and_the_rest_is_done(
    told: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_once(*given: Any) -> Any:
        monkeypatch.setattr("exposure.doing.perform", perform)
        raise RuntimeError("Ruth Calloway")

    monkeypatch.setattr("exposure.doing.perform", fail_once)
    code, (broken, done) = told.do(MOVED, MOVED)
    assert (code, broken["error"]["kind"], done["ok"]) == (1, "broken", True)
    assert "Calloway" not in broken["error"]["says"]


# Files


def test_a_file_is_made_even_when_no_line_follows(new: Shell) -> None:
    assert new.do(options=("--create",)) == (0, [])
    assert new.file.exists()


def test_a_file_is_made_in_the_name_of_the_account_unless_another_is_given(new: Shell) -> None:
    new.do(options=("--create",))
    assert [name for _, name in keys.users(new.file)] == [getpass.getuser()]


def test_no_file_is_made_where_one_is(told: Shell) -> None:
    before = told.file.read_bytes()
    assert told.failure("do", "--create") == "There is a file already. Open it, or choose another name."
    assert told.file.read_bytes() == before


def test_a_passphrase_that_is_easy_to_guess_is_told_and_taken(new: Shell) -> None:
    new.file.with_name("words").write_text("secret")
    code, _, err = new.on_file("do", "--create")
    assert (code, err.startswith("This passphrase is easy to guess.")) == (0, True)


def test_a_missing_file_is_not_made(new: Shell) -> None:
    assert new.failure("check") == "There is no file there. Check the place, or make a new file."
    assert not new.file.exists()


def test_a_wrong_passphrase_is_told(told: Shell) -> None:
    told.file.with_name("words").write_text("eight loud otters")
    assert told.failure("show") == "That is not the passphrase. Nothing was changed. Try again."


def test_only_the_first_line_of_the_passphrase_file_is_the_passphrase(told: Shell) -> None:
    told.file.with_name("words").write_bytes(f"\ufeff{PASSPHRASE}\r\nmore".encode())
    assert told.on_file("check")[0] == 0
    told.file.with_name("words").write_text("")
    assert told.failure("check") == "That is not the passphrase. Nothing was changed. Try again."


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_passphrase_file_that_cannot_be_read_is_told(told: Shell, content: bytes | None) -> None:
    told.file.with_name("words").unlink()
    if content is not None:
        told.file.with_name("words").write_bytes(content)
    assert told.failure("check") == "The file with the passphrase can’t be read. Check its name and place."


def test_the_passphrase_is_asked_for_where_no_file_holds_it(told: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getpass", lambda _: PASSPHRASE)
    assert told.run("check", "--data", str(told.file))[:2] == (0, "ok\n")


def test_without_a_terminal_no_edit_is_taken_for_the_passphrase(told: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getpass", vars(getpass)["fallback_getpass"])
    code, out, err = told.run("do", "--data", str(told.file), given=json.dumps(MOVED))
    assert (code, out, err) == (2, "", "Type the passphrase.\n")


def test_a_role_is_never_raised(told: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    add_assistant(told.file)
    told.file.with_name("words").write_text("their own words")
    assert (
        told.failure("do", "--user", "Sam", "--role", "clinician") == "Only a clinician may do this. Ask one to do it."
    )


def add_assistant(file: Path) -> None:
    opened = open_file(file, PASSPHRASE)
    keys.add_user(file, keys.unlock(file, PASSPHRASE).data_key, uid("Sam"), "Sam", "their own words")
    line = {"edit": "add_user", "id": uid("Sam"), "name": "Sam", "role": "assistant"}
    with opened.database.writing() as records:
        perform(records, line, opened.performer(main.made_clock(CLOCK)))
    opened.close()


def test_an_old_file_is_brought_up_to_date_and_that_is_said_on_standard_error(new: Shell) -> None:
    file = old.copied("0001", new.file.parent)
    new.file.with_name("words").write_text(old.PASSPHRASE)
    code, out, err = new.on_file("check")
    assert (code, out) == (0, "ok\n")
    assert err == (
        "The file was brought up to date. A copy of the old one is kept as clinic.0001.2026-11-19-103000.db.\n"
    )
    assert new.on_file("check")[2] == ""
    assert file == new.file


def test_text_is_utf_8_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO("\ufeffö\n".encode() + b"\xff"), encoding="cp1252")
    answered = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", given)
    monkeypatch.setattr(sys, "stdout", answered)
    main._speak_utf8()
    assert (given.readline(), given.readline()) == ("ö\n", "\udcff")
    answered.write("ö\ud800")
    answered.flush()
    assert answered.buffer.getvalue() == "ö\\ud800".encode()


def test_where_there_are_no_streams_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    main._speak_utf8()


def test_a_clock_without_offset_is_told(new: Shell) -> None:
    code, out, err = new.run("check", "--clock", "2026-11-19T10:30")
    assert (code, out, err) == (2, "", "Give “clock” as a time with its offset, such as 2026-11-19T10:30+00:00.\n")


def test_without_a_stopped_clock_it_is_now_with_its_offset() -> None:
    assert main.made_clock(None)().utcoffset() is not None


# show


def test_a_record_is_shown_with_the_decision_on_every_ladder(told: Shell) -> None:
    told.do(MOVED, ANSWERED)
    shown = told.show()
    assert list(shown) == ["patient", "ladders", "measures", "exports", "history"]
    assert list(shown["ladders"][0]) == ["id", "goal", "version", "decision", "rungs", "rankings"]
    assert shown["ladders"][0]["decision"]["decision"] == "CONTINUE"
    assert shown["history"]["count"] == 9


def test_without_a_patient_it_shows_one_a_line(told: Shell) -> None:
    told.do({**STORY[1], "id": uid("Omar"), "name": "Omar"})
    code, out, _ = told.on_file("show")
    assert (code, [json.loads(line)["name"] for line in out.splitlines()]) == (0, ["Ruth Calloway", "Omar"])


@pytest.mark.parametrize(
    ("patient", "says"), [(uid("none"), "Nothing on record has the id"), ("Ruth", "Give “patient” as a")]
)
def test_a_patient_who_is_not_on_record_cannot_be_shown(told: Shell, patient: str, says: str) -> None:
    assert told.failure("show", "--patient", patient).startswith(says)


# check


def test_what_is_wrong_with_a_file_is_named_line_by_line(told: Shell) -> None:
    opened = open_file(told.file, PASSPHRASE)
    with opened.database.connection() as connection:
        connection.exec_driver_sql("DROP TRIGGER outcome_no_update")
        connection.exec_driver_sql("UPDATE patient SET name = 'Mallory'")
    opened.close()
    code, out, err = told.on_file("check")
    named = f"trigger outcome_no_update is missing\npatient {RUTH} is not what the history tells\n"
    assert (code, out, err) == (1, named, "")


# decide


def test_every_case_is_decided_in_its_order_one_a_line(new: Shell) -> None:
    code, out, err = new.run("decide", str(CASES))
    decided = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [each["id"] for each in decided] == [case.id for case in read_cases(CASES.read_text(encoding="utf-8"))]
    assert list(decided[0]) == ["id", "decision", "reason", "rung", "text", "blocks", "classes"]


SPOILED: dict[str, tuple[tuple[str, str], str]] = {
    "a case without a moment": (('"now"', '"then"'), "case V01, now: “now” is still needed."),
    "a likelihood of 101": (
        ('"likelihood_before": 80', '"likelihood_before": 101'),
        "case V02, trials[0].likelihood_before: Use a number from 0 to 100.",
    ),
    "an outcome there is not": (
        ('"did_not_occur"', '"never"'),
        "case V02, trials[0].outcome: “What happened” is outside what can be used. Choose another value.",
    ),
    "another policy": (('"PP-1"', '"PP-2"'), "policy: “policy” is outside what can be used. Choose another value."),
    "no JSON": (("{", ""), "file: This is not one JSON object. Write it as docs/commands.md tells."),
}


@pytest.mark.parametrize(("spoiling", "says"), SPOILED.values(), ids=SPOILED)
def test_a_file_of_another_shape_is_refused_naming_case_and_field(
    new: Shell, spoiling: tuple[str, str], says: str
) -> None:
    cases = new.file.with_name("cases.json")
    cases.write_text(CASES.read_text(encoding="utf-8").replace(*spoiling, 1), encoding="utf-8")
    assert new.run("decide", str(cases)) == (2, "", f"{says}\n")


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_a_file_of_cases_that_cannot_be_read_is_told(new: Shell, content: bytes | None) -> None:
    cases = new.file.with_name("cases.json")
    if content is not None:
        cases.write_bytes(content)
    assert new.run("decide", str(cases)) == (2, "", "The file of cases can’t be read. Check its name and place.\n")


def test_the_name_of_a_case_is_told_on_one_line(new: Shell) -> None:
    cases = new.file.with_name("cases.json")
    cases.write_text(json.dumps({"policy": "PP-1", "cases": [{"id": "a\nb"}]}))
    assert new.run("decide", str(cases))[2].startswith("case a b, rungs: ")


# export


def test_a_record_is_written_where_it_is_asked_to_be(told: Shell) -> None:
    out = told.file.with_name("ruth.json")
    assert told.on_file("export", "--patient", RUTH, "--as", "json", "--out", str(out)) == (0, "", "")
    assert json.loads(out.read_text(encoding="utf-8"))["patient"]["name"] == "Ruth Calloway"


def test_a_record_that_cannot_be_written_there_is_told(told: Shell) -> None:
    nowhere = str(told.file.with_name("none") / "ruth.json")
    says = told.failure("export", "--patient", RUTH, "--as", "json", "--out", nowhere)
    assert says == "That could not be written there. Choose another place."


# As a program of its own


def program(*arguments: str, **more: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "main.py", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdin=-1, stdout=-1, stderr=-1, **more)  # noqa: S603


def doing(shell: Shell, *options: str) -> subprocess.Popen[bytes]:
    words = str(shell.file.with_name("words"))
    return program("do", "--data", str(shell.file), "--passphrase-file", words, *options)


def test_each_line_is_answered_before_the_next_is_read(told: Shell) -> None:
    with doing(told) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for line in (MOVED, ANSWERED):
            running.stdin.write(json.dumps(line).encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["ok"]
        running.stdin.close()
        assert running.wait(30) == 0


def test_bytes_that_are_no_text_are_refused_and_answers_are_always_json(told: Shell) -> None:
    lines = b'\xef\xbb\xbf{"edit": "set_clinic", "name": "\xff"}\n{"edit": "undo", "\\ud800": 1}\n{"\xff": 1}\n'
    with doing(told, "--clock", CLOCK) as running:
        out, err = running.communicate(lines, 60)
    answers = [json.loads(line)["error"] for line in out.splitlines()]
    assert [answer["kind"] for answer in answers] == ["type", "unknown_field", "missing"]
    assert (answers[1]["field"], err, running.returncode) == ("\ud800", b"", 1)


@pytest.mark.parametrize("kills", [3, pytest.param(60, marks=pytest.mark.long)])
def test_nothing_confirmed_is_lost_when_the_program_is_killed(told: Shell, kills: int) -> None:
    confirmed: set[str] = set()
    sent: set[str] = set()
    for number in range(kills):
        ids = [uid(f"gp {number} {count}") for count in range(400)]
        lines = b"".join(json.dumps({"edit": "add_gp", "id": each, "name": "x"}).encode() + b"\n" for each in ids)
        sent |= set(ids)
        with doing(told) as running:
            assert running.stdin is not None
            assert running.stdout is not None
            running.stdin.write(lines)
            running.stdin.flush()
            answers = [running.stdout.readline() for _ in range(5 + number % 20)]
            running.kill()
            answers += running.stdout.readlines()
        confirmed |= {json.loads(answer)["id"] for answer in answers if answer.endswith(b"\n")}
    assert len(confirmed) >= 5 * kills
    opened = open_file(told.file, PASSPHRASE)
    with opened.database.reading() as records:
        stored = set(records.keys("gp"))
    opened.close()
    assert confirmed <= stored <= sent
    assert len(stored - confirmed) <= kills
    assert told.on_file("check") == (0, "ok\n", "")


def test_a_second_program_is_told_that_the_file_is_open_elsewhere(told: Shell) -> None:
    with doing(told) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        running.stdin.write(json.dumps(MOVED).encode() + b"\n")
        running.stdin.flush()
        running.stdout.readline()
        assert told.failure("check").startswith("The file is open elsewhere: ")
        running.stdin.close()
        running.wait(30)


@pytest.mark.parametrize("command", ["do", "show", "decide", "check", "export", "import", "demo", None])
def test_every_command_explains_itself(command: str | None) -> None:
    with program(*([command] if command else []), "--help") as running:
        out, err = running.communicate(timeout=30)
    assert (running.returncode, b"usage:" in out, err) == (0, True, b"")


# Secrecy

CANARY = "Zebedee Quillfeather"


def test_what_people_say_is_readable_in_no_file_and_no_message(told: Shell) -> None:
    said = {**STORY[1], "id": uid("canary"), "name": CANARY, "notes": CANARY}
    wrong = [{**said, "born": "soon"}, {**said, CANARY: 1}, {"edit": "set_clinic", "name": CANARY + "x" * 2000}]
    with doing(told) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for line in (said, *wrong):
            running.stdin.write(json.dumps(line).encode() + b"\n")
            running.stdin.flush()
            running.stdout.readline()
        seen = {file.name: file.read_bytes() for file in told.file.parent.iterdir()}
        running.stdin.close()
        messages = running.stderr.read() if running.stderr else b""
    assert {"clinic.db", "clinic.db-wal", "clinic.db.keys", "clinic.db.lock"} <= set(seen)
    for bytes_ in (*seen.values(), messages):
        assert not any(CANARY.encode(way) in bytes_ for way in ("utf-8", "utf-16-le", "utf-32-le"))


def test_an_export_that_breaks_does_not_say_about_whom(told: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*given: Any) -> bytes:
        raise ValueError(given)

    monkeypatch.setitem(EXPORTS, "json", fail)
    says = told.failure("export", "--patient", RUTH, "--as", "json", "--out", str(told.file.with_name("x")))
    assert says.startswith("Something went wrong in the program (ValueError, test_commands.py:")
    assert "Ruth" not in says


def test_a_gp_is_kept_as_said(told: Shell) -> None:
    told.do({"edit": "add_gp", "id": uid("gp"), "name": "Dr Å \u202e 😀"})
    opened = open_file(told.file, PASSPHRASE)
    with opened.database.reading() as records:
        assert records.get(Gp, uid("gp")).name == "Dr Å \u202e 😀"
    opened.close()
