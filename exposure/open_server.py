"""A record on a server, opened by a login that is somebody's, made with its first clinician, and logins let in."""

from collections.abc import Callable
from uuid import uuid4

from exposure.doing import do
from exposure.domain.clinic import User
from exposure.domain.identifiers import UserId
from exposure.opened import OpenServer
from exposure.opening import Clock, performer_of
from exposure.place import Address
from exposure.storage import logins, server
from exposure.storage.server import ServerDatabase


def create_server(address: Address, password: str, name: str, clock: Clock) -> OpenServer:
    """Make a record in an empty database, with its first clinician, whom the login that makes it is from then on.

    Raises as `exposure.storage.server.create`, and what the name is refused for; nothing is left behind then.
    """
    user = User(UserId(str(uuid4())), name, "clinician")
    line = {"edit": "add_user", "id": user.id, "name": user.name, "role": user.role}
    return make_server_for(address, password, user, lambda made: do(made, [line], performer_of(user, clock)))


def make_server_for(
    address: Address, password: str, user: User, fill: Callable[[ServerDatabase], object]
) -> OpenServer:
    """Make a record in an empty database and fill it; the login that makes it is `user`, who is among what fills it."""
    made = server.create(address, password)
    try:
        fill(made)
        with made.connection() as connection:
            logins.bind(connection, logins.session_user(connection), user)
    except BaseException:
        server.remove(made)
        made.close()
        raise
    return OpenServer(address, made, user, made.warnings)


def open_server(address: Address, password: str) -> OpenServer:
    """Open the record of a server; who acts there comes from the login alone.

    Raises as `exposure.storage.server.open_existing`, and `unknown_user` where the login is nobody's.
    """
    opened = server.open_existing(address, password)
    try:
        with opened.connection() as connection:
            return OpenServer(address, opened, logins.who(connection), opened.warnings)
    except BaseException:
        opened.close()
        raise


def let_in(opened: OpenServer, login: str, user: User, clock: Clock) -> User:
    """Tie a login of the server to the user of that name, who is added where there is none; gives the user.

    Raises `not_allowed` where there is no such login, or whoever asks may not let it in.
    """
    with opened.database.reading() as records:
        known = next((each for each in records.find(User) if each.name == user.name), None)
    tied = known or user
    if known is None:
        line = {"edit": "add_user", "id": user.id, "name": user.name, "role": user.role}
        do(opened.database, [line], opened.performer(clock))
    with opened.database.connection() as connection:
        logins.bind(connection, login, tied)
    return tied
