"""A wide column and a slim one beside it; where it is narrow, the slim one lies below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui import theme
from ui.widgets.boxes import Row
from ui.widgets.themed import Themed

_NARROW, _SLIM = 1000, 340


class WideAndSlim(Themed, QWidget):
    """Keeps the right one `width` px wide at 100 % while there is room."""

    def __init__(self, wide: QWidget, slim: QWidget, width: int = _SLIM) -> None:
        super().__init__()
        self._slim, self._width = slim, width
        self._row = Row((wide, 1), slim, gap=20, margins=(24, 12, 24, 24))
        self._row.setAlignment(slim, Qt.AlignmentFlag.AlignTop)
        self._row.setAlignment(wide, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._row)
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
        self._slim.setMinimumWidth(0 if narrow else look.px(self._width))
        self._slim.setMaximumWidth(100_000 if narrow else look.px(self._width))
