"""What a row of a drawn list stands on: a tint where it is chosen, in a ring where the focus is here."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from ui.widgets.painting import Box, draw_box, draw_ring

_CHOSEN = Box("accent_soft", None, 0, 9)


@contextmanager
def row_ground(painter: QPainter, option: QStyleOptionViewItem) -> Iterator[QRectF]:
    """Draw the ground, and give where it lies, for the words to be drawn on it with smooth edges."""
    where = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.state & QStyle.StateFlag.State_Selected:
        draw_box(painter, where, _CHOSEN)
    if option.state & QStyle.StateFlag.State_HasFocus:
        draw_ring(painter, where)
    yield where
    painter.restore()


def row_width(option: QStyleOptionViewItem) -> int:
    """Give the width of the list, which Qt hands over in the widget rather than in the rectangle."""
    widget = option.widget
    return widget.viewport().width() if isinstance(widget, QListView) else option.rect.width()
