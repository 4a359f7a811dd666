"""What a file is handed out or brought in with."""

from dataclasses import dataclass

from exposure.edits.performing import Performer
from exposure.storage.database import Database


@dataclass(frozen=True, slots=True)
class Handing:
    """What exports and imports work with, also in a thread of theirs: the open file, and who does it."""

    database: Database
    performer: Performer
