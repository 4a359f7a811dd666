"""What is open: a file of this computer, or a record on a server."""

from dataclasses import dataclass

from exposure.domain.clinic import Role, User
from exposure.edits.performing import Performer
from exposure.opening import Clock, OpenFile, performer_of
from exposure.place import Address
from exposure.storage.database import Database


@dataclass(frozen=True, slots=True)
class OpenServer:
    """An open record on a server: its database, and the user whose login opened it.

    `warnings` are the keys of what its administrator should look at (`exposure.words.server`). `kept` is None: what is
    on a server is never brought up to date by opening it.
    """

    address: Address
    database: Database
    user: User
    warnings: tuple[str, ...] = ()
    kept: None = None

    def performer(self, clock: Clock, role: Role | None = None) -> Performer:
        """Give who does edits here, in their own role or a lower one; raises `not_allowed` for a higher one."""
        return performer_of(self.user, clock, role)

    def close(self) -> None:
        """Close every connection."""
        self.database.close()


Opened = OpenFile | OpenServer
