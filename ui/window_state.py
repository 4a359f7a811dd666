"""How large the window is, kept for the next start."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui import preferences


class WindowState(QObject):
    """Remembers of a window, whenever that changes, whether it fills the screen."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what changed; one that is out of sight says nothing of how large it is liked."""
        if event.type() == QEvent.Type.WindowStateChange and isinstance(watched, QWidget) and not watched.isMinimized():
            file = preferences.path()
            preferences.save(file, replace(preferences.load(file), maximised=watched.isMaximized()))
        return super().eventFilter(watched, event)
