"""What the door does about a file that does not open, below the window: look, try the journal, put a backup back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from exposure.domain.recovery import Finding, judge
from exposure.errors import ExposureError
from exposure.keeping import held
from exposure.storage import keys, recovery, remains, restoring, swapping
from exposure.storage.backup import Kept, kept
from exposure.storage.restoring import Prepared, material
from exposure.storage.typed_secret import unlock_by

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class RecoveryDesk:
    """Looks at one file that nobody has open; what is slow runs in a thread. `folder` is where backups go."""

    file: Path
    folder: Path
    clock: Clock

    def finding(self, refused: str) -> Finding:
        """Say by the table what is the matter with a file that was refused with an error of this kind."""
        return judge(recovery.look(self.file, refused))

    def backups(self) -> tuple[Kept, ...]:
        """Give the backups that can be read, the longest history first."""
        return tuple(each for each in kept(self.folder) if each.about is not None)

    def readable(self) -> Path | None:
        """Give the file itself where only its journal was hit, so that the rest can be had by `look`; else None."""
        return self.file if self.finding("damaged").kind == "damaged_journal" else None

    def look(self, backup: Path, typed: str) -> Prepared | Finding:
        """Make a backup ready, or of the file itself what can still be read, by a passphrase or the recovery code.

        Where the file opens once its journal is set aside, give that finding instead. Raises as `restoring.prepare`.
        """
        with held(self.file):
            if self._is_whole_without_journal(typed):
                return judge(recovery.look(self.file, "damaged", whole_without=True))
            if backup == self.file:
                return remains.prepare(self.file, unlock_by(typed))
            return restoring.prepare(backup, self.file, unlock_by(typed))

    def take(self, prepared: Prepared) -> Path | None:
        """Put in its place what stands ready; gives what the old file is called now."""
        with held(self.file):
            return restoring.take(prepared, self.clock())

    def set_journal_aside(self) -> Path:
        """Keep the file as it is with its journal, and take that away from it; gives where both are kept."""
        with held(self.file):
            try:
                return swapping.keep_damaged(self.file, self.clock())
            except OSError:
                raise ExposureError("restore_failed", "backup", why="folder") from None

    def forget(self) -> None:
        """Take away what was made ready and is not wanted."""
        swapping.discard(self.file)

    def _is_whole_without_journal(self, typed: str) -> bool:
        if not self.file.is_file() or not recovery.has_journal(self.file):
            return False
        try:
            data_key = unlock_by(typed)(self.file)
            return keys.belongs(self.file, data_key) and recovery.is_whole_without_journal(
                self.file, material(data_key)
            )
        except (ExposureError, OSError):
            return False
