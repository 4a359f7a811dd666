"""The colours chosen in the View menu, and which of them is marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.test_menus import doers
from ui import preferences, theme
from ui.look_actions import LookActions
from ui.menus import fill_menus

COLOURS = ("use_light", "use_dark", "follow_system")


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light", 100)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "preferences.json"


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def menus(window: QMainWindow, file: Path) -> dict[str, QAction]:
    look = LookActions(window, file)
    made = fill_menus(window, {**doers(window), "look": look})
    look.mark_in(made)
    return made


def marked(actions: dict[str, QAction]) -> list[str]:
    return [name for name, action in actions.items() if action.isChecked()]


def test_to_begin_with_the_colours_of_the_system_are_marked(window: QMainWindow, file: Path) -> None:
    assert marked(menus(window, file)) == ["follow_system"]


def test_the_colours_liked_before_are_marked(window: QMainWindow, file: Path) -> None:
    preferences.save(file, preferences.Preferences("dark"))
    assert marked(menus(window, file)) == ["use_dark"]


@pytest.mark.parametrize("name", COLOURS)
def test_what_is_chosen_is_marked_and_nothing_else(window: QMainWindow, file: Path, name: str) -> None:
    actions = menus(window, file)
    actions[name].trigger()
    assert marked(actions) == [name]
    actions["larger_text"].trigger()
    assert marked(actions) == [name]
