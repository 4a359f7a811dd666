"""A card with its number, its question, and a quiet word at the right."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Card
from ui.widgets.labels import Label
from ui.widgets.painting import CENTRED, Box, colour_of, draw_box, painter_of
from ui.widgets.themed import Themed

_SIDE = 28


class Badge(Themed, QLabel):
    """The number of a question in a filled circle."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.follow_theme()

    def sizeHint(self) -> QSize:
        """Give the size of the circle."""
        side = round(theme.current().px(_SIDE))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than drawn."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw circle and number."""
        where = QRectF(self.rect())
        with painter_of(self) as painter:
            draw_box(painter, where, Box("accent", None, 0, where.height() / 2))
            painter.setFont(theme.current().font(15, 700))
            painter.setPen(colour_of("on_accent"))
            painter.drawText(where, CENTRED, self.text())


class NumberedCard(Card):
    """One question of the call."""

    def __init__(self, number: int, title: str, part: QWidget, helper: str = "") -> None:
        badge = Badge(number)
        heading = Row(badge, (Label(title, "h3"), 1), Label(helper, "small", "ink2", wrap=False), gap=8)
        heading.setAlignment(badge, Qt.AlignmentFlag.AlignTop)
        super().__init__(Column(heading, part, gap=12, margins=(20, 14, 20, 16)))
