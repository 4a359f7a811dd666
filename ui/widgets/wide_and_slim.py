"""A wide column and a slim one beside it; where it is narrow, the slim one lies below."""

from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import Row
from ui.widgets.turning_row import TurningRow, keep_width

_NARROW, _SLIM = 1000, 340


class WideAndSlim(TurningRow):
    """Keeps the right one `width` px wide at 100 % while there is room."""

    def __init__(self, wide: QWidget, slim: QWidget, width: int = _SLIM) -> None:
        super().__init__(Row((wide, 1), slim, gap=20, margins=(24, 12, 24, 24)), _NARROW)
        self._slim, self._width = slim, width

    def turn(self, *, narrow: bool) -> None:
        """Give the slim one its width."""
        keep_width(self._slim, self._width, narrow=narrow)
