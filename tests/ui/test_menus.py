"""The menu bar, and what it lets be chosen where."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.actions import ACTIONS, OFFERED, Place
from ui.menus import fill_menus, offer_at


class Doer(QObject):
    """Does every action by writing its name down."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.done: list[str] = []
        for spec in ACTIONS:
            setattr(self, spec.name, lambda name=spec.name: self.done.append(name))


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_the_first_who_can_do_it_is_asked(window: QMainWindow) -> None:
    first, second = Doer(window), Doer(window)
    fill_menus(window, (first, second))["lock"].trigger()
    assert (first.done, second.done) == (["lock"], [])


@pytest.mark.parametrize("place", OFFERED)
def test_only_what_is_for_this_place_can_be_chosen(window: QMainWindow, place: Place) -> None:
    made = fill_menus(window, (Doer(window),))
    offer_at(place, made)
    assert {spec.where for spec in ACTIONS if made[spec.name].isEnabled()} == OFFERED[place]


def test_on_a_page_apart_only_what_is_for_everywhere_or_a_person_can_be_chosen(window: QMainWindow) -> None:
    made = fill_menus(window, (Doer(window),))
    offer_at("apart", made)
    assert [name for name, action in made.items() if action.isEnabled()] == ["lock", "pause", "show_shortcuts"]
