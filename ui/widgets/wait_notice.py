"""The words over a window that waits for a server."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from exposure.words.language import _
from ui.widgets.over_notice import OverNotice


class WaitWords(QObject):
    """Puts the words over the window in front, or else over its own, and takes them away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._notice: OverNotice | None = None

    def turn(self, are_wanted: bool) -> None:
        """Say that the window waits, or say it no more."""
        if are_wanted:
            says, over = _("Waiting for the server…"), QApplication.activeWindow() or self._window
            self._notice = OverNotice(over, "hard-drive", named=("wait_notice", says))
            self._notice.say(says)
        elif self._notice is not None and isValid(self._notice):
            self._notice.hide()
            self._notice.deleteLater()
