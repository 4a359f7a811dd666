"""A grid of words in a sheet, whose gaps follow the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import theme
from ui.widgets.themed import Themed, call, grow_downwards

_ACROSS = 16


class WordGrid(Themed, QWidget):
    """Words in rows and columns, each at the top of its cell; `gap` px lie between rows at 100 %."""

    def __init__(self, name: str, says: str, gap: float) -> None:
        super().__init__()
        call(self, name, says)
        self._gap = gap
        self.grid = QGridLayout()
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self.grid)
        grow_downwards(self)
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new gaps."""
        look = theme.current()
        self.grid.setHorizontalSpacing(look.space(_ACROSS))
        self.grid.setVerticalSpacing(look.space(self._gap))
        super().on_theme_changed()

    def put(self, row: int, column: int, part: QWidget) -> None:
        """Put a part into a cell."""
        self.grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def clear(self) -> None:
        """Take every part away."""
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
