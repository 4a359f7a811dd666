"""What the window does about backups, below it: each is slow and runs in a thread, with values and no widget."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from exposure.errors import ExposureError
from exposure.storage import restoring, swap_note, swapping
from exposure.storage.backup import Kept, Live, kept, make, newest
from exposure.storage.backup_check import Found, found_at_a_glance
from exposure.storage.drill import practise
from exposure.storage.places import Risk, risks

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is in the folder of backups, the longest history first, and what puts the file itself at risk.

    `ahead` is a backup that goes further than the record, as where an old file or journal was put back by hand; none of
    what a restore knowingly replaced.
    """

    folder: Path
    backups: tuple[Kept, ...]
    risks: tuple[Risk, ...]
    clinic: str
    ahead: Kept | None = None


@dataclass(frozen=True, slots=True)
class BackupDesk:
    """Makes, lists and tries backups of one open file; `folder` is where they go."""

    live: Live
    folder: Path
    clock: Clock

    def shelf(self) -> Shelf:
        """Look at the folder."""
        clinic, backups = self.live.clinic, kept(self.folder)
        return Shelf(self.folder, backups, risks(self.live.file, clinic), clinic, self._ahead(backups))

    def back_up(self) -> Kept:
        """Make a backup; raises as `make`."""
        return make(self.live, self.folder, self.clock())

    def back_up_if_behind(self) -> Kept | None:
        """Make a backup where something was entered since the newest one, whatever its date; raises as `make`."""
        last = self._last()
        if last and last.about and last.about.head == self._found().head:
            return None
        return self.back_up()

    def practise(self) -> bool:
        """Restore the newest backup on the side, made anew where it is behind; gives whether nothing is missing.

        Where something was entered meanwhile, it is done once more.
        """
        whole, head = self._practised()
        return whole or (head != self._found().head and self._practised()[0])

    def _ahead(self, backups: tuple[Kept, ...]) -> Kept | None:
        count, taken = self._found().count, swap_note.last_taken(self.live.file)
        # A record with less than the restore left is not the one it was about: something else put that there.
        over = taken.over if taken and taken.count <= count else None
        further = (
            each
            for each in backups
            if (about := each.about)
            and about.clinic == self.live.clinic
            and about.count > count
            and not (over and over.covers(about.made, about.count, about.head))
        )
        return next(further, None)

    def _practised(self) -> tuple[bool, str]:
        last = self.back_up_if_behind() or self._last()
        if last is None or last.about is None:
            raise ExposureError("backup_failed", "backup", why="folder")
        return practise(self.live, last.file), last.about.head

    def _last(self) -> Kept | None:
        return newest(self.folder, self.live.clinic)

    def _found(self) -> Found:
        return found_at_a_glance(self.live.file, self.live.key)

    def look(self, backup: Path) -> restoring.Prepared:
        """Make a backup ready beside the open file, and compare; raises as `restoring.prepare`."""
        unlock = restoring.unlock_with(self.live.key[:32])
        return restoring.prepare(backup, self.live.file, unlock, self.live.clinic)

    def decide(self, prepared: restoring.Prepared) -> None:
        """Have it taken when the file is opened next; raises `restore_failed`."""
        try:
            restoring.decide(prepared, self.clock())
        except OSError:
            raise ExposureError("restore_failed", "backup", why="folder") from None

    def forget(self) -> None:
        """Take away what was made ready and is not wanted."""
        swapping.discard(self.live.file)
