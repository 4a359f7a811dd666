"""Pages one behind the other, where only the one in front says how much room it needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui import theme
from ui.widgets.themed import Themed

LEAST = 312


class PageStack(Themed, QStackedWidget):
    """Has places for pages; asks for the width of the one in front, and for the height pages need at this text size."""

    def __init__(self, places: int) -> None:
        super().__init__()
        for _place in range(places):
            self.addWidget(QWidget())
        self.currentChanged.connect(self.updateGeometry)
        self.follow_theme()

    def put(self, number: int, page: QWidget) -> None:
        """Put a page in its place; the place in front stays in front."""
        shown, empty = self.currentIndex(), self.widget(number)
        self.insertWidget(number, page)
        if empty is not None:
            self.removeWidget(empty)
            empty.deleteLater()
        self.setCurrentIndex(shown)

    def minimumSizeHint(self) -> QSize:
        """Give the least of the page in front, and no less height than large text needs."""
        page = self.currentWidget()
        asked = page.minimumSizeHint() if page else QSize(0, 0)
        return asked.expandedTo(QSize(0, theme.current().px(LEAST)))

    def heightForWidth(self, width: int) -> int:
        """Give the same height at any width: Qt would ask the pages behind too, and let the highest of them scroll."""
        return self.minimumSizeHint().height()
