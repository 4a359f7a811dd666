"""The key of who has a file open, in the keychain of this computer: put there and taken out, for threads; no Qt."""

from pathlib import Path
from threading import Event

from exposure.errors import ExposureError
from exposure.opening import OpenFile
from exposure.storage import keychain, keys, own_key
from ui.keychain_memory import KeychainMemory


class KeptKey:
    """Puts the key of one open file where it is wanted, and takes it out where it is so no longer.

    `memory` keeps in `folder` for whom it is on, and that the file was left.
    """

    def __init__(self, opened: OpenFile, folder: Path) -> None:
        salt = keys.file_salt(opened.data_key)
        self.memory = KeychainMemory(own_key.place_by(salt, ""), folder)
        self._file, self._user = opened.path, opened.user.id
        self._place = own_key.place_by(salt, opened.user.id)
        self._locked = Event()

    @property
    def is_on(self) -> bool:
        """Say whether the keychain may open the file for this person."""
        return self.memory.user == self._user

    def holders(self) -> int:
        """Count who opens the file; none where its key file went away or was damaged meanwhile."""
        try:
            return len(keys.users(self._file))
        except ExposureError:
            return 0

    def turn_on(self, passphrase: str) -> None:
        """Note that it is on, and put the key; noted first, so that whatever was put is found again and taken out.

        Raises `not_now` where it cannot be noted or kept, and as `own_key.derived`; it is off then.
        """
        key = own_key.derived(self._file, self._user, passphrase)
        if self._locked.is_set():
            return
        if not self.memory.turn_on(self._user):
            raise ExposureError("not_now", "keychain", why="not_noted")
        try:
            self._put(key)
        except ExposureError:
            self.memory.turn_off()
            self.forget()
            raise

    def put(self, passphrase: str) -> None:
        """Put the key; raises `not_now` where there is no keychain, and as `own_key.derived`."""
        self._put(own_key.derived(self._file, self._user, passphrase))

    def forget(self) -> bool:
        """Take the key out; says whether that is certain."""
        return keychain.forget(self._place)

    def lock(self) -> None:
        """Put nothing from now on, not even what is being derived; waits for nothing."""
        self._locked.set()

    def _put(self, key: bytes) -> None:
        if not self._is_wanted():
            return
        keychain.put(self._place, key)
        # A keychain may take as long as it likes; who took the key out meanwhile found nothing yet.
        if not self._is_wanted():
            self.forget()

    def _is_wanted(self) -> bool:
        return self.is_on and not self._locked.is_set()
