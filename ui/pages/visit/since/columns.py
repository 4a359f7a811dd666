"""Two columns, the second as wide as a side column; where there is no room it stands below the first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.themed import Themed, grow_downwards

_NARROW, _SIDE = 1180, 380


class TwoColumns(Themed, QWidget):
    """Holds the parts of a page in a wide and a side column."""

    def __init__(self, wide: Column, side: Column) -> None:
        super().__init__()
        self._side = QWidget()
        self._side.setLayout(side)
        main = QWidget()
        main.setLayout(wide)
        grow_downwards(main)
        grow_downwards(self._side)
        self._row = Row((main, 1), self._side, gap=20)
        for part in (main, self._side):
            self._row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._row)
        grow_downwards(self)
        self.follow_theme()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the direction that fits."""
        super().resizeEvent(event)
        self._arrange()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        narrow = self.width() / look.scale < _NARROW
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._side.setMinimumWidth(0 if narrow else look.px(_SIDE))
        self._side.setMaximumWidth(100_000 if narrow else look.px(_SIDE))
