"""Backup and restore as the command line asks for them."""

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from exposure import memory
from exposure.arguments import default_file
from exposure.errors import ExposureError
from exposure.keeping import held, live, preview
from exposure.opening import open_file
from exposure.place import Address, Place
from exposure.secret_asking import secret
from exposure.storage import swapping
from exposure.storage.backup import make_at
from exposure.storage.backup_file import read_about
from exposure.storage.restoring import Prepared, prepare, take
from exposure.storage.typed_secret import unlock_by
from exposure.words.backups import backed_up, kept_aside, restored
from exposure.words.errors import sentence
from exposure.words.files import brought_up_to_date
from exposure.words.language import _

Clock = Callable[[], datetime]


def back_up(arguments: argparse.Namespace, clock: Clock) -> int:
    """Make a verified backup of the file at the place that is named."""
    opened = open_file(_file(arguments), _secret(arguments, _("Passphrase: ")), arguments.user, clock)
    try:
        if opened.kept is not None:
            sys.stderr.write(f"{brought_up_to_date(opened.kept.name)}\n")
        made = make_at(live(opened), arguments.file, clock())
    finally:
        opened.close()
    sys.stdout.write(f"{backed_up(made.about.count if made.about else 0)}\n")
    return 0


def restore(arguments: argparse.Namespace, clock: Clock) -> int:
    """Make a backup the file again; where one is there, only with `--yes`, having said what would be lost."""
    _refuse_unreadable(arguments)
    file = _file(arguments)
    typed = _secret(arguments, _("Passphrase, or the code of the recovery sheet: "))
    unlock = unlock_by(typed, arguments.user)
    with held(file):
        prepared = prepare(arguments.file, file, unlock)
        sys.stdout.writelines(f"{line}\n" for line in preview(prepared))
        if prepared.present and not arguments.yes:
            swapping.discard(file)
            sys.stderr.write(f"{sentence(ExposureError('would_lose', 'backup'))}\n")
            return 1
        return _take(prepared, clock())


def _take(prepared: Prepared, at: datetime) -> int:
    aside = take(prepared, at)
    sys.stdout.write(f"{restored(prepared.about.made, prepared.about.count)}\n")
    if aside is not None:
        sys.stdout.write(f"{kept_aside(aside.name)}\n")
    return 0


def _file(arguments: argparse.Namespace) -> Path:
    """Give the file that is meant; a server is backed up by its own tools."""
    place: Place = arguments.data or default_file()
    if isinstance(place, Address):
        raise ExposureError("server_backup", "data")
    return place


def _secret(arguments: argparse.Namespace, prompt: str) -> str:
    memory.keep_to_itself()
    return secret(arguments.passphrase_file, prompt)


def _refuse_unreadable(arguments: argparse.Namespace) -> None:
    """Tell before a passphrase is asked for that there is no backup there; raises as `read_about`, `file_missing`."""
    try:
        read_about(arguments.file)
    except OSError:
        raise ExposureError("file_missing", "backup") from None
