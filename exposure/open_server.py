"""A record on a server, opened by a login that is somebody's, made with its first clinician, and logins let in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from exposure.doing import do
from exposure.domain.clinic import Role, User
from exposure.domain.identifiers import UserId
from exposure.edits.performing import Performer
from exposure.opening import Clock, performer_of
from exposure.place import Address
from exposure.storage import logins, server
from exposure.storage.server import ServerDatabase


@dataclass(frozen=True, slots=True)
class OpenServer:
    """An open record on a server: its database, and the user whose login opened it.

    `kept` is None: what is on a server is never brought up to date by opening it.
    """

    address: Address
    database: ServerDatabase
    user: User
    kept: None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        """Give the keys of what the server’s administrator should look at (`exposure.words.server`)."""
        return self.database.warnings

    def performer(self, clock: Clock, role: Role | None = None) -> Performer:
        """Give who does edits here, in their own role or a lower one; raises `not_allowed` for a higher one."""
        return performer_of(self.user, clock, role)

    def close(self) -> None:
        """Close every connection."""
        self.database.close()


def create_server(address: Address, password: str, name: str, clock: Clock) -> OpenServer:
    """Make a record in an empty database, with its first clinician, whom the login that makes it is from then on.

    Raises as `exposure.storage.server.create`, and what the name is refused for; nothing is left behind then.
    """
    user = User(UserId(str(uuid4())), name, "clinician")
    line = {"edit": "add_user", "id": user.id, "name": user.name, "role": user.role}
    return make_server_for(address, password, user, clock, lambda made: do(made, [line], performer_of(user, clock)))


def make_server_for(
    address: Address, password: str, user: User, clock: Clock, fill: Callable[[ServerDatabase], object]
) -> OpenServer:
    """Make a record in an empty database and fill it; the login that makes it is `user`, who is among what fills it."""
    made = server.create(address, password, clock)
    try:
        fill(made)
        with made.connection() as connection:
            logins.bind(connection, logins.session_user(connection), user)
    except BaseException:
        server.remove(made)
        made.close()
        raise
    return OpenServer(address, made, user)


def open_server(address: Address, password: str, clock: Callable[[], datetime]) -> OpenServer:
    """Open the record of a server; who acts there comes from the login alone.

    Raises as `exposure.storage.server.open_existing`, and `unknown_user` where the login is nobody's.
    """
    opened = server.open_existing(address, password, clock)
    try:
        with opened.connection() as connection:
            return OpenServer(address, opened, logins.who(connection))
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
