"""What the menus do about safety: lock at once, say when to lock by itself, and what opens it again."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from ui import preferences
from ui.dialogs.safety import SafetySheet
from ui.idle_watch import IdleWatch
from ui.keychain_actions import KeychainActions
from ui.locking import Locking
from ui.one_sheet import OneSheet


class SafetyActions(QObject):
    """Locks the window; `locking` does it by itself too once it is started. The minutes are kept in `liked`."""

    def __init__(self, sheets: OneSheet, liked: Path) -> None:
        super().__init__(sheets)
        self._sheets, self._liked = sheets, liked
        self._idle = IdleWatch(60 * preferences.load(liked).lock_minutes, self)
        self.locking = Locking(sheets.window, self._idle, sheets.workspace.waiting)
        self.keychain = KeychainActions(sheets, liked.parent)

    def begin(self) -> None:
        """Begin to watch whether somebody is there, and offer the keychain: the file was opened at its door."""
        self.locking.start()
        self.keychain.begin()

    def finish(self) -> None:
        """Leave the keychain as a window leaves it that locks, or that closes."""
        self.keychain.finish(locked=self.locking.is_locked)

    def lock(self) -> None:
        """Lock at once."""
        self.locking.lock()

    def set_safety(self) -> None:
        """Ask after how long without anybody there to lock."""
        minutes = preferences.load(self._liked).lock_minutes
        sheet = SafetySheet(minutes, self.keychain.part(), self._sheets.window)
        sheet.minutes_chosen.connect(self._on_minutes)
        self._sheets.show(sheet)

    def _on_minutes(self, minutes: int) -> None:
        preferences.save(self._liked, replace(preferences.load(self._liked), lock_minutes=minutes))
        self._idle.limit = 60 * minutes
