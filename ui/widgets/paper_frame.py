"""A sheet of paper on the screen: as wide as there is room, and never out of its shape."""

from typing import ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame

from ui import theme
from ui.widgets.themed import Themed, call, grow_downwards

A4_INCHES = (210 / 25.4, 297 / 25.4)


class PaperFrame(Themed, QFrame):
    """Room for a sheet, `widest` px at 100 % text and `narrowest` px at the least; a subclass draws it, upright A4."""

    widest: ClassVar[int]
    narrowest: ClassVar[int]

    def __init__(self, name: str) -> None:
        super().__init__()
        call(self, name)
        grow_downwards(self)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        """Give the size it is best read at, larger with the text."""
        width = theme.current().px(self.widest)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the least width at which a sheet is still a sheet."""
        return QSize(self.narrowest, self.heightForWidth(self.narrowest))

    def hasHeightForWidth(self) -> bool:
        """Say that the sheet keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of A4."""
        return round(width * A4_INCHES[1] / A4_INCHES[0])
