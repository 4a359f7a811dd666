"""Two columns, the second as wide as a side column; where there is no room it stands below the first."""

from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import Column, Row
from ui.widgets.themed import grow_downwards
from ui.widgets.turning_row import TurningRow, keep_width

_NARROW, _SIDE = 1180, 380


class TwoColumns(TurningRow):
    """Holds the parts of a page in a wide and a side column."""

    def __init__(self, wide: Column, side: Column) -> None:
        at_left, at_right = QWidget(), QWidget()
        for part, column in ((at_left, wide), (at_right, side)):
            part.setLayout(column)
            grow_downwards(part)
        super().__init__(Row((at_left, 1), at_right, gap=20), _NARROW)
        self._side = at_right
        grow_downwards(self)

    def turn(self, *, narrow: bool) -> None:
        """Give the side column its width."""
        keep_width(self._side, _SIDE, narrow=narrow)
