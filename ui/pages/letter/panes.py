"""The two sides of the letter page: side by side, or one at a time under tabs where it is narrow."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.painting import brush, painter_of, pen
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.themed import Themed

TWO_FROM, LEFT = 840, 392
_LEAST = QSize(480, 320)


class LetterPanes(Themed, QWidget):
    """Shows the panel at the left and the pages at the right; narrower than 840 px of text at 100 %, one of them."""

    def __init__(self, left: QWidget, right: QWidget) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._tabs = Tabs("letter.sides", _("Sides of the page"), [Tab(_("Write")), Tab(_("Look at the pages"))])
        for part in (self._tabs, left, right):
            part.setParent(self)
        self._tabs.currentChanged.connect(self.relay)
        self.follow_theme()

    def bring_left(self) -> None:
        """Bring the panel to the front where only one side shows."""
        self._tabs.setCurrentIndex(0)

    def minimumSizeHint(self) -> QSize:
        """Ask for little: both sides scroll."""
        return _LEAST

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.relay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the sides anew."""
        super().resizeEvent(event)
        self.relay()

    def relay(self) -> None:
        """Put both sides in their places."""
        both = self.width() / theme.current().scale >= TWO_FROM
        self._tabs.setVisible(not both)
        places = self._beside() if both else self._in_front()
        for part, place in places.items():
            part.setVisible(not place.isEmpty())
            # What is hidden keeps its size, so that pages set meanwhile are as fine as they will have to be.
            if not place.isEmpty():
                part.setGeometry(place)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of the panel, and the line beside it."""
        if self._left.isHidden():
            return
        place = self._left.geometry()
        with painter_of(self) as painter:
            painter.fillRect(place.adjusted(0, -place.top(), 0, 0), brush("surface"))
            painter.setPen(pen("line"))
            painter.drawLine(place.topRight(), place.bottomRight())

    def _beside(self) -> dict[QWidget, QRect]:
        left = theme.current().px(LEFT)
        return {
            self._left: QRect(0, 0, left, self.height()),
            self._right: QRect(left, 0, self.width() - left, self.height()),
        }

    def _in_front(self) -> dict[QWidget, QRect]:
        gap = theme.current().space(8)
        self._tabs.setGeometry(2 * gap, gap, self.width() - 4 * gap, self._tabs.sizeHint().height())
        top = self._tabs.geometry().bottom() + 1
        place = QRect(0, top, self.width(), self.height() - top)
        first = self._tabs.currentIndex() == 0
        return {self._left: place if first else QRect(), self._right: QRect() if first else place}
