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
    stack = PageStack(2)
    stack.put(0, page("short"))
    stack.put(1, page("word " * 3000))
    scroll = Scrolling(stack)
    qtbot.addWidget(scroll)
    scroll.resize(400, 500)
    scroll.show()
    stack.setCurrentIndex(1)
    stack.setCurrentIndex(0)
    qtbot.wait(20)
    assert scroll.verticalScrollBar().maximum() == 0


def test_a_page_put_in_its_place_later_does_not_come_in_front(qtbot: QtBot) -> None:
    stack = PageStack(3)
    qtbot.addWidget(stack)
    late, first = page("late"), page("first")
    stack.put(1, first)
    stack.setCurrentIndex(1)
    stack.put(0, late)
    assert (stack.currentWidget(), stack.widget(0), stack.count()) == (first, late, 3)
