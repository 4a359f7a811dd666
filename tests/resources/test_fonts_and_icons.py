import re
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from resources import path

FONTS = sorted(path("fonts").glob("*.ttf"))
ICONS = sorted(path("icons").glob("*.svg"))
WEIGHTS = {"400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"}


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_a_font_is_figtree(font: Path, qapp: QGuiApplication) -> None:
    number = QFontDatabase.addApplicationFont(str(font))
    assert QFontDatabase.applicationFontFamilies(number)[0].startswith("Figtree")


def test_every_weight_of_the_design_is_there() -> None:
    assert {font.stem.removeprefix("Figtree_") for font in FONTS} == WEIGHTS


def test_figures_can_be_tabular(qapp: QGuiApplication) -> None:
    font = QFont("Figtree")
    font.setFeature(QFont.Tag("tnum"), 1)
    assert font.featureValue(QFont.Tag("tnum")) == 1


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_the_licence_lies_beside_the_work(folder: str) -> None:
    assert "Copyright" in path(f"{folder}/LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_can_be_drawn(icon: Path) -> None:
    assert QSvgRenderer(QByteArray(icon.read_bytes())).isValid()


def test_icons_take_the_colour_they_are_given() -> None:
    fixed = [icon.stem for icon in ICONS if "currentColor" not in icon.read_text(encoding="utf-8")]
    assert fixed == ["rungwise-app"]


def test_icons_share_one_canvas() -> None:
    texts = [icon.read_text(encoding="utf-8") for icon in ICONS if icon.stem != "rungwise-app"]
    assert {box for text in texts for box in re.findall(r'viewBox="([^"]*)"', text)} == {"0 0 24 24"}
