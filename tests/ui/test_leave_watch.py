"""A page is told when it is left, so that nothing typed is lost."""

import pytest
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui.leave_watch import LeaveWatch


@pytest.fixture
def told(window: QMainWindow) -> list[str]:
    """Give what is told about the first of two pages in a window."""
    pages, page, heard = QStackedWidget(), QWidget(), []
    watch = LeaveWatch(page)
    pages.addWidget(page)
    pages.addWidget(QWidget())
    watch.left.connect(lambda: heard.append("left"))
    watch.closing.connect(lambda: heard.append("closing"))
    window.setCentralWidget(pages)
    return heard


def turn(window: QMainWindow, number: int) -> None:
    pages = window.centralWidget()
    assert isinstance(pages, QStackedWidget)
    pages.setCurrentIndex(number)


def test_a_page_in_sight_is_not_left(told: list[str]) -> None:
    assert told == []


def test_a_page_that_is_hidden_is_left(window: QMainWindow, told: list[str]) -> None:
    turn(window, 1)
    assert told == ["left"]


def test_a_page_is_told_that_the_window_closes_before_it_is_hidden(window: QMainWindow, told: list[str]) -> None:
    window.close()
    assert told == ["closing", "left"]


def test_a_page_out_of_sight_is_told_that_the_window_closes(window: QMainWindow, told: list[str]) -> None:
    turn(window, 1)
    window.close()
    assert told == ["left", "closing"]
