import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.pages.letter.panes import LetterPanes


@pytest.fixture
def sides() -> tuple[QWidget, QWidget]:
    """Give two empty sides."""
    return QWidget(), QWidget()


@pytest.fixture
def panes(qtbot: QtBot, sides: tuple[QWidget, QWidget]) -> LetterPanes:
    """Give panes in a wide window."""
    made = LetterPanes(*sides)
    made.resize(1440, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_where_it_is_wide_both_sides_show(panes: LetterPanes, sides: tuple[QWidget, QWidget]) -> None:
    assert all(side.isVisible() for side in sides)
    assert sides[0].width() + sides[1].width() == panes.width()


def test_where_it_is_narrow_the_panel_comes_first(panes: LetterPanes, sides: tuple[QWidget, QWidget]) -> None:
    panes.resize(700, 700)
    assert [side.isVisible() for side in sides] == [True, False]


def test_large_text_makes_a_window_narrow(
    panes: LetterPanes, sides: tuple[QWidget, QWidget], qapp: QApplication
) -> None:
    theme.apply(qapp, "light", 200)
    assert [side.isVisible() for side in sides] == [True, False]


def test_an_arrow_key_brings_the_pages_to_the_front(panes: LetterPanes, sides: tuple[QWidget, QWidget]) -> None:
    panes.resize(700, 700)
    QTest.keyClick(panes._tabs, Qt.Key.Key_Right)
    assert [side.isVisible() for side in sides] == [False, True]
    panes.bring_left()
    assert [side.isVisible() for side in sides] == [True, False]
