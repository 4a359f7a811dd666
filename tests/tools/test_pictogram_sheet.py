from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools.pictogram_sheet import SIZES, draw_sheet, names
from tools.scenes import SCENES

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_sheet_has_a_cell_for_each_picture_twice() -> None:
    one, two = draw_sheet(["pen"], columns=1), draw_sheet(["pen", "walk"], columns=1)
    assert two.height() == 2 * one.height()
    assert draw_sheet(["pen", "walk"], columns=2).width() == 2 * one.width()


def test_light_lies_left_and_dark_right() -> None:
    sheet = draw_sheet(["pen"], columns=1)
    assert sheet.pixelColor(0, 0).lightness() > 200
    assert sheet.pixelColor(sheet.width() - 1, 0).lightness() < 80


def test_all_pictures_are_named_in_order() -> None:
    assert names() == sorted(names())
    assert "pen" in names()


def test_each_picture_is_drawn_small_middling_and_large() -> None:
    assert set(SIZES) == {24, 60, 200}
    sheet = draw_sheet(["pen"], columns=1)
    assert sheet.width() > 2 * sum(SIZES)


def test_one_scene_has_every_picture() -> None:
    assert [scene.name for scene in SCENES].count("pictograms") == 1


def test_the_sheet_can_be_kept_as_a_picture(tmp_path: Path) -> None:
    draw_sheet(["pen"], columns=1).save(str(tmp_path / "sheet.png"))
    assert not QImage(str(tmp_path / "sheet.png")).isNull()
