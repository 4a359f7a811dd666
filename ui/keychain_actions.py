"""Whether the keychain of this computer may open the file, for who has it open: offered, kept, taken back."""

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from exposure.errors import ExposureError
from exposure.opening import OpenFile
from exposure.words.errors import sentence
from ui.background import Task
from ui.dialogs.keychain_part import KeychainPart, SeveralPart
from ui.kept_key import KeptKey
from ui.messages import tell_failure
from ui.one_sheet import OneSheet

# A keychain may wait for an answer in a window of the system; neither a lock nor a closing window waits for that.
PATIENCE = 1.0


def _pass(_said: object) -> None:
    """Let nothing follow."""


class KeychainActions(QObject):
    """Offers it for a file that was opened at its door, so from `begin` on, and never for a record on a server.

    `folder` keeps for whom it is on, and that the file was left.
    """

    def __init__(self, sheets: OneSheet, folder: Path) -> None:
        super().__init__(sheets)
        self._sheets, self._folder = sheets, folder
        self._key: KeptKey | None = None
        self._tasks: dict[int, Task] = {}
        self._numbers = count()

    def begin(self) -> None:
        """Offer it from now on; that the file was left is over, whoever opened it."""
        opened = self._sheets.workspace.opened
        if isinstance(opened, OpenFile):
            self._key = KeptKey(opened, self._folder)
            self._key.memory.end_left()
            if self._key.holders() > 1:
                self.follow_people()

    def keep_anew(self, passphrase: str) -> None:
        """Put the key back after a passphrase was typed, where it is on; where that fails, the door asks next time.

        Not where the file may still count as left: were the program killed now, it would be taken for left.
        """
        key = self._key
        if key is not None and key.is_on and key.memory.end_left():
            self._away(partial(key.put, passphrase))

    def part(self) -> QWidget | None:
        """Give the part of the sheet about safety that asks for it, or says why not; None where it is not offered."""
        key = self._key
        people = key.holders() if key else 0
        if key is None or not people:
            return None
        if people > 1:
            return SeveralPart()
        part = KeychainPart(is_on=key.is_on)
        part.on_wanted.connect(partial(self._turn_on, part, key))
        part.off_wanted.connect(partial(self._turn_off, part, key))
        return part

    def follow_people(self) -> None:
        """Take the key out as a passphrase or the people changed; where several open the file, it is off as well."""
        key = self._key
        if key is not None and key.is_on:
            if key.holders() > 1:
                key.memory.turn_off()
            self._away(key.forget)

    def finish(self, *, locked: bool) -> None:
        """Note that the file is left, so that the keychain opens it next; a lock takes the key out instead."""
        if self._key is not None:
            self._leave(self._key, locked=locked)
        for task in list(self._tasks.values()):
            task.wait(PATIENCE)

    def _leave(self, key: KeptKey, *, locked: bool) -> None:
        if locked:
            # First of all: what is being derived at this moment must not be put once the key was taken out.
            key.lock()
        if key.is_on and locked:
            self._away(key.forget)
        elif key.is_on:
            key.memory.note_left()

    def _turn_on(self, part: KeychainPart, key: KeptKey, passphrase: str) -> None:
        def then(_kept: object) -> None:
            if isValid(part):
                part.turned_on()

        def refused(error: ExposureError) -> None:
            if isValid(part):
                part.tell(sentence(error))

        self._away(partial(key.turn_on, passphrase), then, refused)

    def _turn_off(self, part: KeychainPart, key: KeptKey) -> None:
        def then(certain: bool) -> None:
            if isValid(part):
                part.turned_off(certain=certain)

        if key.memory.turn_off():
            self._away(key.forget, then)
        else:
            part.stays_on()
            # Not written is not off; yet until the next passphrase the keychain holds nothing.
            self._away(key.forget)

    def _away(
        self,
        work: Callable[[], object],
        then: Callable[[Any], None] = _pass,
        refused: Callable[[ExposureError], None] = _pass,
    ) -> None:
        # By a number: a signal that leads back to its own task would keep it, and no collector sees that.
        number, task = next(self._numbers), Task(work)
        self._tasks[number] = task
        for answered, follows in ((task.done, then), (task.refused, refused), (task.failed, tell_failure)):
            answered.connect(partial(self._end, number, follows))
        task.start()

    def _end(self, number: int, follows: Callable[[Any], None], answer: object) -> None:
        del self._tasks[number]
        follows(answer)
