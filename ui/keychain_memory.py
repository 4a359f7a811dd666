"""What this computer remembers of a file and its keychain: for whom it is on, and that the file was left.

Each is a small file of its own, there or not. Nothing is read to be written again, so no other door, file or program
brings back what is over; and what is over can be noted on a full disk too.
"""

from pathlib import Path

from exposure.storage.keyring_file import sync_folder, write_whole
from exposure.storage.own_key import place_of

ON, LEFT = "keychain", "left"


def door_of(data: Path, user: str = "") -> str:
    """Name a closed file by what it begins with, or somebody's key of it; "" where it cannot be read.

    Not by its path, for that may be spelled in many ways.
    """
    try:
        return place_of(data, user)
    except OSError:
        return ""


class KeychainMemory:
    """Remembers in the preferences' folder, without a name or a path; nothing for a file that could not be read.

    *Left* says that the file was closed last as one leaves, not locked, not killed: only then the keychain is asked.
    """

    def __init__(self, door: str, folder: Path) -> None:
        self._door, self._folder = door, folder

    @property
    def user(self) -> str:
        """Give the id of the person for whom the keychain is on, "" for nobody."""
        try:
            return self._place(ON).read_text(encoding="utf-8")
        except (OSError, ValueError):
            return ""

    @property
    def is_left(self) -> bool:
        """Say whether the file counts as left."""
        return self._place(LEFT).exists()

    def turn_on(self, user_id: str) -> bool:
        """Let a keychain open the file for a person; says whether that is kept."""
        return self.end_left() and self._write(ON, user_id)

    def turn_off(self) -> bool:
        """Let no keychain open the file any more; says whether that is certain."""
        self.end_left()
        return self._remove(ON)

    def note_left(self) -> bool:
        """Remember that the file was closed as one leaves; says whether that is kept."""
        return self._write(LEFT, "")

    def end_left(self) -> bool:
        """Let the file count as left no more; says whether that is certain."""
        return self._remove(LEFT)

    def take_left(self) -> bool:
        """Say whether the file was left, once: a program that ends in any other way leaves no trace.

        False also where that cannot be taken back.
        """
        was = self.is_left
        return self.end_left() and was

    def _place(self, what: str) -> Path:
        return self._folder / f"{what}-{self._door}"

    def _write(self, what: str, text: str) -> bool:
        if not self._door:
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._place(what), text.encode())
        except OSError:
            return False
        return True

    def _remove(self, what: str) -> bool:
        if not self._door:
            return False
        try:
            self._place(what).unlink(missing_ok=True)
            if self._folder.exists():
                sync_folder(self._folder)
        except OSError:
            return False
        return True
