"""Who opens a file, as the command line asks about it and changes it."""

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from exposure import memory
from exposure.arguments import default_file
from exposure.errors import ExposureError
from exposure.opening import open_file
from exposure.people import NewPerson, People
from exposure.place import Address, Place
from exposure.reports.recovery_sheet import RecoverySheet, recovery_sheet
from exposure.secret_asking import secret
from exposure.storage.keyring_file import write_whole
from exposure.storage.keys import NewSheet
from exposure.words.language import _

Clock = Callable[[], datetime]


def people(arguments: argparse.Namespace, clock: Clock) -> int:
    """Do the one thing that was asked for, then list who opens the file."""
    place: Place = arguments.data or default_file()
    if isinstance(place, Address):
        raise ExposureError("not_now", "user", why="server")
    memory.keep_to_itself()
    present = secret(arguments.passphrase_file, _("Passphrase: "))
    opened = open_file(place, present, arguments.user, clock)
    try:
        asked = People(opened, opened.performer(clock, arguments.role))
        _do(asked, arguments, present)
        for person in asked.listed():
            sys.stdout.write(f"{person.name}\t{person.role or '-'}\n")
    finally:
        opened.close()
    return 0


def _do(asked: People, arguments: argparse.Namespace, present: str) -> None:
    if arguments.add:
        asked.add(present, NewPerson(arguments.add, arguments.as_role, _fresh(arguments)))
    elif arguments.remove:
        asked.remove(present, _id_of(asked, arguments.remove))
    elif arguments.change_passphrase:
        asked.change_passphrase(present, _fresh(arguments))
    elif arguments.new_sheet:
        _make_sheet(asked, arguments, present)
    elif arguments.try_sheet:
        asked.try_sheet(secret(arguments.code_file, _("Code on the recovery sheet: ")))


def _fresh(arguments: argparse.Namespace) -> str:
    return secret(arguments.new_passphrase_file, _("New passphrase: "))


def _id_of(asked: People, name: str) -> str:
    found = next((person.id for person in asked.listed() if person.name == name), None)
    if found is None:
        raise ExposureError("unknown_user", "user")
    return found


def _make_sheet(asked: People, arguments: argparse.Namespace, present: str) -> None:
    """Write the sheet as a PDF: its code is shown nowhere else, and stands in no log of a terminal.

    It opens the file once it is written whole; until then the one before does.
    """
    if arguments.new_sheet.exists():
        raise ExposureError("conflict", "file")
    made, made_on = asked.new_sheet(present), asked.performer.now().date()
    try:
        write_whole(arguments.new_sheet, recovery_sheet(RecoverySheet(made.code, asked.opened.path.name, made_on)))
    except OSError:
        raise ExposureError("not_written", "out") from None
    _use(asked, made, arguments.new_sheet)


def _use(asked: People, made: NewSheet, written: Path) -> None:
    try:
        asked.use_sheet(made)
    except ExposureError:
        written.unlink(missing_ok=True)
        raise
    except OSError:
        # The key file may be the new one already: then the sheet is all that opens it, so it stays.
        raise ExposureError("not_saved") from None
