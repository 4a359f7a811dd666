"""What a window does not do while it waits: its timers, keys and clicks would come in the middle of what waits."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ui.idle_watch import IdleWatch

_KIND = QEvent.Type
_GIVEN_UP = frozenset(
    {
        *(_KIND.MouseButtonPress, _KIND.MouseButtonDblClick, _KIND.MouseMove, _KIND.Wheel, _KIND.ContextMenu),
        *(_KIND.TouchBegin, _KIND.TouchUpdate, _KIND.TouchEnd, _KIND.NativeGesture, _KIND.Drop),
        *(_KIND.TabletPress, _KIND.TabletMove, _KIND.TabletRelease, _KIND.KeyRelease, _KIND.Shortcut),
    }
)
_CLICKS = frozenset((_KIND.MouseButtonPress, _KIND.MouseButtonDblClick, _KIND.TouchBegin, _KIND.TabletPress))
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class StandingStill(QObject):
    """Watches every event of the application between `begin` and `end`.

    A timer that belongs to a page, a sheet or the window fires afterwards, and what is to be deleted goes afterwards:
    something of it may be in the middle of what waits. While it is `covered`, letters come
    afterwards too; a click on what cannot be seen is given up, and so is what is typed after it; a window that is told
    to close does so afterwards. The key that locks gets through: it is taken before, on its way to the window.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_covered = False
        self._was_clicked = False
        self._kept: list[tuple[QWidget, QEvent]] = []
        self._going: list[tuple[QObject, QEvent]] = []
        self._closing: list[QWidget] = []

    def begin(self) -> None:
        """Stand still."""
        if app := QApplication.instance():
            app.installEventFilter(self)

    def end(self) -> None:
        """Go on; what was kept back comes as soon as there is time for it."""
        if app := QApplication.instance():
            app.removeEventFilter(self)
        kept, self._kept, closing, self._closing = self._kept, [], self._closing, []
        going, self._going, self._was_clicked = self._going, [], False
        seen = [(widget, event) for widget, event in kept if isValid(widget) and widget.isVisible()]
        for each, event in (*seen, *going):
            if isValid(each):
                QCoreApplication.postEvent(each, event)
        for window in closing:
            QTimer.singleShot(0, window, window.close)

    @contextmanager
    def covered(self) -> Iterator[None]:
        """Take no click and no key meanwhile: words lie over the window."""
        self.is_covered = True
        try:
            yield
        finally:
            self.is_covered = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep back what is for later, give up what nobody can mean, and let happen all else."""
        if event.type() == _KIND.Timer:
            return isinstance(watched, QTimer) and _is_for_later(watched)
        if event.type() == _KIND.DeferredDelete:
            self._going.append((watched, event.clone()))
            return True
        return self.is_covered and isinstance(watched, QWidget) and self._takes(watched, event)

    def _takes(self, widget: QWidget, event: QEvent) -> bool:
        kind = event.type()
        if kind == _KIND.Close:
            return self._keeps_open(widget, event)
        if kind == _KIND.ShortcutOverride:
            # Said to be the widget’s own it sets off nothing in a menu, and comes back as a key.
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and kind == _KIND.KeyPress:
            self._keep(widget, event, if_so=not self._was_clicked and _is_typed(widget, event))
            return True
        if isinstance(event, QMouseEvent) and kind == _KIND.MouseButtonRelease:
            # Of a press from before: what was pressed waits for it.
            self._keep(widget, event, if_so=not self._was_clicked)
            return True
        self._was_clicked |= kind in _CLICKS
        return kind in _GIVEN_UP

    def _keep(self, widget: QWidget, event: QEvent, *, if_so: bool) -> None:
        if if_so:
            self._kept.append((widget, event.clone()))

    def _keeps_open(self, window: QWidget, event: QEvent) -> bool:
        if not window.isWindow() or not window.isVisible():
            return False
        event.ignore()
        if window not in self._closing:
            self._closing.append(window)
        return True


def _is_for_later(timer: QTimer) -> bool:
    """Say whether a timer belongs to what is on the screen; one that only waits for its turn lays out, and may."""
    each: QObject | None = timer.parent() if timer.interval() else None
    while each is not None and not isinstance(each, QWidget | IdleWatch):
        each = each.parent()
    return isinstance(each, QWidget)


def _is_typed(widget: QWidget, event: QKeyEvent) -> bool:
    """Say whether a key writes or takes back a letter; with Alt alone it would choose something."""
    text, held = event.text(), event.modifiers()
    chooses = bool(held & _ALT) and not held & _CTRL
    letter = (text != "" and text.isprintable() and not chooses) or event.key() == Qt.Key.Key_Backspace
    return letter and isinstance(widget, _FIELDS)
