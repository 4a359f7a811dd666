"""A field to search in: its sign stands before the words and grows with them."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.fields import LineField
from ui.widgets.icons import Icon

_EDGE, _GAP = 12, 8


class SearchLine(LineField):
    """A line with a magnifying glass where reading starts."""

    def __init__(self, name: str, says: str, placeholder: str = "") -> None:
        self.sign: Icon | None = None
        super().__init__(name, says, placeholder)
        # An action of the field would bring a picture of one size for every text size.
        self.sign = Icon("search", "ink3", 18)
        self.sign.setParent(self)
        self.place()

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sign half-way down."""
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Put the sign in its place, and the words beside it."""
        if self.sign is None:
            return
        look, size = theme.current(), self.sign.sizeHint()
        room, mirrored = size.width() + look.px(_GAP), self.isRightToLeft()
        self.setTextMargins(0 if mirrored else room, 0, room if mirrored else 0, 0)
        self.put(self.sign, look.px(_EDGE), size)

    def put(self, part: QWidget, start: int, size: QSize) -> None:
        """Put a part half-way down, `start` px from where reading starts."""
        left = self.width() - start - size.width() if self.isRightToLeft() else start
        part.setGeometry(QRect(QPoint(left, (self.height() - size.height()) // 2), size))
