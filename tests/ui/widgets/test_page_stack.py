"""Pages one behind the other: only the one in front says how much room it needs."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.boxes import Column
from ui.widgets.labels import Label
from ui.widgets.page_stack import PageStack
from ui.widgets.scrolling import Scrolling


def page(words: str) -> QWidget:
    """Give a page that is as high as its words."""
    made = QWidget()
    made.setLayout(Column(Label(words), gap=0))
    return made


def test_a_high_page_behind_lets_the_one_in_front_not_scroll(qtbot: QtBot) -> None:
    stack = PageStack(page("short"), page("word " * 3000))
    scroll = Scrolling(stack)
    qtbot.addWidget(scroll)
    scroll.resize(400, 500)
    scroll.show()
    stack.setCurrentIndex(1)
    stack.setCurrentIndex(0)
    qtbot.wait(20)
    assert scroll.verticalScrollBar().maximum() == 0
