"""How the state of a step looks, rung or stone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from ui import theme
from ui.widgets.ladder.state_look import take_hatching, take_look_of
from ui.wording import State


@pytest.mark.parametrize(
    ("state", "fill", "line"),
    [
        ("current", "accent", Qt.PenStyle.NoPen),
        ("done", "timber", Qt.PenStyle.SolidLine),
        ("resting", "timber_ghost", Qt.PenStyle.CustomDashLine),
        ("later", "timber_ghost", Qt.PenStyle.CustomDashLine),
    ],
)
def test_every_state_is_told_by_its_ground_and_edge(state: State, fill: str, line: Qt.PenStyle) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        take_look_of(painter, state)
        assert (painter.brush().color(), painter.pen().style()) == (theme.current().colour(fill), line)


def test_what_rests_is_hatched() -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        take_hatching(painter)
        assert painter.brush().style() == Qt.BrushStyle.BDiagPattern
