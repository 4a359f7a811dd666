"""The ground of a row: tinted where it is chosen, ringed where the focus is, and nothing else."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.row_ground import row_ground, row_width

State = QStyle.StateFlag
ROW = QRect(0, 0, 60, 30)


def drawn(state: State) -> tuple[str, ...]:
    """Draw a ground; gives its colour in the middle and at its edge, "" where nothing is drawn."""
    image, option = QImage(ROW.size(), QImage.Format.Format_ARGB32), QStyleOptionViewItem()
    image.fill(Qt.GlobalColor.transparent)
    option.rect, option.state = ROW, state
    with QPainter(image) as painter, row_ground(painter, option) as where:
        middle = where.center().toPoint()
    seen = [image.pixelColor(middle.x(), y) for y in (middle.y(), round(where.top()) + 1)]
    return tuple(each.name() if each.alpha() else "" for each in seen)


@pytest.mark.parametrize(
    ("state", "middle", "edge"),
    [
        (State.State_Enabled, "", ""),
        (State.State_Selected, "accent_soft", "accent_soft"),
        (State.State_HasFocus, "", "focus"),
        (State.State_Selected | State.State_HasFocus, "accent_soft", "focus"),
    ],
)
def test_what_is_chosen_is_tinted_and_the_focus_is_ringed(state: State, middle: str, edge: str) -> None:
    expected = tuple(theme.current().colour(token).name() if token else "" for token in (middle, edge))
    assert drawn(state) == expected


def test_a_row_is_as_wide_as_its_list_whatever_rectangle_qt_hands_over(qtbot: QtBot) -> None:
    shown, option = QListWidget(), QStyleOptionViewItem()
    qtbot.addWidget(shown)
    shown.resize(300, 200)
    option.rect = ROW
    assert row_width(option) == ROW.width()
    option.widget = shown
    assert row_width(option) == shown.viewport().width()
