"""The command line on a record of a server: made, worked on by whoever logs in, copied in and out."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import main
from exposure import commands, memory, server_commands
from tests.builders import uid
from tests.postgres import PASSWORD, PostgresServer, own_database

PASSPHRASE = "seven quiet otters swim"
GP = json.dumps({"edit": "add_gp", "id": uid("gp"), "name": "Dr Marsh"})
ANNAS = json.dumps({"edit": "set_clinic", "name": "Harbour"})


@dataclass
class Shell:
    """Runs commands in this process, on a database of its own."""

    server: PostgresServer
    database: str
    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def address(self, user: str = "owner") -> str:
        """Give the address of the database, as somebody types it."""
        return f"postgresql+psycopg://{user}@127.0.0.1:{self.server.port}/{self.database}"

    def run(self, command: str, *arguments: str, place: str = "", given: str = "") -> tuple[int, str, str]:
        """Run a command, and give exit code, standard output and standard error."""
        place = place or self.address()
        words = self.words(PASSWORD if place.startswith("postgresql") else PASSPHRASE)
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        self.capsys.readouterr()
        code = main.main([command, "--data", place, "--passphrase-file", words, *arguments])
        said = self.capsys.readouterr()
        return code, said.out, said.err

    def words(self, secret: str) -> str:
        """Give a file whose first line is a secret."""
        file = self.folder / f"{len(secret)}"
        file.write_text(f"{secret}\n", encoding="utf-8")
        return str(file)


@pytest.fixture
def shell(
    postgres: PostgresServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Shell]:
    """Give what runs commands on an empty database."""
    postgres.add_role("anna")
    with own_database(postgres) as name:
        yield Shell(postgres, name, tmp_path, monkeypatch, capsys)


@pytest.fixture
def made(shell: Shell) -> Shell:
    """Give it with a record in its database, made by Olga."""
    code, _out, err = shell.run("do", "--create", "--user", "Olga", given=GP)
    assert (code, "another for daily work" in err) == (0, True)
    return shell


def test_who_acts_is_whose_login_it_is_whatever_user_says(made: Shell) -> None:
    assert made.run("login", "anna", "Anna Berg")[0] == 0
    assert made.run("do", "--user", "Olga", place=made.address("anna"), given=ANNAS)[0] == 0
    (entry,) = made.server.run("SELECT \"user\" FROM history WHERE edit = 'set_clinic'", made.database)
    assert entry == ("Anna Berg",)
    assert made.run("check", place=made.address("anna")) == (0, "ok\n", "")


def test_a_login_may_be_tied_to_somebody_who_is_there_already(made: Shell) -> None:
    assert made.run("login", "anna", "Olga")[0] == 0
    assert made.run("show", place=made.address("anna"))[0] == 0
    assert made.server.run("SELECT count(*) FROM app_user", made.database) == [(1,)]


def test_an_assistant_is_let_in_as_one(made: Shell) -> None:
    assert made.run("login", "anna", "Anna Berg", "--as", "assistant")[0] == 0
    answer = made.run("do", "--role", "clinician", place=made.address("anna"), given=ANNAS)
    assert (answer[0], "Only a clinician" in answer[2]) == (2, True)


def test_a_login_that_is_nobody_s_is_told_so(made: Shell) -> None:
    made.server.run(f"GRANT {made.database}_clinician TO anna")
    code, _out, err = made.run("check", place=made.address("anna"))
    assert (code, "it is nobody’s here yet" in err) == (2, True)


def test_a_file_has_no_logins(shell: Shell, tmp_path: Path) -> None:
    code, _out, err = shell.run("login", "anna", "Anna Berg", place=str(tmp_path / "c.db"))
    assert (code, "A file has passphrases instead" in err) == (2, True)


def test_a_record_goes_out_to_a_file_and_nothing_is_copied_over_it(made: Shell, tmp_path: Path) -> None:
    file, words = str(tmp_path / "copy.db"), made.words(PASSPHRASE)
    copying = ("copy", "--to", file, "--to-passphrase-file", words)
    assert made.run(*copying)[0] == 0
    assert made.run("check", place=file) == (0, "ok\n", "")
    code, _out, err = made.run(*copying)
    assert (code, "There is a file already" in err) == (2, True)


def test_a_clock_that_stands_still_is_no_wrong_clock(made: Shell) -> None:
    assert made.run("check", "--clock", "2020-01-01T10:00:00+00:00")[0] == 0


def test_a_password_in_an_address_is_refused_in_one_line(shell: Shell) -> None:
    with pytest.raises(SystemExit) as left:
        main.main(["check", "--data", shell.address().replace("owner@", "owner:hunter2@")])
    told = shell.capsys.readouterr().err
    assert (left.value.code, told.count("\n"), "hunter2" in told) == (2, 1, False)


def test_without_the_driver_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, shell: Shell) -> None:
    def missing(_: str) -> None:
        raise ModuleNotFoundError(name="psycopg")

    monkeypatch.setattr("exposure.servers.importlib.import_module", missing)
    asked = argparse.Namespace(command="login")
    assert (commands.run(asked, lambda: None), "is not installed" in shell.capsys.readouterr().err) == (2, True)  # type: ignore[arg-type,return-value]


def test_nothing_can_look_into_the_program_before_a_password_is_asked_for(
    made: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []

    def ask(*_how: object) -> str:
        happened.append("asked")
        return PASSWORD

    monkeypatch.setattr(memory, "keep_to_itself", lambda: happened.append("kept to itself"))
    monkeypatch.setattr(server_commands, "secret", ask)
    made.run("login", "anna", "Anna Berg")
    assert happened == ["kept to itself", "asked"]
