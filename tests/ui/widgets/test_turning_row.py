"""Two parts stand side by side where there is room, and one over the other where there is none."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.wide_and_slim import WideAndSlim


@pytest.fixture
def parts(qtbot: QtBot) -> tuple[QWidget, QWidget, QWidget]:
    """Give the row, its wide part and its slim one."""
    wide, slim = QWidget(), QWidget()
    row = WideAndSlim(wide, slim, 340)
    qtbot.addWidget(row)
    row.resize(1200, 700)
    row.show()
    return row, wide, slim


def test_where_there_is_room_the_slim_one_stands_beside_at_its_width(parts: tuple[QWidget, QWidget, QWidget]) -> None:
    _row, wide, slim = parts
    assert slim.width() == 340
    assert slim.x() >= wide.x() + wide.width()


def test_where_it_is_narrow_the_slim_one_lies_below_as_wide_as_there_is_room(
    parts: tuple[QWidget, QWidget, QWidget], qtbot: QtBot
) -> None:
    row, wide, slim = parts
    row.resize(700, 700)
    qtbot.waitUntil(lambda: slim.y() >= wide.y() + wide.height())
    assert slim.maximumWidth() > 340


def test_large_text_needs_more_room(parts: tuple[QWidget, QWidget, QWidget], qtbot: QtBot, qapp: QApplication) -> None:
    _row, wide, slim = parts
    theme.apply(qapp, "light", 150)
    qtbot.waitUntil(lambda: slim.y() >= wide.y() + wide.height())
