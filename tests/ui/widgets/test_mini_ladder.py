"""The ladder as a glyph."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.pixels import pixels
from ui import theme
from ui.widgets.mini_ladder import draw_mini_ladder
from ui.wording import State

SHAPES: tuple[State, ...] = ("done", "current", "resting", "later")


def drawn(*states: State) -> QImage:
    """Give a ladder as it is drawn on white."""
    image = QImage(80, 28, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        draw_mini_ladder(painter, QRectF(image.rect()), states)
    return image


def grey(image: QImage) -> list[bool]:
    """Give which spots are darker than half, row by row."""
    drawn = pixels(image)
    dark = [colour for colour in np.unique(drawn).tolist() if QColor(colour).lightness() < 190]
    spots: list[bool] = np.isin(drawn, dark).ravel().tolist()
    return spots


@pytest.mark.parametrize(
    ("state", "colour"), [("done", "mastered"), ("current", "accent"), ("resting", "hold"), ("later", "control")]
)
def test_every_state_has_its_bar(qapp: QApplication, state: State, colour: str) -> None:
    image = drawn(state, state, state)
    found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert theme.current().tokens[colour].lower() in found


def test_states_differ_in_shape_and_not_in_colour_alone(qapp: QApplication) -> None:
    pictures = [grey(drawn(state, state, state)) for state in SHAPES]
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[number + 1 :])


def test_a_ladder_without_a_step_is_nothing(qapp: QApplication) -> None:
    assert (any(grey(drawn())), any(grey(drawn("done")))) == (False, True)
