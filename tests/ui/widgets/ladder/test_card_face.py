"""The face of a card: what stands where, and that nothing is cut off."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from exposure.domain.identifiers import RungId
from tests.ui.pixels import number, pixels
from ui import theme
from ui.widgets.ladder.card_face import CardFace
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import TILES, Tile, draw_picture
from ui.wording import State

STEP = Step(RungId("r"), "Lift the washing basket from the floor", "current", 60, "basket", dots=2, days=2, feeling=35)
EMPTY = QColor("#FF00FF")


def painted(size: tuple[int, int], draw: Callable[[QPainter], None]) -> QImage:
    """Paint on a ground of one colour; what is left of it was not drawn on."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(EMPTY)
    with QPainter(image) as painter:
        draw(painter)
    return image


def drawn_rows(image: QImage) -> Sequence[int]:
    """Give the rows with anything on them."""
    rows: list[int] = (pixels(image) != number(EMPTY)).any(axis=1).nonzero()[0].tolist()
    return rows


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("width", [300, 460, 700])
@pytest.mark.parametrize("state", ["done", "current", "resting", "later"])
def test_everything_lies_within_the_height_asked_for(
    qapp: QApplication, percent: int, width: int, state: State
) -> None:
    theme.apply(qapp, "light", percent)
    step = replace(STEP, state=state, rest="until 24 Nov, shoulder check, the GP’s job")
    face = CardFace(step, theme.current().px(width))
    high = round(face.height)
    around = 60
    where = QRectF(0, around, theme.current().px(width), high)
    image = painted((round(where.width()), high + 2 * around), lambda painter: face.draw(painter, where, 60))
    rows = drawn_rows(image)
    assert around <= rows[0]
    assert rows[-1] < around + high


def test_a_wide_card_has_the_tries_beside_and_a_narrow_one_below() -> None:
    wide, narrow = CardFace(STEP, 700), CardFace(STEP, 360)
    assert wide.height < narrow.height


def test_in_the_narrowest_card_the_number_stands_over_the_picture() -> None:
    face = CardFace(STEP, 200)
    number = face.number_in(QRectF(0, 0, 200, face.height))
    assert number.bottom() < face.height
    assert number.top() >= 0


@pytest.mark.parametrize("state", ["done", "current"])
def test_words_beside_the_dots_never_run_down_one_letter_a_line(state: State) -> None:
    told = CardFace(replace(STEP, state=state, title="Lean"), 200)
    silent = CardFace(replace(STEP, state=state, title="Lean", dots=0), 200)
    # Two captions of at most two lines each.
    assert told.height - silent.height < 4 * 20


def test_a_later_step_needs_no_room_for_tries() -> None:
    later = CardFace(replace(STEP, state="later"), 360)
    assert later.height < CardFace(replace(STEP, state="done"), 360).height


def test_the_number_stands_at_the_left_and_is_left_out_while_there_is_none() -> None:
    face = CardFace(STEP, 600)
    number = face.number_in(QRectF(0, 0, 600, face.height))
    assert number.right() < 600 / 4
    unrated = CardFace(replace(STEP, worry=None), 600)
    with_number = painted((600, 80), lambda painter: face.draw(painter, QRectF(0, 0, 600, 80), 60))
    without = painted((600, 80), lambda painter: unrated.draw(painter, QRectF(0, 0, 600, 80), None))
    assert with_number != without


def test_the_current_step_is_larger_than_one_for_later() -> None:
    short = replace(STEP, title="Squat")
    assert CardFace(short, 600).height > CardFace(replace(short, state="later"), 600).height


@pytest.mark.parametrize("state", list(TILES))
def test_a_tile_shows_the_movement_on_the_tint_of_its_state(qapp: QApplication, state: State) -> None:
    theme.apply(qapp, "light", 100)
    image = painted((60, 60), lambda painter: draw_picture(painter, QRectF(0, 0, 60, 60), "pen", TILES[state]))
    assert image.pixelColor(30, 3) == theme.current().colour(TILES[state].tint)


def test_a_movement_in_own_words_has_a_pencil(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 100)
    where, look = QRectF(0, 0, 60, 60), TILES["later"]
    own = painted((60, 60), lambda painter: draw_picture(painter, where, "", look))
    pen = painted((60, 60), lambda painter: draw_picture(painter, where, "pen", look))
    assert own != pen
    assert own.pixelColor(30, 3) == theme.current().colour("surface2")


def test_a_tile_grows_with_the_text(qapp: QApplication) -> None:
    tile = Tile(84)
    tile.show_step(STEP)
    theme.apply(qapp, "light", 200)
    assert tile.sizeHint().width() == 168
    assert tile.grab().toImage().pixelColor(QPointF(84, 10).toPoint()).isValid()
    theme.apply(qapp, "light", 100)
    tile.deleteLater()
