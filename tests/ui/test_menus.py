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


def doers(owner: QObject) -> dict[str, Doer]:
    """Give everybody the actions name, each of whom could do every action."""
    return {spec.doer: Doer(owner) for spec in ACTIONS}


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def test_an_action_is_done_by_whom_it_names_and_by_nobody_else(window: QMainWindow) -> None:
    everybody = doers(window)
    fill_menus(window, everybody)["finish"].trigger()
    assert {name: doer.done for name, doer in everybody.items() if doer.done} == {"visits": ["finish"]}


def test_an_action_of_somebody_who_is_not_there_is_found_out_before_it_is_chosen(window: QMainWindow) -> None:
    everybody = doers(window)
    del everybody["visits"]
    with pytest.raises(KeyError, match="visits"):
        fill_menus(window, everybody)


def test_an_action_somebody_cannot_do_is_found_out_before_it_is_chosen(window: QMainWindow) -> None:
    with pytest.raises(AttributeError, match="finish"):
        fill_menus(window, {**doers(window), "visits": QObject(window)})


@pytest.mark.parametrize("place", OFFERED)
def test_only_what_is_for_this_place_can_be_chosen(window: QMainWindow, place: Place) -> None:
    made = fill_menus(window, doers(window))
    offer_at(place, made)
    assert {spec.where for spec in ACTIONS if made[spec.name].isEnabled()} == OFFERED[place]


def test_on_a_page_apart_only_what_is_for_everywhere_or_a_person_can_be_chosen(window: QMainWindow) -> None:
    made = fill_menus(window, doers(window))
    offer_at("apart", made)
    assert [name for name, action in made.items() if action.isEnabled()] == ["lock", "pause", "show_shortcuts"]
