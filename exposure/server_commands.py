"""What the command line does with servers: opens a record there, lets logins in, copies whole records in and out."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from exposure.domain.clinic import User
from exposure.domain.identifiers import UserId
from exposure.edits.performing import Performer
from exposure.errors import ExposureError
from exposure.moving import move
from exposure.open_server import create_server, let_in, open_server
from exposure.opened import OpenServer
from exposure.place import Address, Place
from exposure.secret_asking import secret
from exposure.storage.database import Database
from exposure.words.language import _
from exposure.words.server import server_warning

Clock = Callable[[], datetime]


@contextmanager
def opened(arguments: argparse.Namespace, address: Address, clock: Clock) -> Iterator[tuple[Database, Performer]]:
    """Open the record of a server, or make it with `--create`, and give it with who does edits: whoever logged in."""
    with _server(arguments, address, clock) as server:
        yield server.database, server.performer(clock, arguments.role)


def add_login(arguments: argparse.Namespace, clock: Clock) -> None:
    """Tie a login of the server to a user, and let it in; raises `only_server` for a file."""
    if not isinstance(arguments.data, Address):
        raise ExposureError("only_server", "data")
    user = User(UserId(str(uuid4())), arguments.name, arguments.as_role)
    with _server(arguments, arguments.data, clock) as server:
        let_in(server, arguments.login, user, clock)


def copy_record(source: Database, name: str, arguments: argparse.Namespace) -> str:
    """Copy a whole record to the place `--to` names; gives the recovery code of a file, "" for a server.

    `name` is the user who opens the copy from then on; raises `unknown_user` where the record has none of that name.
    """
    with source.reading() as records:
        user = next((each for each in records.find(User) if each.name == name), None)
    if user is None:
        raise ExposureError("unknown_user", "user")
    place: Place = arguments.to
    prompt = _("Password: ") if isinstance(place, Address) else _("New passphrase: ")
    copied, code = move(source, user, place, secret(arguments.to_passphrase_file, prompt))
    copied.close()
    return code


@contextmanager
def _server(arguments: argparse.Namespace, address: Address, clock: Clock) -> Iterator[OpenServer]:
    password = secret(arguments.passphrase_file, _("Password: "))
    if arguments.create:
        server = create_server(address, password, arguments.user or getpass.getuser(), clock)
    else:
        server = open_server(address, password)
    try:
        for key in server.warnings:
            sys.stderr.write(f"{server_warning(key)}\n")
        yield server
    finally:
        server.close()
