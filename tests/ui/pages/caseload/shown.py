"""Showing the caseload in a test, and finding what is on it."""

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.caseload.due import DueList
from ui.pages.caseload.head import SearchField
from ui.pages.caseload.page import CaseloadPage
from ui.pages.caseload.today import TodayList
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

Kind = TypeVar("Kind", bound=QWidget)


def show(qtbot: QtBot, page: CaseloadPage) -> None:
    """Show the page on the screen, in the window that has the focus."""
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    QApplication.processEvents()


def today(page: CaseloadPage) -> TodayList:
    """Give today's visits."""
    return _found(page, TodayList, "caseload.today")


def everyone(page: CaseloadPage) -> QTableView:
    """Give the table of everybody."""
    return _found(page, QTableView, "caseload.everyone")


def due(page: CaseloadPage) -> DueList:
    """Give the due answers."""
    return _found(page, DueList, "caseload.due")


def search(page: CaseloadPage) -> SearchField:
    """Give the search field."""
    return _found(page, SearchField, "caseload.search")


def button(page: QWidget, name: str) -> Button:
    """Give a button by its object name."""
    return _found(page, Button, name)


def rows(view: QAbstractItemView) -> list[str]:
    """Give what stands in the first column of every row."""
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def words(page: QWidget) -> list[str]:
    """Give the text of every label in sight."""
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def press(*keys: Qt.Key | str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def click_right_end(view: QAbstractItemView, row: int) -> None:
    """Click on the button painted at the end of a row."""
    place = view.visualRect(view.model().index(row, 0))
    spot = QPoint(
        view.viewport().width() - 40, place.center().y() + (place.height() // 5 if place.height() > 70 else 0)
    )
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def _found(page: QWidget, kind: type[Kind], name: str) -> Kind:
    widget = page.findChild(kind, name)
    assert widget is not None
    return widget
