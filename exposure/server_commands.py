"""What the command line does with servers: opens a record there, and lets logins in."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import uuid4

from exposure import memory
from exposure.domain.clinic import User
from exposure.domain.identifiers import UserId
from exposure.edits.performing import Performer
from exposure.errors import ExposureError
from exposure.open_server import create_server, let_in, open_server
from exposure.opened import OpenServer
from exposure.place import Address
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
    memory.keep_to_itself()
    user = User(UserId(str(uuid4())), arguments.name, arguments.as_role)
    with _server(arguments, arguments.data, clock) as server:
        let_in(server, arguments.login, user, clock)


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
