"""Whether the keychain of this computer may open the file, for who has it open: offered, kept, taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from exposure.errors import ExposureError
from exposure.opening import OpenFile
from exposure.storage import keychain, keys, own_key
from exposure.words.errors import sentence
from ui.background import Task
from ui.dialogs.keychain_part import KeychainPart, SeveralPart
from ui.door_memory import DoorMemory
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
        self._opened: OpenFile | None = None
        self._tasks: set[Task] = set()

    def begin(self) -> None:
        """Offer it from now on; that the file was left is over, whoever opened it."""
        opened = self._sheets.workspace.opened
        if isinstance(opened, OpenFile):
            self._opened = opened
            self._memory(opened).take_left()
            self._end_among_several(opened)

    def keep_anew(self, passphrase: str) -> None:
        """Put the key back after a passphrase was typed, where it is on; where that fails, the door asks next time."""
        if self._opened is not None and self._is_on(self._opened):
            self._away(partial(_keep, self._opened, passphrase))

    def part(self) -> QWidget | None:
        """Give the part of the sheet about safety that asks for it, or says why not; None where it is not offered."""
        people = _holders(self._opened) if self._opened else 0
        if self._opened is None or not people:
            return None
        if people > 1:
            return SeveralPart()
        part = KeychainPart(is_on=self._is_on(self._opened))
        part.on_wanted.connect(partial(self._turn_on, part, self._opened))
        part.off_wanted.connect(partial(self._turn_off, part, self._opened))
        return part

    def follow_people(self) -> None:
        """Take the key out as a passphrase or the people changed; where several open the file, it is off as well."""
        if self._opened is not None and self._is_on(self._opened):
            self._end_among_several(self._opened)
            self._away(partial(_forget, self._opened))

    def finish(self, *, locked: bool) -> None:
        """Note that the file is left, so that the keychain opens it next; a lock takes the key out instead."""
        if self._opened is not None and self._is_on(self._opened):
            if locked:
                self._away(partial(_forget, self._opened))
            else:
                self._memory(self._opened).note_left()
        for task in self._tasks:
            task.wait(PATIENCE)

    def _turn_on(self, part: KeychainPart, opened: OpenFile, passphrase: str) -> None:
        def then(_kept: object) -> None:
            if not self._memory(opened).use_keychain(opened.user.id):
                refused(ExposureError("not_written", "file"))
            elif isValid(part):
                part.turned_on()

        def refused(error: ExposureError) -> None:
            if isValid(part):
                part.tell(sentence(error))

        self._away(partial(_keep, opened, passphrase), then, refused)

    def _turn_off(self, part: KeychainPart, opened: OpenFile) -> None:
        def then(certain: bool) -> None:
            if isValid(part):
                part.turned_off(certain=certain)

        self._memory(opened).use_keychain("")
        self._away(partial(_forget, opened), then)

    def _end_among_several(self, opened: OpenFile) -> None:
        if self._is_on(opened) and _holders(opened) > 1:
            self._memory(opened).use_keychain("")

    def _is_on(self, opened: OpenFile) -> bool:
        return self._memory(opened).door.keychain == opened.user.id

    def _memory(self, opened: OpenFile) -> DoorMemory:
        return DoorMemory(opened.path, self._folder)

    def _away(
        self,
        work: Callable[[], object],
        then: Callable[[Any], None] = _pass,
        refused: Callable[[ExposureError], None] = _pass,
    ) -> None:
        task = Task(work)
        self._tasks.add(task)
        for answered, follows in ((task.done, then), (task.refused, refused), (task.failed, tell_failure)):
            answered.connect(partial(self._end, task, follows))
        task.start()

    def _end(self, task: Task, follows: Callable[[Any], None], answer: object) -> None:
        # With it goes the passphrase it was given.
        self._tasks.discard(task)
        follows(answer)


def _keep(opened: OpenFile, passphrase: str) -> None:
    keychain.put(opened.path, opened.user.id, own_key.derived(opened.path, opened.user.id, passphrase))


def _holders(opened: OpenFile) -> int:
    """Count who opens the file; none where its key file went away or was damaged meanwhile."""
    try:
        return len(keys.users(opened.path))
    except ExposureError:
        return 0


def _forget(opened: OpenFile) -> bool:
    return keychain.forget(opened.path, opened.user.id)
