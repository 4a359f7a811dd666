"""What scrolls: a form up and down between fixed bars, in a comfortable measure; a chart sideways."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.themed import Themed

_ABOVE, _OVER, _NARROWEST = 64, 24, 240
_HIGH_ENOUGH = 0.6


def bring_to_top(area: QScrollArea, part: QWidget) -> None:
    """Scroll `area` so that `part` stands near its top, unless there is room in sight for the beginning of it."""

    def scroll() -> None:
        content = area.widget()
        if content is not None and part.isVisible():
            top = part.mapTo(content, QPoint(0, 0)).y() - theme.current().space(_OVER)
            if top - area.verticalScrollBar().value() > area.viewport().height() * _HIGH_ENOUGH:
                area.verticalScrollBar().setValue(top)

    # What has just been shown gets its place with the next events.
    QTimer.singleShot(0, area, scroll)


class Scrolling(QScrollArea):
    """Shows a widget as wide as the window allows, and scrolls down only; Tab brings what has the focus into view."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._looked_at = (-1, -1)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring what has the focus into view, once everything has its place."""
        super().showEvent(event)
        self.bring_focus()

    def bring_focus(self) -> None:
        """Bring what has the focus into view, once everything has its place."""
        self._looked_at = (-1, -1)
        QTimer.singleShot(0, self, self._bring_focus)

    def _bring_focus(self) -> None:
        content = self.widget()
        inside = content.focusWidget() if content else None
        if content is None or inside is None:
            return
        place = (content.height(), inside.mapTo(content, QPoint(0, 0)).y())
        if place == self._looked_at:
            self.ensureWidgetVisible(inside, 0, theme.current().px(_ABOVE))
        else:
            # Layouts within layouts take several turns; scrolled before, the page would begin somewhere in its middle.
            self._looked_at = place
            QTimer.singleShot(0, self, self._bring_focus)


class Measured(Themed, QWidget):
    """Keeps its content in the middle and no wider than `width` px at 100 %."""

    def __init__(self, content: QWidget, width: int) -> None:
        super().__init__()
        self._content, self._most = content, width
        self.setLayout(Row(None, (content, 1000), None, gap=0, margins=(24, 24, 24, 16)))
        self.on_theme_changed()
        self.follow_theme()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self._content.setMaximumWidth(theme.current().px(self._most))
        super().on_theme_changed()


def in_the_middle(content: QWidget, width: int = 760) -> Scrolling:
    """Keep a card in the middle of the window, no wider than `width` px at 100 %; where it is higher, it scrolls."""
    host = QWidget()
    host.setLayout(Column(None, Measured(content, width), None))
    return Scrolling(host)


class Sideways(QScrollArea):
    """Shows a widget as high as there is room, and scrolls sideways where it is wider; the newest is at the right."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = self.horizontalScrollBar()
        bar.rangeChanged.connect(self._on_range_changed)
        # What the content keeps in place while it scrolls has to be drawn anew.
        bar.valueChanged.connect(content.update)

    def minimumSizeHint(self) -> QSize:
        """Give the height of the content with a scroll bar below it, and little width."""
        least = self._content.minimumSizeHint().height() + self.horizontalScrollBar().sizeHint().height()
        return QSize(theme.current().px(_NARROWEST), least)

    def sizeHint(self) -> QSize:
        """Give the size of the content with a scroll bar below it."""
        wanted = self._content.sizeHint()
        return QSize(wanted.width(), wanted.height() + self.horizontalScrollBar().sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave turning up and down to the page; Shift or a sideways turn scrolls here."""
        sideways = event.angleDelta().x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if sideways:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_range_changed(self, _lowest: int, highest: int) -> None:
        self.horizontalScrollBar().setValue(highest)
