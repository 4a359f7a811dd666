"""The table of actions: each has somebody to do it, and a key of its own."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from tests.ui.windowed import press
from ui.actions import ACTIONS, MENUS
from ui.main_window import MainWindow

WITH_KEYS = [spec for spec in ACTIONS if spec.keys]


def test_no_name_and_no_shortcut_stands_twice() -> None:
    names = Counter(spec.name for spec in ACTIONS)
    keys = Counter(QKeySequence(spec.keys).toString() for spec in WITH_KEYS)
    assert {*names.values(), *keys.values()} == {1}


def test_every_shortcut_is_one_qt_knows() -> None:
    assert all(QKeySequence(spec.keys).count() == 1 for spec in WITH_KEYS)


def test_every_action_stands_in_a_menu_that_is_shown() -> None:
    assert {spec.menu for spec in ACTIONS} == set(MENUS)


def test_no_two_menus_have_the_same_access_key() -> None:
    keys = [words_()[words_().index("&") + 1].lower() for words_ in MENUS.values()]
    assert len(set(keys)) == len(keys)


def test_f10_opens_the_menus(main: MainWindow) -> None:
    press("F10")
    opened = main.menuBar().actions()[0].menu()
    assert isinstance(opened, QMenu)
    shown = opened.isVisible()
    opened.close()
    assert shown
