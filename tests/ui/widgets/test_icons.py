"""Icons in the colours of the theme."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

import resources
from tests.ui.widgets.conftest import colours_of
from ui import theme
from ui.icon_source import coloured
from ui.widgets.icons import Icon, icon

FILES = sorted(resources.path("icons").glob("*.svg"))
NAMES = [file.stem for file in FILES if "currentColor" in file.read_text(encoding="utf-8")]


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_takes_the_colour_asked_for(name: str) -> None:
    assert "currentColor" not in coloured(name, "#123456")
    assert "#123456" in coloured(name, "#123456")


def test_the_icons_of_the_design_are_there() -> None:
    wanted = {"check", "footprints", "circle", "pause", "hourglass", "arrow-up", "eye-off", "circle-slash-2", "plus"}
    assert wanted <= set(NAMES)


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        coloured("no-such-icon", "#123456")


def test_lines_can_be_thicker() -> None:
    assert 'stroke-width="3.0"' in coloured("check", "#123456", 3.0)


def test_it_is_drawn_in_the_colour_of_the_theme(put: Callable[[QWidget], None], qapp: QApplication) -> None:
    small = Icon("square-check", "pred", 32)
    put(small)
    assert theme.current().tokens["pred"].lower() in colours_of(small)
    theme.apply(qapp, "dark")
    assert theme.current().tokens["pred"].lower() in colours_of(small)


def test_another_can_be_shown(put: Callable[[QWidget], None]) -> None:
    small = Icon("check", "mastered")
    put(small)
    before = small.grab().toImage()
    small.show_icon("x", "danger")
    assert small.grab().toImage() != before


def test_it_says_nothing_to_a_screen_reader() -> None:
    assert Icon("check").accessibleName() == ""


def test_it_grows_with_the_text(qapp: QApplication) -> None:
    small = Icon("check", px=18)
    theme.apply(qapp, "light", 150)
    assert small.sizeHint().width() == 27


def test_a_picture_for_a_menu_is_sharp() -> None:
    assert icon("check").availableSizes()[0].width() >= 54 / 3
