"""A small square picture beside text, as large as the text is."""

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui import theme
from ui.widgets.themed import Themed


class SquareLabel(Themed, QLabel):
    """A label of a fixed size, `px` wide and high at 100 % text; a subclass draws in its `square`."""

    def __init__(self, px: int) -> None:
        super().__init__()
        self._px = px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    @property
    def square(self) -> QRectF:
        """Give the square in its middle."""
        square = QRectF(QRectF(self.rect()).topLeft(), QSizeF(self.sizeHint()))
        square.moveCenter(QRectF(self.rect()).center())
        return square

    def sizeHint(self) -> QSize:
        """Give a square that grows with the text."""
        side = theme.current().px(self._px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()
