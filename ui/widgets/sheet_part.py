"""A part of a sheet that is as wide as the sheet: Qt takes the height for the width that is hinted at."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.widgets.boxes import Column
from ui.widgets.sheet import WIDTH
from ui.widgets.themed import grow_downwards

_MARGIN = 24


class SheetPart(QWidget):
    """Holds a column; sentences alone hint at a narrow one, which would leave the sheet half empty.

    `across` is the width of the sheet in px at 100 %.
    """

    def __init__(self, column: Column, across: int = WIDTH) -> None:
        super().__init__()
        self._across = across
        self.setLayout(column)
        grow_downwards(self)

    def sizeHint(self) -> QSize:
        """Give the width of a sheet’s body, and the height of what is inside in that width."""
        look, layout = theme.current(), self.layout()
        width = look.px(self._across) - 2 * look.space(_MARGIN)
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)
