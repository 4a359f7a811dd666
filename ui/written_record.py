"""What the window writes into the open file by whatever way: who does it, one transaction each, what is being typed."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from exposure.doing import do
from exposure.edits.performing import Answer, Performer
from exposure.errors import ExposureError
from exposure.handing import Handing
from exposure.imports.measures import measures
from exposure.opened import Opened
from exposure.opening import Clock, OpenFile
from exposure.people import People
from exposure.storage.records import Records
from ui.open_record import OpenRecord

Line = Mapping[str, object]
Besides = Callable[[Records], None]
Written = TypeVar("Written")


class WrittenRecord(OpenRecord):
    """Writes into the open file; `saved_at` is when something was last kept."""

    def __init__(self, open_file: Opened, clock: Clock) -> None:
        super().__init__(open_file, clock)
        self._keeps = True
        self.saved_at: datetime | None = None

    def handing(self) -> Handing:
        """Give what exports and imports work with, also in a thread of theirs; who ends one tells `note_done`."""
        return Handing(self._file.database, self._performer())

    def people(self) -> People:
        """Give who opens the file, also in a thread as `handing`; raises `not_now` for a server, which has logins."""
        if not isinstance(self._file, OpenFile):
            raise ExposureError("not_now", "user", why="server")
        return People(self._file, self._performer())

    def keep_draft(self, screen: str, body: Mapping[str, object]) -> None:
        """Keep what is being typed on a screen."""
        if not self._keeps:
            return
        now = self.now()
        self._write(lambda records: records.drafts.keep(self.user, screen, body, now))
        self.saved_at = now

    def drop_draft(self, screen: str) -> None:
        """Forget what was being typed on a screen."""
        self._write(lambda records: records.drafts.drop(self.user, screen))

    def _performer(self) -> Performer:
        now = self.now()
        return Performer(self.user, self._file.user.role, lambda: now, self.new_id, measures())

    def _do(self, lines: Sequence[Line], performer: Performer, besides: Besides | None = None) -> tuple[Answer, ...]:
        """Do lines, and what is besides, in one transaction; raises as `exposure.doing.do`."""
        more = () if besides is None else (besides,)
        return self.ask(lambda: do(self._file.database, lines, performer, *more))

    def _write(self, use: Callable[[Records], Written]) -> Written:
        def write() -> Written:
            with self._file.database.writing() as records:
                return use(records)

        return self.ask(write)
