"""A file with its keys and its lock: made whole or not at all, opened or told plainly why not, closed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from exposure import opening
from exposure.domain.clinic import CLINIC, Clinic, FirstAnswers, User
from exposure.edits.performing import perform
from exposure.errors import ExposureError
from exposure.opening import (
    OpenFile,
    create_file,
    make_first_file,
    open_file,
    open_with_code,
    open_with_own_key,
    renew_passphrase,
)
from exposure.people import NewPerson, People
from exposure.storage import keys, own_key, sealing, sqlcipher_file
from exposure.storage.keyring_file import Cost
from exposure.words.errors import sentence
from tests.builders import moment
from tests.desk import told
from tests.storage.migrations import old

PASSPHRASE = "seven quiet otters swim"
ANSWERS = FirstAnswers("Ann Lund", "Harbour Physiotherapy", "12 Quay Street", "01632", "999", PASSPHRASE)


@pytest.fixture(autouse=True)
def _quick_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", Cost(passes=1, memory_kib=16, lanes=2))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "clinic.db"


@pytest.fixture
def made(path: Path) -> Path:
    """Give the place of a file that was made and closed."""
    create_file(path, PASSPHRASE, "Ann Lund", clock)[0].close()
    return path


def clock() -> datetime:
    return moment(1)


def refusal(doing: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(ExposureError) as refused:
        doing()
    return told(refused.value)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Give every byte in a folder but the lock's, which tells who looked last."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.suffix != ".lock"}


# Made


def test_a_new_file_has_its_folder_its_keys_and_its_first_clinician(path: Path) -> None:
    opened, code = create_file(path, PASSPHRASE, "Ann Lund", clock)
    with opened.database.reading() as records:
        assert records.find(User) == (opened.user,)
    assert (opened.user.name, opened.user.role, bool(code)) == ("Ann Lund", "clinician", True)
    assert keys.users(path) == [(opened.user.id, "Ann Lund")]
    opened.close()


def test_a_first_run_names_the_clinic_too(path: Path) -> None:
    opened, _ = make_first_file(path, ANSWERS, clock)
    with opened.database.reading() as records:
        clinic = records.get(Clinic, CLINIC)
    assert (clinic.name, clinic.phone, clinic.emergency) == ("Harbour Physiotherapy", "01632", "999")
    opened.close()


def test_no_file_is_made_where_one_is(made: Path) -> None:
    before = bytes_of(made.parent)
    assert refusal(lambda: create_file(made, PASSPHRASE, "Bo", clock)) == ("conflict", "file")
    assert bytes_of(made.parent) == before


def test_no_file_is_made_where_the_keys_of_another_lie(made: Path) -> None:
    made.unlink()
    before = bytes_of(made.parent)
    assert refusal(lambda: create_file(made, PASSPHRASE, "Bo", clock)) == ("conflict", "file")
    assert bytes_of(made.parent) == before


REFUSED = {
    "no name": (replace(ANSWERS, clinician=" "), ("missing", "user")),
    "no passphrase": (replace(ANSWERS, passphrase=""), ("missing", "passphrase")),
    "a name too long": (replace(ANSWERS, clinician="x" * 2001), ("too_long", "name")),
    "no clinic": (replace(ANSWERS, clinic=""), ("missing", "name")),
    "a phone number of control characters": (replace(ANSWERS, phone="\0"), ("type", "phone")),
}


@pytest.mark.parametrize(("answers", "refused"), REFUSED.values(), ids=REFUSED)
def test_an_answer_that_is_refused_leaves_nothing_and_can_be_given_again(
    path: Path, answers: FirstAnswers, refused: tuple[str, str]
) -> None:
    assert refusal(lambda: make_first_file(path, answers, clock)) == refused
    assert bytes_of(path.parent) == {}
    make_first_file(path, ANSWERS, clock)[0].close()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("in the way")
    assert refusal(lambda: create_file(tmp_path / "folder" / "x.db", PASSPHRASE, "Ann", clock)) == (
        "not_written",
        "file",
    )


def test_a_database_that_could_not_be_made_takes_its_keys_along(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ExposureError("not_written", "file")

    monkeypatch.setattr(sqlcipher_file, "create", fail)
    assert refusal(lambda: create_file(path, PASSPHRASE, "Ann", clock)) == ("not_written", "file")
    assert bytes_of(path.parent) == {}


def test_the_lock_is_free_again_after_a_file_was_not_made(path: Path) -> None:
    refusal(lambda: create_file(path, "", "Ann", clock))
    create_file(path, PASSPHRASE, "Ann", clock)[0].close()
    open_file(path, PASSPHRASE).close()


# Opened


def test_a_file_is_opened_by_its_passphrase(made: Path) -> None:
    opened = open_file(made, PASSPHRASE)
    assert (opened.user.name, opened.user.role) == ("Ann Lund", "clinician")
    opened.close()


def test_a_file_is_opened_by_its_recovery_code(path: Path) -> None:
    opened, code = create_file(path, PASSPHRASE, "Ann Lund", clock)
    opened.close()
    again, data_key = open_with_code(path, code)
    keys.change_passphrase(path, data_key, again.user.id, "a new one")
    again.close()
    open_file(path, "a new one").close()


def spoil(path: Path, how: str) -> None:
    """Make a file one that does not open."""
    keys_file = keys.keys_path(path)
    spoiled: dict[str, Callable[[], object]] = {
        "damaged": lambda: path.write_bytes(bytes(len(path.read_bytes()))),
        "cut short": lambda: path.write_bytes(path.read_bytes()[:3000]),
        "emptied": lambda: path.write_bytes(b""),
        "lost key file": keys_file.unlink,
        "damaged key file": lambda: keys_file.write_bytes(keys_file.read_bytes()[:-20]),
        "missing": path.unlink,
        "wrong passphrase": lambda: None,
    }
    spoiled[how]()


SENTENCES = {
    "damaged": "The file is damaged and was not touched. Restore your newest backup.",
    "cut short": "The file is damaged and was not touched. Restore your newest backup.",
    "emptied": "The file is damaged and was not touched. Restore your newest backup.",
    "lost key file": "The key file beside the data file is missing. Put it back, or restore a backup that holds both.",
    "damaged key file": "The key file is damaged and was not touched. Restore it from a backup.",
    "missing": "There is no file there. Check the place, or make a new file.",
    "wrong passphrase": "That is not the passphrase. Nothing was changed. Try again.",
}


@pytest.mark.parametrize("how", SENTENCES)
def test_what_keeps_a_file_shut_is_told_in_its_own_sentence_and_no_byte_changes(made: Path, how: str) -> None:
    spoil(made, how)
    before = bytes_of(made.parent)
    with pytest.raises(ExposureError) as refused:
        open_file(made, PASSPHRASE if how != "wrong passphrase" else "eight loud otters")
    assert sentence(refused.value) == SENTENCES[how]
    assert bytes_of(made.parent) == before


@pytest.mark.parametrize("how", ["damaged", "missing", "lost key file"])
def test_the_recovery_code_does_not_open_what_is_not_whole_either(path: Path, how: str) -> None:
    opened, code = create_file(path, PASSPHRASE, "Ann Lund", clock)
    opened.close()
    spoil(path, how)
    before = bytes_of(path.parent)
    refusal(lambda: open_with_code(path, code))
    assert bytes_of(path.parent) == before


def test_after_a_wrong_passphrase_the_right_one_opens(made: Path) -> None:
    assert refusal(lambda: open_file(made, "eight loud otters")) == ("wrong_passphrase", None)
    open_file(made, PASSPHRASE).close()


HOLDER = """
import sys
from pathlib import Path
from exposure.storage.lock import FileLock
FileLock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def open_elsewhere(path: Path) -> Iterator[None]:
    """Let another program have a file open."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:  # noqa: S603
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield
        program.kill()


def test_a_file_open_elsewhere_is_said_to_be_and_no_byte_changes(made: Path) -> None:
    before = bytes_of(made.parent)
    with open_elsewhere(made), pytest.raises(ExposureError) as refused:
        open_file(made, PASSPHRASE)
    assert sentence(refused.value).startswith("The file is open elsewhere: ")
    assert bytes_of(made.parent) == before
    open_file(made, PASSPHRASE).close()


def test_a_file_is_not_made_where_another_program_is_about_to(path: Path) -> None:
    path.parent.mkdir()
    with open_elsewhere(path):
        assert refusal(lambda: create_file(path, PASSPHRASE, "Ann", clock)) == ("in_use", "file")
    assert bytes_of(path.parent) == {}


def test_a_newer_file_is_refused_and_no_byte_changes(path: Path) -> None:
    opened, code = create_file(path, PASSPHRASE, "Ann Lund", clock)
    opened.close()
    with_key(path, code, "UPDATE alembic_version SET version_num = '9999'")
    before = bytes_of(path.parent)
    assert refusal(lambda: open_file(path, PASSPHRASE)) == ("newer_file", "file")
    assert {name: whole for name, whole in bytes_of(path.parent).items() if name in before} == before


def with_key(path: Path, code: str, statement: str) -> None:
    data_key = keys.recover(path, code).data_key
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{(data_key + keys.file_salt(data_key)).hex()}'\"")
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_file_that_may_not_be_read_is_not_called_damaged(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert refusal(lambda: open_file(made, PASSPHRASE)) == ("not_readable", "file")


def test_a_file_that_could_not_be_read_to_its_users_is_closed_again(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ExposureError("damaged", "file")

    with monkeypatch.context() as context:
        context.setattr(opening, "_user", refuse)
        assert refusal(lambda: open_file(made, PASSPHRASE)) == ("damaged", "file")
    open_file(made, PASSPHRASE).close()


# Who


def add_user(opened: OpenFile, name: str, role: str, line_too: bool = True) -> None:
    """Give one more person a passphrase, and unless told otherwise a place in the file."""
    data_key = keys.unlock(opened.path, PASSPHRASE, "Ann Lund").data_key
    user_id = "0f4c9a3f-1c01-4e62-8a5f-6e9c6a397d2b"
    keys.add_user(opened.path, data_key, user_id, name, "their own words")
    if line_too:
        line = {"edit": "add_user", "id": user_id, "name": name, "role": role}
        with opened.database.writing() as records:
            perform(records, line, opened.performer(clock))


def test_where_several_unlock_a_file_it_must_be_said_who(made: Path) -> None:
    opened = open_file(made, PASSPHRASE)
    add_user(opened, "Sam Ode", "assistant")
    opened.close()
    assert refusal(lambda: open_file(made, PASSPHRASE)) == ("choose_user", "user")
    assert refusal(lambda: open_file(made, PASSPHRASE, "Kim")) == ("unknown_user", "user")
    again = open_file(made, "their own words", "sam ode")
    assert (again.user.name, again.user.role) == ("Sam Ode", "assistant")
    again.close()


def test_a_role_is_lowered_and_never_raised(made: Path) -> None:
    opened = open_file(made, PASSPHRASE)
    assert [opened.performer(clock, role).role for role in (None, "assistant", "patient")] == [
        "clinician",
        "assistant",
        "patient",
    ]
    lower = replace(opened, user=replace(opened.user, role="assistant"))
    assert refusal(lambda: lower.performer(clock, "clinician")) == ("not_allowed", "role")
    opened.close()


def test_somebody_the_file_does_not_know_is_nobody_in_it(made: Path) -> None:
    opened = open_file(made, PASSPHRASE)
    add_user(opened, "Sam Ode", "assistant", line_too=False)
    opened.close()
    assert refusal(lambda: open_file(made, "their own words", "Sam Ode")) == ("unknown_user", "user")


def test_a_file_that_names_nobody_yet_is_its_first_clinician_s(path: Path) -> None:
    path.parent.mkdir()
    new = keys.create(path, "0f4c9a3f-1c01-4e62-8a5f-6e9c6a397d2b", "Ann Lund", PASSPHRASE)
    sqlcipher_file.create(path, new.data_key + keys.file_salt(new.data_key)).close()
    opened = open_file(path, PASSPHRASE)
    assert (opened.user.name, opened.user.role) == ("Ann Lund", "clinician")
    opened.close()


def test_a_file_and_its_keys_can_be_carried_elsewhere_together(made: Path, tmp_path: Path) -> None:
    for suffix in ("", ".keys"):
        shutil.copy(f"{made}{suffix}", f"{tmp_path / 'copy.db'}{suffix}")
    open_file(tmp_path / "copy.db", PASSPHRASE).close()


def test_after_the_recovery_sheet_a_new_passphrase_opens_the_file(path: Path) -> None:
    opened, code = create_file(path, PASSPHRASE, "Ann Lund", clock)
    opened.close()
    recovered, data_key = open_with_code(path, code)
    renew_passphrase(recovered, data_key, "a new one altogether").close()
    open_file(path, "a new one altogether").close()
    assert refusal(lambda: open_file(path, PASSPHRASE)) == ("wrong_passphrase", None)


def test_the_recovery_sheet_opens_a_file_of_several_people_for_one_of_them(path: Path) -> None:
    opened, code = create_file(path, PASSPHRASE, "Ann Lund", clock)
    people = People(opened, opened.performer(clock))
    people.add(PASSPHRASE, NewPerson("Sam Ode", "clinician", PASSPHRASE))
    opened.close()
    assert refusal(lambda: open_with_code(path, code))[0] == "choose_user"
    recovered, data_key = open_with_code(path, code, "Sam Ode")
    renew_passphrase(recovered, data_key, "a new one altogether").close()
    for name, passphrase in (("Sam Ode", "a new one altogether"), ("Ann Lund", PASSPHRASE)):
        open_file(path, passphrase, name).close()


def test_the_key_derived_from_a_passphrase_opens_the_file_for_its_person(path: Path) -> None:
    opened, _code = create_file(path, PASSPHRASE, "Ann Lund", clock)
    opened.close()
    key = own_key.derived(path, opened.user.id, PASSPHRASE)
    again = open_with_own_key(path, opened.user.id, key)
    again.close()
    assert again.user == opened.user
    assert refusal(lambda: open_with_own_key(path, opened.user.id, bytes(32))) == ("wrong_passphrase", None)


# Older


def test_a_wrong_passphrase_leaves_an_old_file_as_it_is(tmp_path: Path) -> None:
    file = old.copied("0001", tmp_path)
    before = bytes_of(tmp_path)
    assert refusal(lambda: open_file(file, "not this one", clock=clock))[0] == "wrong_passphrase"
    assert bytes_of(tmp_path) == before


def test_an_old_file_opens_brought_up_to_date_and_says_where_its_copy_is(tmp_path: Path) -> None:
    opened = open_file(old.copied("0001", tmp_path), old.PASSPHRASE, clock=clock)
    assert opened.kept == tmp_path / "clinic.0001.2026-10-05-100000.db"
    opened.close()
    copy = open_file(opened.kept, old.PASSPHRASE, clock=clock)
    assert (copy.user, copy.kept) == (opened.user, tmp_path / f"{opened.kept.stem}.0001.2026-10-05-100000.db")
    copy.close()
