"""What the menus do about safety: lock at once, say when to lock by itself."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from ui import preferences
from ui.dialogs.safety import SafetySheet
from ui.idle_watch import IdleWatch
from ui.locking import Locking
from ui.one_sheet import OneSheet


class SafetyActions(QObject):
    """Locks the window; `locking` does it by itself too once it is started. The minutes are kept in `liked`."""

    def __init__(self, sheets: OneSheet, liked: Path) -> None:
        super().__init__(sheets)
        self._sheets, self._liked = sheets, liked
        self._idle = IdleWatch(60 * preferences.load(liked).lock_minutes, self)
        self.locking = Locking(sheets.window, self._idle)

    def lock(self) -> None:
        """Lock at once."""
        self.locking.lock()

    def set_safety(self) -> None:
        """Ask after how long without anybody there to lock."""
        sheet = SafetySheet(preferences.load(self._liked).lock_minutes, self._sheets.window)
        sheet.minutes_chosen.connect(self._on_minutes)
        self._sheets.show(sheet)

    def _on_minutes(self, minutes: int) -> None:
        preferences.save(self._liked, replace(preferences.load(self._liked), lock_minutes=minutes))
        self._idle.limit = 60 * minutes
