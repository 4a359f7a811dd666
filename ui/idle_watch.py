"""Whether anybody is at the program: how long no key and no mouse was used in any of its windows, by two clocks.

All its windows being watched for that, the key that locks is looked for here too: sheets and dialogs of the system take
every key before the menus see it.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

Clock = Callable[[], float]
# The wall clock goes on while the computer sleeps; the other one cannot be set back.
CLOCKS: tuple[Clock, Clock] = (time.time, time.monotonic)
LAST_SECONDS = 30
LOCK_KEY = "Ctrl+Shift+L"
_FAR_MS, _NEAR_MS = 5000, 1000
_USED = frozenset(
    {
        *(QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress, QEvent.Type.TabletMove),
    }
)


class IdleWatch(QObject):
    """Counts from the last key or mouse to `limit` seconds; begins with `start`.

    Signals:
        near(int): so many seconds are left, told each second of the last 30.
        used(): somebody came back in these last seconds.
        over(): the time is over, or the key to lock was pressed; told once.
    """

    near = Signal(int)
    used = Signal()
    over = Signal()

    def __init__(self, limit: int, parent: QObject, clocks: tuple[Clock, Clock] = CLOCKS) -> None:
        super().__init__(parent)
        self.limit = limit
        self._clocks = clocks
        self._since = self._now()
        self._is_near = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    @property
    def left(self) -> float:
        """Give how many seconds are left by the clock that has gone on further."""
        return self.limit - max(now - since for now, since in zip(self._now(), self._since, strict=True))

    def start(self) -> None:
        """Begin to count, and watch every window there is and any that comes to the front."""
        self._since = self._now()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        # What is written by an input method comes as no key.
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self.note)
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self._timer.start(_FAR_MS)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def note(self) -> None:
        """Count anew, for somebody is there; but after a sleep the first key comes before the timer does."""
        if self.left <= 0:
            self.look()
            return
        self._since = self._now()
        if self._is_near:
            self._come_near(is_near=False)
            self.used.emit()

    def look(self) -> None:
        """Tell how it stands, where that has to be told."""
        left = self.left
        if not self._timer.isActive():
            return
        if left <= 0:
            self.stop()
            self.over.emit()
        elif left <= LAST_SECONDS:
            self._come_near(is_near=True)
            self.near.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of what a hand does, and let it happen, but for the key that locks."""
        if event.type() in _USED:
            self.note()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and _locks(event):
            self.stop()
            self.over.emit()
            return True
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        # On windows, not on the application: that would call Python for each of the many events within them.
        if window is not None:
            window.installEventFilter(self)

    def _come_near(self, *, is_near: bool) -> None:
        self._is_near = is_near
        self._timer.setInterval(_NEAR_MS if is_near else _FAR_MS)

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)


def _locks(event: QKeyEvent) -> bool:
    return QKeySequence(event.keyCombination()) == QKeySequence(LOCK_KEY)
