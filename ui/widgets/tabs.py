"""The tabs of a patient: words, the present one underlined."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar

from ui import theme
from ui.widgets.painting import Box, colour_of, draw_box, draw_ring, key_text, painter_of, pen
from ui.widgets.text_block import TextBlock
from ui.widgets.themed import Themed, call


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its word, and the key that the page wires to it, shown as its tooltip."""

    text: str
    key: str = ""


class Tabs(Themed, QTabBar):
    """A bar of tabs; arrows move along it. Where it is narrow, Qt's own arrows scroll it.

    Signals (of QTabBar): currentChanged(int), tabBarClicked(int).
    """

    def __init__(self, name: str, says: str, tabs: Sequence[Tab]) -> None:
        super().__init__()
        call(self, name, says)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for number, tab in enumerate(tabs):
            self.addTab(tab.text)
            self.setTabToolTip(number, key_text(tab.key) if tab.key else "")
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Measure the tabs again; Qt keeps their sizes until the font changes."""
        # Setting the font is what makes Qt forget the widths it measured.
        self.setFont(self._font(on=False))
        super().on_theme_changed()

    def tabSizeHint(self, index: int) -> QSize:
        """Give room for the word in bold, so that nothing moves when another tab comes forward."""
        look = theme.current()
        block = TextBlock(self.tabText(index), self._font(on=True))
        return QSize(
            block.width.__ceil__() + 2 * look.space(16) + look.space(4),
            max(look.px(40), round(block.height) + look.space(16)),
        )

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never smaller than the word."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs."""
        with painter_of(self) as painter:
            for index in range(self.count()):
                self._draw_tab(painter, index)

    def _draw_tab(self, painter: QPainter, index: int) -> None:
        on = index == self.currentIndex()
        where = QRectF(self.tabRect(index)).adjusted(2, 2, -2, -2)
        if on:
            draw_box(painter, where, Box("accent_soft", None, radius=8))
        block = TextBlock(self.tabText(index), self._font(on))
        place = QRectF(QPointF(0, 0), QSizeF(block.width, block.height))
        place.moveCenter(where.center())
        block.draw(painter, place, colour_of("accent" if on else "ink2"))
        if on:
            self._draw_underline(painter, where)
        if on and self.hasFocus():
            draw_ring(painter, where, 8)

    def _draw_underline(self, painter: QPainter, where: QRectF) -> None:
        line = pen("accent", 3)
        line.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(line)
        side, bottom = theme.current().space(16), where.bottom() - 3
        painter.drawLine(QPointF(where.left() + side, bottom), QPointF(where.right() - side, bottom))

    def _font(self, on: bool) -> QFont:
        return theme.current().font("strong", 600 if on else 500)
