"""Keys a field leaves to the window, though they also edit text on some systems."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

# On X11 these go to the end of the line, cut to it, and delete; here the menus need them while somebody types.
_LEFT = (Qt.Key.Key_E, Qt.Key.Key_K, Qt.Key.Key_D)


def left_to_window(event: QEvent) -> bool:
    """Say whether a field is asked for Ctrl+E, Ctrl+K or Ctrl+D, which stay what the menus say; then it is ignored."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    left = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _LEFT
    if left:
        event.ignore()
    return left
