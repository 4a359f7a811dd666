"""Watches that the computer's clock can be true, whenever somebody comes to the window."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from exposure.domain.clock_doubt import clock_doubt
from exposure.errors import ExposureError
from ui.dialogs.ask import Ask
from ui.dialogs.clock_question import clock_question
from ui.workspace import Workspace


class ClockWatch(QObject):
    """Asks over the window when the clock may be wrong; a no closes the program, for the clock to be put right."""

    def __init__(self, workspace: Workspace, window: QMainWindow) -> None:
        super().__init__(window)
        self._workspace, self._window = workspace, window
        self._believed: datetime | None = None
        self._ask: Ask | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the clock when the window is shown, and when it is come back to."""
        if watched is self._window and event.type() in (QEvent.Type.Show, QEvent.Type.WindowActivate):
            # First the window is there, then the question over it: otherwise nothing has the focus.
            QTimer.singleShot(0, self, lambda: self._workspace.when_free(self.look))
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Ask where the clock may be wrong; not once the window is closed: to read would open the file anew."""
        if not self._window.isVisible():
            return
        now = self._workspace.now()
        # Once somebody said the date is right, only another leap of the clock raises the question again.
        newest = self._believed or self._newest_entry()
        doubt = clock_doubt(newest, now)
        if doubt is None or newest is None or self._ask is not None:
            return
        self._ask = clock_question(doubt, newest, now, self._window)
        self._ask.accepted.connect(lambda: self._believe(now))
        self._ask.rejected.connect(self._window.close)
        self._ask.finished.connect(self._on_finished)
        self._ask.open()

    def _newest_entry(self) -> datetime | None:
        try:
            return self._workspace.newest_entry()
        except ExposureError:
            # Nobody asked for this: whoever does something next is told that the server is gone.
            return None

    def _believe(self, now: datetime) -> None:
        self._believed = now

    def _on_finished(self) -> None:
        if self._ask is not None:
            self._ask.deleteLater()
        self._ask = None
