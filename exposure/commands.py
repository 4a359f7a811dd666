"""The command line: edits in, records out, the policy on case files, checks and exports."""

import argparse
import json
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from exposure import backup_commands, people_commands
from exposure.bringing_in import bring_in
from exposure.command_opening import opened, tell_recovery
from exposure.conversion import image
from exposure.copy_commands import copy_record
from exposure.doing import do
from exposure.domain.anchor import Anchor, typed_anchor
from exposure.domain.identifiers import PatientId, identifier
from exposure.domain.progression.decision import evaluate
from exposure.edits.performing import Answer, Performer
from exposure.edits.reading import parse
from exposure.errors import ExposureError
from exposure.exchange import hand_out, tell_changes, wanted_of
from exposure.handing import Handing
from exposure.imports.archive import read_archive_file
from exposure.imports.cases import read_cases
from exposure.reports.decisions import answered
from exposure.reports.record import shown
from exposure.servers import loaded
from exposure.storage.database import Database
from exposure.storage.faults import anchor_faults, faults
from exposure.words.errors import sentence
from exposure.words.language import _

DONE, REFUSED, FAILED = 0, 1, 2
Clock = Callable[[], datetime]


def run(arguments: argparse.Namespace, clock: Clock) -> int:
    """Run one command; gives the exit code, having told any failure in one sentence on standard error."""
    try:
        return _COMMANDS[arguments.command](arguments, clock)
    except ExposureError as error:
        sys.stderr.write(f"{sentence(error)}\n")
    except Exception as fault:
        sys.stderr.write(f"{sentence(_broken(fault))}\n")
    return FAILED


def _broken(fault: Exception) -> ExposureError:
    """Give the error for a fault of the program: its trace and its text may hold what a patient said."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return ExposureError("broken", what=f"{type(fault).__name__}, {Path(last.filename).name}:{last.lineno}")


def _do(arguments: argparse.Namespace, clock: Clock) -> int:
    refused = False
    with opened(arguments, clock) as (database, performer):
        for line in sys.stdin:
            if line.strip():
                refused |= not _answer(database, line, performer, sys.stdout)
    return REFUSED if refused else DONE


def _answer(database: Database, line: str, performer: Performer, out: TextIO) -> bool:
    """Do one line and answer it after its commit; gives whether it was done."""
    try:
        read = parse(line)
        (done,) = do(database, [read], performer)
    except ExposureError as error:
        return _refuse(error, out)
    except Exception as fault:
        return _refuse(_broken(fault), out)
    _print(_success(done), out)
    return True


def _refuse(error: ExposureError, out: TextIO) -> bool:
    said = {"kind": error.kind, "field": error.field, "says": sentence(error)}
    if "edit_id" in error.values:
        said["edit_id"] = str(error.values["edit_id"])
    _print({"ok": False, "error": said}, out)
    return False


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
    with opened(arguments, clock) as (database, performer), database.reading() as records:
        if arguments.patient:
            case = records.case(PatientId(identifier(arguments.patient, "patient")))
            _print(shown(case, performer.now(), records.next_seq() - 1, records.last_hash()), sys.stdout)
        else:
            for case in records.cases():
                _print(image(case.patient), sys.stdout)
    return DONE


def _decide(arguments: argparse.Namespace, clock: Clock) -> int:
    try:
        text = arguments.cases.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ExposureError("file_missing", "cases") from None
    try:
        cases = read_cases(text)
    except ExposureError as error:
        sys.stderr.write(f"{_place(error)}: {sentence(error)}\n")
        return FAILED
    for case in cases:
        _print(answered(case.id, evaluate(case.evidence, case.now)), sys.stdout)
    return DONE


def _place(error: ExposureError) -> str:
    """Name the case and the field a case file is refused for."""
    case = " ".join(str(error.values.get("case", "")).split())
    named = [_("case {case}").format(case=case)] if case else []
    return ", ".join([*named, error.field or _("file")])


def _check(arguments: argparse.Namespace, clock: Clock) -> int:
    anchor = _printed(arguments.anchor)
    with opened(arguments, clock) as (database, _performer):
        found = [*faults(database), *(anchor_faults(database, anchor) if anchor else ())]
    for fault in found:
        sys.stdout.write(f"{fault}\n")
    if not found:
        sys.stdout.write("ok\n")
    return REFUSED if found else DONE


def _printed(line: str | None) -> Anchor | None:
    """Read the printed line a record is to be held against; raises `anchor` for what is none."""
    anchor = typed_anchor(line) if line is not None else None
    if line is not None and anchor is None:
        raise ExposureError("anchor")
    return anchor


def _export(arguments: argparse.Namespace, clock: Clock) -> int:
    wanted = wanted_of(arguments)
    with opened(arguments, clock) as (database, performer):
        hand_out(Handing(database, performer), wanted, arguments.out, sys.stdout)
    return DONE


def _import(arguments: argparse.Namespace, clock: Clock) -> int:
    document = read_archive_file(arguments.file)
    with opened(arguments, clock) as (database, performer):
        told = tell_changes(Handing(database, performer), document, arguments.file.name)
        sys.stdout.writelines(f"{line}\n" for line in told)
        if not arguments.preview:
            bring_in(database, document, arguments.file.name, performer)
    return DONE


def _copy(arguments: argparse.Namespace, clock: Clock) -> int:
    with opened(arguments, clock) as (database, performer):
        tell_recovery(copy_record(database, performer.user, arguments))
    return DONE


def _login(arguments: argparse.Namespace, clock: Clock) -> int:
    _of_servers().add_login(arguments, clock)
    return DONE


def _of_servers() -> Any:
    return loaded("exposure.server_commands")


_COMMANDS: dict[str, Callable[[argparse.Namespace, Clock], int]] = {
    "do": _do,
    "show": _show,
    "decide": _decide,
    "check": _check,
    "export": _export,
    "import": _import,
    "copy": _copy,
    "login": _login,
    "people": people_commands.people,
    "backup": backup_commands.back_up,
    "restore": backup_commands.restore,
}
