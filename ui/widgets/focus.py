"""Where the focus may go inside a part of the window, and moving it there in a ring."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def focusable(part: QWidget) -> list[QWidget]:
    """Give the widgets of `part` that Tab stops at, in their order."""
    found: list[QWidget] = []
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and _stops(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def move_focus(part: QWidget, forward: bool) -> bool:
    """Move the focus to the next or last stop inside `part`, round and round; False where there is none."""
    stops = focusable(part)
    if not stops:
        return False
    now = QApplication.focusWidget()
    start = stops.index(now) if now in stops else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops[(start + (1 if forward else -1)) % len(stops)].setFocus(reason)
    return True


def _stops(widget: QWidget) -> bool:
    # A widget that takes the focus by click alone is no stop for Tab.
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return tabbed and widget.isVisibleTo(widget.window()) and widget.isEnabled()
