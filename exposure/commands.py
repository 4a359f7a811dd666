"""The command line: edits in, records out, the policy on case files, checks and exports."""

import argparse
import getpass
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TextIO

import platformdirs

from exposure.conversion import image
from exposure.domain.clinic import ROLES
from exposure.domain.identifiers import PatientId, identifier
from exposure.domain.moments import moment
from exposure.edits.performing import Answer, Performer, perform
from exposure.edits.reading import parse
from exposure.errors import ExposureError
from exposure.exporting import FORMATS
from exposure.imports.cases import answer, read_cases
from exposure.opening import create_file, open_file
from exposure.reports.record import shown
from exposure.storage.database import Database
from exposure.storage.faults import faults
from exposure.words.errors import sentence
from exposure.words.language import _

DONE, REFUSED, FAILED = 0, 1, 2
Clock = Callable[[], datetime]


def default_file() -> Path:
    """Give the file of this account where none is named."""
    return platformdirs.user_data_path("rungwise", appauthor=False) / "rungwise.db"


def parser() -> argparse.ArgumentParser:
    """Give the parser of every command; main runs the window and `demo`, this module the others."""
    top = argparse.ArgumentParser(prog="main.py", description="Rungwise: graded exposure, step by step.")
    top.add_argument("--data", type=Path, default=None, help="the file (default: in your data folder)")
    commands = top.add_subparsers(dest="command")
    file = _file_options()
    commands.add_parser("do", parents=[file], help="read edits, one JSON object a line, and answer each")
    show = commands.add_parser("show", parents=[file], help="print one patient's record, or all patients")
    show.add_argument("--patient", type=str, help="the patient's id")
    decide = commands.add_parser("decide", help="print PP-1's decision on each case of a file")
    decide.add_argument("cases", type=Path)
    commands.add_parser("check", parents=[file], help="say whether the file is whole")
    out = commands.add_parser("export", parents=[file], help="write one patient's letter or record")
    out.add_argument("--patient", type=str, required=True)
    out.add_argument("--as", dest="format", choices=FORMATS, required=True)
    out.add_argument("--out", type=Path, required=True)
    demo = commands.add_parser("demo", help="a throw-away copy of the example caseload")
    demo.add_argument("--out", type=Path, help="play the main job without a display and write its results here")
    return top


def _file_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--data", type=Path, default=argparse.SUPPRESS, help="the file")
    options.add_argument("--passphrase-file", type=Path, help="a file whose first line is the passphrase")
    options.add_argument("--create", action="store_true", help="make the file")
    options.add_argument("--user", type=str, help="who you are")
    options.add_argument("--role", choices=ROLES, default=None, help="do it in a lower role")
    options.add_argument("--clock", type=str, help="an ISO time with offset instead of the clock, for tests")
    return options


def run(arguments: argparse.Namespace, clock: Clock) -> int:
    """Run one command; gives the exit code, having told any failure in one sentence on standard error."""
    try:
        return _COMMANDS[arguments.command](arguments, clock)
    except ExposureError as error:
        sys.stderr.write(f"{_told(error)}\n")
        return FAILED


def _told(error: ExposureError) -> str:
    where = error.values.get("where")
    return f"{where}: {sentence(error)}" if where else sentence(error)


def _do(arguments: argparse.Namespace, clock: Clock) -> int:
    refused = False
    with _opened(arguments, clock) as (database, performer):
        for line in sys.stdin:
            if line.strip():
                refused |= not _answer(database, line, performer, sys.stdout)
    return REFUSED if refused else DONE


def _answer(database: Database, line: str, performer: Performer, out: TextIO) -> bool:
    """Do one line and answer it after its commit; gives whether it was done."""
    try:
        read = parse(line)
        with database.writing() as records:
            done = perform(records, read, performer)
    except ExposureError as error:
        said = {"kind": error.kind, "field": error.field, "says": sentence(error)}
        _print({"ok": False, "error": said}, out)
        return False
    _print(_success(done), out)
    return True


def _success(done: Answer) -> dict[str, object]:
    told: dict[str, object] = {"ok": True, "id": done.changed.made or done.edit_id, "edit_id": done.edit_id}
    if done.repeated:
        told["repeated"] = True
    if done.changed.warnings:
        told["warnings"] = list(done.changed.warnings)
    return told


def _print(value: object, out: TextIO) -> None:
    out.write(json.dumps(value, ensure_ascii=False) + "\n")
    out.flush()


def _show(arguments: argparse.Namespace, clock: Clock) -> int:
    with _opened(arguments, clock) as (database, performer), database.reading() as records:
        if arguments.patient:
            case = records.case(PatientId(identifier(arguments.patient, "patient")))
            _print(shown(case, performer.now(), records.next_seq() - 1, records.last_hash()), sys.stdout)
        else:
            for case in records.cases():
                _print(image(case.patient), sys.stdout)
    return DONE


def _decide(arguments: argparse.Namespace, clock: Clock) -> int:
    try:
        text = arguments.cases.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise ExposureError("file_missing", "cases") from None
    for case in read_cases(text):
        _print(answer(case), sys.stdout)
    return DONE


def _check(arguments: argparse.Namespace, clock: Clock) -> int:
    with _opened(arguments, clock) as (database, _performer):
        found = faults(database)
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    if not found:
        sys.stdout.write("ok\n")
    return REFUSED if found else DONE


def _export(arguments: argparse.Namespace, clock: Clock) -> int:
    patient = PatientId(identifier(arguments.patient, "patient"))
    with _opened(arguments, clock) as (database, performer):
        with database.reading() as records:
            written = FORMATS[arguments.format](records, records.case(patient), performer.now())
        try:
            arguments.out.write_bytes(written)
        except OSError:
            raise ExposureError("not_written", "out") from None
    return DONE


_COMMANDS: dict[str, Callable[[argparse.Namespace, Clock], int]] = {
    "do": _do,
    "show": _show,
    "decide": _decide,
    "check": _check,
    "export": _export,
}


@contextmanager
def _opened(arguments: argparse.Namespace, clock: Clock) -> Iterator[tuple[Database, Performer]]:
    """Unlock the file, or make it with `--create`, and give it with who does edits."""
    file: Path = getattr(arguments, "data", None) or default_file()
    fixed = moment(arguments.clock, "clock") if arguments.clock else None
    now: Clock = (lambda: fixed) if fixed else clock
    passphrase = _passphrase(arguments)
    if arguments.create:
        opened, _ = create_file(file, passphrase, arguments.user or getpass.getuser(), now)
    else:
        opened = open_file(file, passphrase, arguments.user)
    try:
        yield opened.database, opened.performer(now, arguments.role)
    finally:
        opened.close()


def _passphrase(arguments: argparse.Namespace) -> str:
    """Give the first line of the passphrase file, or ask; it is never an argument."""
    if arguments.passphrase_file is None:
        return getpass.getpass(_("Passphrase: "))
    try:
        lines = arguments.passphrase_file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise ExposureError("file_missing", "passphrase_file") from None
    return lines[0] if lines else ""
