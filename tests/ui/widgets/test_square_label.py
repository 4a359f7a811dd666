"""A square picture beside text."""

from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.square_label import SquareLabel


def test_it_is_as_large_as_the_text_and_never_smaller(qtbot: QtBot) -> None:
    label = SquareLabel(18)
    qtbot.addWidget(label)
    side = theme.current().px(18)
    assert (label.sizeHint().toTuple(), label.minimumSizeHint().toTuple()) == ((side, side), (side, side))


def test_it_is_drawn_in_the_middle_of_more_room(qtbot: QtBot) -> None:
    label = SquareLabel(18)
    qtbot.addWidget(label)
    label.resize(100, 60)
    assert (label.square.width(), label.square.center().toTuple()) == (theme.current().px(18), (50, 30))
