"""Two parts side by side, at the top; where it is narrow, one over the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.widgets.boxes import Row
from ui.widgets.themed import Themed


class TurningRow(Themed, QWidget):
    """Turns `row` where it is under `narrow` px at 100 %; what becomes of the parts then is for `turn` to say."""

    def __init__(self, row: Row, narrow: int) -> None:
        super().__init__()
        self._row, self._narrow = row, narrow
        for place in range(row.count()):
            if (item := row.itemAt(place)) is not None:
                item.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)
        self.follow_theme()

    def turn(self, *, narrow: bool) -> None:
        """Give the parts the widths they have there."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the direction that fits."""
        super().resizeEvent(event)
        self._arrange()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        super().on_theme_changed()
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() / theme.current().scale < self._narrow
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self.turn(narrow=narrow)


def keep_width(part: QWidget, width: int, *, narrow: bool) -> None:
    """Keep a part `width` px wide at 100 %; where it is narrow it takes what there is."""
    look = theme.current()
    part.setMinimumWidth(0 if narrow else look.px(width))
    part.setMaximumWidth(100_000 if narrow else look.px(width))
