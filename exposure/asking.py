"""How somebody who waits has a record read: at once, or by way of what lets a window go on meanwhile."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from exposure.storage.database import Database
from exposure.storage.records import Records

Answer = TypeVar("Answer")


class Ask(Protocol):
    """What has a piece of work done, and gives or raises what came of it."""

    def __call__(self, work: Callable[[], Answer]) -> Answer:
        """Give what the work gives."""


def at_once(work: Callable[[], Answer]) -> Answer:
    """Simply do it."""
    return work()


def asked_of(database: Database, use: Callable[[Records], Answer], ask: Ask) -> Answer:
    """Give what one reading of a record gives; raises as `reading` does."""

    def read() -> Answer:
        with database.reading() as records:
            return use(records)

    return ask(read)
