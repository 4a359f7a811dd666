"""What the menus do about the file as a whole, joined: its backups, its locks, who opens it, and what is erased."""

from PySide6.QtCore import QObject

from ui import preferences
from ui.backup_actions import BackupActions
from ui.care_actions import CareActions
from ui.erase_actions import EraseActions
from ui.people_actions import PeopleActions
from ui.safety_actions import SafetyActions
from ui.workspace import Workspace


class FileActions(QObject):
    """Holds who does it, and lets each follow from the others: none of them knows another."""

    def __init__(self, workspace: Workspace, care: CareActions) -> None:
        super().__init__(care)
        liked = preferences.path()
        self.backups = BackupActions(workspace, care.sheets, liked)
        self.safety = SafetyActions(care.sheets, liked)
        self.people = PeopleActions(care.sheets, liked.parent)
        self.erasing = EraseActions(workspace, care, liked)
        self._connect_signals()

    @property
    def doers(self) -> dict[str, QObject]:
        """Give who does what the menus offer about the file, by the names `ui.actions` has for them."""
        return {"backups": self.backups, "safety": self.safety, "people": self.people, "erasing": self.erasing}

    @property
    def may_close(self) -> bool:
        """Say whether the file may be closed: not while a new code comes about that nobody would be there to see."""
        return not self.people.busy or self.safety.locking.is_locked

    def begin(self) -> None:
        """Watch whether somebody is there, offer the keychain, and make backups: the file was opened at its door."""
        self.safety.begin()
        self.backups.begin()

    def finish(self) -> None:
        """Make the last backup, and leave the keychain as a window leaves it that locks, or that closes."""
        self.backups.finish()
        self.safety.finish()

    def _connect_signals(self) -> None:
        self.backups.lock_wanted.connect(self.safety.lock)
        self.people.keys_changed.connect(self.safety.keychain.follow_people)
        self.erasing.erasing.connect(self.safety.locking.keep_drafts)
        self.erasing.erased.connect(self.safety.lock)
