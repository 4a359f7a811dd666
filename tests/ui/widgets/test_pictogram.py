from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from resources import path
from tests.ui.pixels import colours, number, pixels
from ui import theme
from ui.widgets.pictogram import Pictogram, Tile, draw_pictogram

INK, PROP, GROUND, PAPER = (QColor(name) for name in ("#000000", "#ff0000", "#00ff00", "#ffffff"))
NAMES = sorted(file.stem for file in path("pictograms").glob("*.toml"))
BY_NAME = pytest.mark.parametrize("name", NAMES)
pytestmark = pytest.mark.usefixtures("qapp")


def painted(name: str, side: int = 100, place: QRectF | None = None, soft: float = 1) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    with QPainter(image) as painter:
        draw_pictogram(painter, name, place or QRectF(image.rect()), INK, PROP, GROUND, soft)
    return image


def shown(widget: Pictogram) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


@BY_NAME
def test_a_picture_shows_person_and_prop(name: str) -> None:
    drawn = pixels(painted(name))
    assert (drawn == number(INK)).sum() > 200
    assert (drawn == number(PROP)).sum() > 30


@BY_NAME
def test_nothing_is_drawn_beside_the_place_given(name: str) -> None:
    image = painted(name, side=100, place=QRectF(20, 20, 60, 60))
    outside = [image.copy(*area) for area in ((0, 0, 100, 19), (0, 81, 100, 19), (0, 0, 19, 100), (81, 0, 19, 100))]
    assert {colour for part in outside for colour in colours(part)} == {PAPER.name()}


def test_no_two_pictures_look_alike() -> None:
    images = {name: pixels(painted(name, side=36)) for name in NAMES}
    alike = [(one, other) for one, other in combinations(NAMES, 2) if (images[one] != images[other]).sum() < 20]
    assert alike == []


def test_the_ground_line_has_its_own_colour() -> None:
    assert GROUND.name() in colours(painted("pen"))


def test_without_ground_there_is_no_line() -> None:
    assert GROUND.name() not in colours(painted("stairs"))


def test_the_picture_sits_in_the_middle_of_a_wide_place() -> None:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    with QPainter(image) as painter:
        draw_pictogram(painter, "pen", QRectF(image.rect()), INK, PROP, GROUND)
    assert np.array_equal(pixels(image.copy(100, 0, 100, 100)), pixels(painted("pen")))


def test_soft_fades_the_whole_picture() -> None:
    drawn = colours(painted("pen", soft=0.5))
    assert INK.name() not in drawn
    assert PROP.name() not in drawn


def test_the_painter_is_left_as_it_was() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        before = painter.transform(), painter.opacity()
        draw_pictogram(painter, "pen", QRectF(2, 2, 5, 5), INK, PROP, GROUND, 0.5)
        assert (painter.transform(), painter.opacity()) == before


def test_a_name_nobody_drew_is_refused() -> None:
    with pytest.raises(ExposureError, match="unknown_id"):
        painted("levitate")


def test_a_tile_shows_its_movement(qtbot: QtBot) -> None:
    bare, tile = Pictogram(60), Pictogram(60, "pen")
    qtbot.addWidget(bare)
    qtbot.addWidget(tile)
    assert tile.name == "pen"
    assert not np.array_equal(pixels(shown(tile)), pixels(shown(bare)))


def test_a_tile_can_show_another_movement_in_the_same_look(qtbot: QtBot) -> None:
    tile, other = Pictogram(60, "pen", Tile(tint="accent_soft")), Pictogram(60, "walk", Tile(tint="accent_soft"))
    qtbot.addWidget(tile)
    qtbot.addWidget(other)
    tile.show_pictogram("walk")
    assert np.array_equal(pixels(shown(tile)), pixels(shown(other)))


def test_a_tile_takes_the_tint_of_the_state(qtbot: QtBot) -> None:
    tile = Pictogram(60, look=Tile(tint="accent_soft"))
    qtbot.addWidget(tile)
    assert shown(tile).pixelColor(30, 30) == theme.current().colour("accent_soft")


def test_a_wrong_name_is_refused_at_once_and_the_old_one_kept(qtbot: QtBot) -> None:
    tile = Pictogram(60, "pen")
    qtbot.addWidget(tile)
    with pytest.raises(ExposureError):
        tile.show_pictogram("levitate")
    assert tile.name == "pen"


def test_a_screen_reader_is_told_nothing(qtbot: QtBot) -> None:
    tile = Pictogram(60, "pen")
    qtbot.addWidget(tile)
    assert (tile.accessibleName(), tile.text()) == ("", "")


def test_a_tile_grows_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    tile = Pictogram(60, "pen")
    qtbot.addWidget(tile)
    theme.apply(qapp, "light", 150)
    larger = tile.minimumSizeHint().width()
    theme.apply(qapp, "light", 100)
    assert (larger, tile.sizeHint().width()) == (90, 60)


def test_a_tile_follows_the_dark_theme(qtbot: QtBot, qapp: QApplication) -> None:
    tile = Pictogram(60, "pen")
    qtbot.addWidget(tile)
    light = shown(tile)
    theme.apply(qapp, "dark")
    dark = shown(tile)
    theme.apply(qapp, "light")
    assert not np.array_equal(pixels(dark), pixels(light))
