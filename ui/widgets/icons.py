"""Icons in the colours of the theme: painted, as a picture for a menu, or as a small widget beside text."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui import theme
from ui.icon_source import coloured
from ui.widgets.painting import painter_of
from ui.widgets.square_label import SquareLabel

USUAL_STROKE = 2.0
_SHARP = 3


def draw_icon(painter: QPainter, name: str, rect: QRectF, token: str, stroke: float = USUAL_STROKE) -> None:
    """Draw the icon `name` in `rect` in the colour of a token, its lines `stroke` px of 24 wide."""
    _renderer(name, theme.current().tokens[token], stroke).render(painter, rect)


def icon(name: str, colour: str = "ink2", px: int = 18) -> QIcon:
    """Give the icon for a menu item or a field, `px` wide at 100 % text; ask again when the theme changes."""
    side = theme.current().px(px)
    # A menu’s screen is not known here; three times the size is sharp on every one.
    picture = QPixmap(side * _SHARP, side * _SHARP)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        draw_icon(painter, name, QRectF(0, 0, side * _SHARP, side * _SHARP), colour)
    picture.setDevicePixelRatio(_SHARP)
    return QIcon(picture)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str, stroke: float) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(coloured(name, colour, stroke).encode()))


class Icon(SquareLabel):
    """An icon that grows with the text. It says nothing to a screen reader: the words beside it do."""

    def __init__(self, name: str, colour: str = "ink2", px: int = 18) -> None:
        super().__init__(px)
        self._icon, self._colour = name, colour

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon, in another colour."""
        self._icon, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in the middle."""
        with painter_of(self) as painter:
            draw_icon(painter, self._icon, self.square, self._colour)
