"""Tab in reading order, whatever order parts were made or added in."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_in_reading_order(part: QWidget) -> None:
    """Let Tab go through `part` as its layouts are read."""
    stops = list(_stops(part))
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> Iterator[QWidget]:
    layout = part.layout()
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if inside is not None:
        yield from _stops(inside)
    elif layout is not None:
        yield from _inside(layout)
    elif part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield part


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _inside(inner)
