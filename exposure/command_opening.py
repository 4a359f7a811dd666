"""The record a command is about: unlocked by a passphrase, or made, and closed again."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from exposure import memory
from exposure.arguments import default_file
from exposure.edits.performing import Performer
from exposure.opening import create_file, open_file
from exposure.place import Address, Place
from exposure.secret_asking import secret
from exposure.servers import loaded
from exposure.storage.database import Database
from exposure.storage.passphrase import STRONG, strength
from exposure.words.files import brought_up_to_date
from exposure.words.language import _

Clock = Callable[[], datetime]


@contextmanager
def opened(arguments: argparse.Namespace, clock: Clock) -> Iterator[tuple[Database, Performer]]:
    """Unlock the file, or make it with `--create`, and give it with who does edits."""
    place: Place = arguments.data or default_file()
    memory.keep_to_itself()
    if isinstance(place, Address):
        with loaded("exposure.server_commands").opened(arguments, place, clock) as (database, performer):
            yield database, performer
        return
    passphrase = secret(arguments.passphrase_file, _("Passphrase: "))
    if arguments.create:
        _warn_if_weak(passphrase)
        file, code = create_file(place, passphrase, arguments.user or getpass.getuser(), clock)
        tell_recovery(code)
    else:
        file = open_file(place, passphrase, arguments.user, clock)
        _tell_copy(file.kept)
    try:
        yield file.database, file.performer(clock, arguments.role)
    finally:
        file.close()


def tell_recovery(code: str) -> None:
    """Tell the code of the recovery sheet, once, to a person at a terminal: it is kept nowhere, and in no log."""
    if code and sys.stderr.isatty():
        told = _("Recovery code: {code} (write it down and lock it away; it is shown this once)").format(code=code)
        sys.stderr.write(f"{told}\n")


def _tell_copy(kept: Path | None) -> None:
    """Say that the file was of an older version, and where it is kept as it was."""
    if kept is not None:
        sys.stderr.write(f"{brought_up_to_date(kept.name)}\n")


def _warn_if_weak(passphrase: str) -> None:
    if strength(passphrase).level < STRONG:
        sys.stderr.write(
            _("This passphrase is easy to guess. Four or five words that don’t belong together are better.\n")
        )
