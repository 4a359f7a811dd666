"""When a page is left: hidden, the program quitting, or its window closing the file."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget


class LeaveWatch(QObject):
    """Watches a page and the window it is shown in.

    Signals:
        left(): the page is hidden, or the program quits; what waits is to be kept.
        closing(): the window closes with the page in sight or not; nothing can be kept after it.
    """

    left = Signal()
    closing = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)
        if app := QCoreApplication.instance():
            app.aboutToQuit.connect(self.left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of what happens, and let it happen."""
        kind = event.type()
        if kind == QEvent.Type.Show and watched is self._page:
            # Only once it is shown a page is in the window it stays in.
            self._page.window().installEventFilter(self)
        elif kind == QEvent.Type.Hide and watched is self._page:
            self.left.emit()
        elif kind == QEvent.Type.Close and watched is self._page.window():
            self.closing.emit()
        return super().eventFilter(watched, event)
