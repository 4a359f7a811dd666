"""Locking: what was typed is kept, everything goes from the screen, and the program begins anew at its door."""

from collections.abc import Callable
from contextlib import ExitStack

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow
from shiboken6 import isValid

from ui.clipboard import leave_nothing
from ui.draft_keeper import DraftKeeper
from ui.idle_watch import IdleWatch
from ui.leave_watch import LeaveWatch
from ui.session_watch import SessionWatch
from ui.waiting import Waiting
from ui.widgets.lock_notice import LockNotice

LOCKED = 75


class Locking(QObject):
    """Locks the program of one window: at once, when nobody used it for a while, when the session ends or sleeps.

    `waiting` is what the window waits for its server by, None with a file.
    """

    def __init__(self, window: QMainWindow, idle: IdleWatch, waiting: Waiting | None = None) -> None:
        super().__init__(window)
        self._window, self._idle, self._session = window, idle, SessionWatch(self)
        self._waiting = waiting
        self._notice: LockNotice | None = None
        self._is_locked = False
        idle.near.connect(self._on_near)
        idle.used.connect(self._on_used)
        idle.over.connect(self.lock)
        self._session.left.connect(self.lock)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.keep_drafts)
            app.aboutToQuit.connect(leave_nothing)

    @property
    def is_locked(self) -> bool:
        """Say whether the window is locked, or about to close for it."""
        return self._is_locked

    def start(self) -> None:
        """Begin to watch whether somebody is there."""
        self._idle.start()
        self._session.start()

    def lock(self) -> None:
        """Leave the open file; the program begins anew at the unlock window, with nothing in memory.

        Whatever breaks on the way no window stays open, and the fault comes out once the program is about to end.
        """
        if self._is_locked:
            return
        self._is_locked = True
        self._idle.stop()
        # Otherwise the last window that goes would end the program with another code.
        QApplication.setQuitOnLastWindowClosed(False)
        if self._waiting is None:
            self._leave()
            return
        # A server may be gone: what is asked of it is waited for out of sight, and what waits already ends first.
        when_free = self._waiting.when_free
        _do_all(close_what_lies_over, _hide_everything, lambda: when_free(self._leave))

    def _leave(self) -> None:
        _do_all(
            self.keep_drafts,
            close_what_lies_over,
            leave_nothing,
            # Before it closes, for that waits for what is being written.
            _hide_everything,
            self._window.close,
            lambda: QCoreApplication.exit(LOCKED),
        )

    def keep_drafts(self) -> None:
        """Keep at once what is typed on a page or in a sheet, asking nothing: before a lock, and as a session ends."""
        waiting = [each for each in self._window.findChildren(DraftKeeper) if each.waits]
        watches = self._window.findChildren(LeaveWatch)
        _do_all(*(each.flush for each in waiting), *(each.left.emit for each in watches))

    def _on_near(self, seconds: int) -> None:
        if self._notice is None or not isValid(self._notice):
            self._notice = LockNotice(QApplication.activeWindow() or self._window)
        self._notice.count(seconds)

    def _on_used(self) -> None:
        if self._notice is not None and isValid(self._notice):
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = None


def close_what_lies_over() -> None:
    """Close every menu and every dialog of its own window, newest first, as by Esc: the loop each runs has to end."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
    for window in reversed(QApplication.topLevelWidgets()):
        if isinstance(window, QDialog) and window.isVisible():
            window.reject()


def _hide_everything() -> None:
    """Put every window out of sight, the patient’s view on another screen too.

    The main one goes last: its pages keep what is typed as they go.
    """
    windows = sorted(QApplication.topLevelWidgets(), key=lambda each: isinstance(each, QMainWindow))
    _do_all(*(window.hide for window in windows))


def _do_all(*steps: Callable[[], object]) -> None:
    """Do one step after the other, each of them though one before it failed; that fault comes out at the end."""
    with ExitStack() as left:
        for step in reversed(steps):
            left.callback(step)
