"""Three panes side by side; two and tabs where it is narrower, one and tabs where it is narrowest."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui import theme
from ui.widgets.painting import brush, painter_of, pen
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.themed import Themed, call

Mode = Literal["three", "two", "one"]
THREE_FROM, TWO_FROM = 1200, 840
_SHARE = 0.36


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane: what its tab is called, what it holds, and its width in px at 100 % when all three stand."""

    title: str
    widget: QWidget
    width: int = 0


class Panes(Themed, QWidget):
    """Arranges three panes by the room there is, measured in text of the present size.

    Signals:
        mode_changed(str): "three", "two" or "one" panes are shown from now on.
    """

    mode_changed = Signal(str)

    def __init__(self, name: str, left: Pane, centre: Pane, right: Pane) -> None:
        super().__init__()
        call(self, name)
        self._left, self._centre, self._right = left, centre, right
        self.mode: Mode = "three"
        self._two = Tabs(f"{name}.beside", _("Beside the ladder"), [Tab(right.title), Tab(left.title)])
        self._one = Tabs(f"{name}.parts", _("Parts of the page"), [Tab(pane.title) for pane in (centre, right, left)])
        # Panes are placed by hand and never change parents, so that focus and scroll survive a narrower window.
        for pane in (left, centre, right):
            pane.widget.setParent(self)
        for tabs in (self._two, self._one):
            tabs.setParent(self)
            tabs.currentChanged.connect(self.relay)
        self.follow_theme()

    def bring(self, widget: QWidget) -> None:
        """Bring the pane that holds `widget` to the front, where only one shows at a time."""
        if widget is not self._centre.widget:
            self._two.setCurrentIndex(0 if widget is self._right.widget else 1)
        order = [self._centre.widget, self._right.widget, self._left.widget]
        self._one.setCurrentIndex(order.index(widget))

    def minimumSizeHint(self) -> QSize:
        """Ask for little; what is narrow shows one pane."""
        return QSize(480, 360)

    def on_theme_changed(self) -> None:
        """Take the new sizes."""
        super().on_theme_changed()
        self.relay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes anew."""
        super().resizeEvent(event)
        self.relay()

    def relay(self) -> None:
        """Put every pane in its place, and tell when their number changed."""
        before, self.mode = self.mode, mode_at(self.width() / theme.current().scale)
        self._two.setVisible(self.mode == "two")
        self._one.setVisible(self.mode == "one")
        places = {"three": self._three_places, "two": self._two_places, "one": self._one_places}[self.mode]()
        for pane, place in places.items():
            pane.setGeometry(place)
            pane.setVisible(not place.isEmpty())
        self.update()
        if self.mode != before:
            self.mode_changed.emit(self.mode)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grounds of the side panes, and the lines between panes."""
        with painter_of(self) as painter:
            for place in self._grounds():
                painter.fillRect(place, brush("surface"))
                painter.setPen(pen("line"))
                painter.drawLine(place.topLeft(), place.bottomLeft())
                painter.drawLine(place.topRight(), place.bottomRight())

    def _three_places(self) -> dict[QWidget, QRect]:
        left, right = (theme.current().px(pane.width) for pane in (self._left, self._right))
        high, middle = self.height(), self.width() - left - right - 2
        return {
            self._left.widget: QRect(0, 0, left, high),
            self._centre.widget: QRect(left + 1, 0, middle, high),
            self._right.widget: QRect(left + middle + 2, 0, right, high),
        }

    def _two_places(self) -> dict[QWidget, QRect]:
        beside, tabs = round(self.width() * _SHARE), self._two
        middle = self.width() - beside - 1
        tabs.setGeometry(self._tab_place(tabs, middle + 1, beside))
        front = self._right.widget if tabs.currentIndex() == 0 else self._left.widget
        places = dict.fromkeys((self._left.widget, self._right.widget), QRect())
        top = tabs.geometry().bottom() + 1
        places[front] = QRect(middle + 1, top, beside, self.height() - top)
        return {**places, self._centre.widget: QRect(0, 0, middle, self.height())}

    def _one_places(self) -> dict[QWidget, QRect]:
        tabs = self._one
        tabs.setGeometry(self._tab_place(tabs, 0, self.width()))
        order = [self._centre.widget, self._right.widget, self._left.widget]
        places = dict.fromkeys(order, QRect())
        top = tabs.geometry().bottom() + 1
        places[order[tabs.currentIndex()]] = QRect(0, top, self.width(), self.height() - top)
        return places

    def _tab_place(self, tabs: Tabs, left: int, width: int) -> QRect:
        gap = theme.current().space(8)
        return QRect(left + 2 * gap, gap, width - 4 * gap, tabs.sizeHint().height())

    def _grounds(self) -> list[QRect]:
        """Give the surfaces of the side panes, with their tabs."""
        if self.mode == "three":
            return [self._left.widget.geometry(), self._right.widget.geometry()]
        if self.mode == "two":
            middle = self._centre.widget.width()
            return [QRectF(middle, 0, self.width() - middle, self.height()).toRect()]
        return [] if self._one.currentIndex() == 0 else [self.rect()]


def mode_at(width: float) -> Mode:
    """Give how many panes stand side by side in `width` px of text at 100 %."""
    if width >= THREE_FROM:
        return "three"
    return "two" if width >= TWO_FROM else "one"
