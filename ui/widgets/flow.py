"""Layouts for controls that must not be cut off: a flow that breaks into lines, and even columns that become fewer."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui import theme

_NOWHERE = Qt.Orientation(0)


class _Lines(QLayout):
    """What both layouts share: keeping items, and asking the arrangement how high it is."""

    def __init__(self, gap: float = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widgets: Sequence[QWidget]) -> None:
        """Add widgets in reading order."""
        for widget in widgets:
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Keep an item; Qt calls this."""
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget at `place` among those already there."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """Give the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give an item, or None past the end, as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than is needed."""
        return _NOWHERE

    def hasHeightForWidth(self) -> bool:
        """Say that a narrow place makes it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height at `width` px."""
        return self._end(self._arrange(QRect(0, 0, width, 0)))

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        for item, place in self._arrange(rect):
            item.setGeometry(place)

    def minimumSize(self) -> QSize:
        """Give the size of the largest item alone."""
        size = QSize(0, 0)
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def sizeHint(self) -> QSize:
        """Give all items in one line."""
        hints = [item.sizeHint() for item in self._shown()]
        gaps = self._space() * max(0, len(hints) - 1)
        return QSize(sum(hint.width() for hint in hints) + gaps, max((hint.height() for hint in hints), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _space(self) -> int:
        return theme.current().space(self._gap)

    def _end(self, placed: Sequence[tuple[QLayoutItem, QRect]]) -> int:
        return max((place.bottom() + 1 for _item, place in placed), default=0)

    def _arrange(self, rect: QRect) -> list[tuple[QLayoutItem, QRect]]:
        raise NotImplementedError


class Flow(_Lines):
    """Items side by side, as wide as they like; what does not fit goes to the next line.

    `to_the_right` puts each line at the right edge, for the buttons at the foot of something; `below` is the gap
    between lines where it is not the one between items.
    """

    def __init__(self, gap: float = 8, *, to_the_right: bool = False, below: float | None = None) -> None:
        super().__init__(gap)
        self._to_the_right = to_the_right
        self._below = gap if below is None else below

    def _arrange(self, rect: QRect) -> list[tuple[QLayoutItem, QRect]]:
        placed: list[tuple[QLayoutItem, QRect]] = []
        top = rect.y()
        for line in self._split(rect.width()):
            height = max(size.height() for _item, size in line)
            wide = sum(size.width() for _item, size in line) + self._space() * (len(line) - 1)
            left = rect.x() + (max(0, rect.width() - wide) if self._to_the_right else 0)
            for item, size in line:
                placed.append((item, QRect(QPoint(left, top + (height - size.height()) // 2), size)))
                left += size.width() + self._space()
            top += height + theme.current().space(self._below)
        return placed

    def _split(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Share the items out over lines, each with the size it gets."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = width
        for item in self._shown():
            size = self._size_in(item, width)
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self._space()
        return lines

    def _size_in(self, item: QLayoutItem, width: int) -> QSize:
        size = item.sizeHint()
        size.setWidth(min(size.width(), max(width, item.minimumSize().width())))
        if item.hasHeightForWidth():
            size.setHeight(item.heightForWidth(size.width()))
        return size


class Columns(_Lines):
    """Items in columns that fill the width; as many columns as their words allow, each line as high as its highest.

    In one line, items share the width by what they ask for; in several lines all columns are alike.
    """

    def _arrange(self, rect: QRect) -> list[tuple[QLayoutItem, QRect]]:
        items = self._shown()
        widths = self._widths(items, rect.width())
        placed: list[tuple[QLayoutItem, QRect]] = []
        top = rect.y()
        for first in range(0, len(items), max(1, len(widths))):
            row = items[first : first + len(widths)]
            height = max(self._height(item, width) for item, width in zip(row, widths, strict=False))
            left = rect.x()
            for item, width in zip(row, widths, strict=False):
                placed.append((item, QRect(left, top, width, height)))
                left += width + self._space()
            top += height + self._space()
        return placed

    def _widths(self, items: Sequence[QLayoutItem], width: int) -> list[int]:
        """Give the widths of the columns: as many as keep every item its least width, the lines about equally full."""
        count, least = max(1, len(items)), [item.minimumSize().width() for item in items]
        room = width - self._space() * (count - 1)
        if sum(least) <= room:
            return self._shares(items, room)
        widest = max(least)
        fitting = min(count - 1, max(1, (width + self._space()) // (widest + self._space())))
        # Four that fit by threes go in two and two, not in three and one.
        lines = -(-count // max(1, fitting))
        columns = -(-count // lines)
        return [(width - self._space() * (columns - 1)) // columns] * columns

    def _shares(self, items: Sequence[QLayoutItem], room: int) -> list[int]:
        """Share one line: alike where all fit so, else by what each asks for, none below its least."""
        asked = [max(1, item.sizeHint().width()) for item in items]
        if max(asked, default=0) * len(items) <= room:
            return [room // max(1, len(items))] * len(items)
        least = [item.minimumSize().width() for item in items]
        spare, wish = room - sum(least), max(1, sum(asked) - sum(least))
        return [low + spare * (wanted - low) // wish for wanted, low in zip(asked, least, strict=True)]

    def _height(self, item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
