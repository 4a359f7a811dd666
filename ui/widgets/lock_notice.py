"""The words over a window that is about to lock."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.over_notice import OverNotice


class LockNotice(OverNotice):
    """Counts down; nothing below it is out of reach of the mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "lock", named=("lock_notice", _("About to lock")))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def count(self, seconds: int) -> None:
        """Say how many seconds are left; aloud only once."""
        self.say(_("Locks in {seconds} s. Press a key or move the mouse to stay.").format(seconds=seconds))
