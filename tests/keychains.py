"""Keychains for tests: one in memory that counts as the system's, and some that must never count."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from exposure.storage import keychain, own_key


class MemoryKeychain(KeyringBackend):
    """Keeps in memory; raises `fault` whatever is asked; `asked` is set once somebody asks, who waits for `free`."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.fault: Exception | None = None
        self.asked, self.free = Event(), Event()
        self.free.set()

    def get_password(self, service: str, username: str) -> str | None:
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._answer()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._answer()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)

    def lock(self) -> None:
        """Give nothing any more, as one whose password was not given."""
        self.fault = KeyringLocked("its own words")

    def _answer(self) -> None:
        self.asked.set()
        self.free.wait(30)
        if self.fault:
            raise self.fault


def place(file: Path, user: str = "") -> str:
    """Name the place of somebody's key, or the file's own, whether the file is open or not."""
    return own_key.place_by(file.read_bytes()[:16], user)


@contextmanager
def in_use(backend: KeyringBackend) -> Iterator[None]:
    """Let a backend be the one the library gives."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    yield
    keyring.set_keyring(before)


@contextmanager
def memory_keychain() -> Iterator[MemoryKeychain]:
    """Give one in memory that counts as the system's."""
    made = MemoryKeychain()
    with pytest.MonkeyPatch.context() as patch, in_use(made):
        patch.setattr(keychain, "OF_A_SYSTEM", {*keychain.OF_A_SYSTEM, __name__})
        yield made
        made.free.set()
