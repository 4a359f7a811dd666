"""The window of the door: which page is in front, and what is said there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from exposure.storage import keys
from tests.builders import uid
from tests.ui.doors import choose, part
from tests.ui.windowed import focused, words
from ui import preferences
from ui.door import Door
from ui.recovery import NewPassphrasePage, RecoveryPage
from ui.unlock import UnlockPage

WRONG = ExposureError("wrong_passphrase")


@pytest.fixture
def unlock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UnlockPage:
    """Give the page that asks for the passphrase."""
    monkeypatch.setattr(preferences, "path", lambda: tmp_path / "preferences.json")
    monkeypatch.setattr(keys, "users", lambda _file: [(uid("Priya"), "Priya Nair")])
    return UnlockPage(tmp_path / "t.db")


@pytest.fixture
def door(unlock: UnlockPage, qtbot: QtBot) -> Door:
    """Give the door on the screen, which tells in `painted` of its page that asks for the passphrase."""
    made = Door()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.begin(unlock)
    made.activateWindow()
    return made


def test_the_first_page_has_the_focus_and_asks(door: Door, unlock: UnlockPage) -> None:
    assert door.asks
    assert unlock.isAncestorOf(focused())


def test_only_the_first_painting_is_told(door: Door, unlock: UnlockPage) -> None:
    told: list[None] = []
    door.painted.connect(lambda: told.append(None))
    unlock.repaint()
    QApplication.processEvents()
    assert told == []


def test_another_page_comes_in_front_with_the_focus(door: Door) -> None:
    page = RecoveryPage("0123A-BCDEF")
    door.turn_to(page)
    assert (page.isVisible(), page.isAncestorOf(focused()), door.asks) == (True, True, False)


def test_what_was_refused_is_told_on_the_page_in_front(door: Door) -> None:
    door.tell(WRONG)
    assert "That is not the passphrase. Nothing was changed." in words(door)


@pytest.mark.parametrize("deed", [lambda door: door.tell(WRONG), Door.begin_again, Door.forget_wrong])
def test_a_page_with_nothing_to_say_to_is_left_alone(door: Door, deed: Callable[[Door], None]) -> None:
    door.turn_to(RecoveryPage("0123A-BCDEF"))
    before = words(door)
    deed(door)
    assert words(door) == before


def test_what_came_to_nothing_can_be_tried_again(door: Door, qtbot: QtBot) -> None:
    page = NewPassphrasePage("Priya Nair")
    door.turn_to(page)
    button = choose(page, "renewed", qtbot)
    button.click()
    assert not button.isEnabled()
    door.begin_again()
    assert part(door, QPushButton, "renewed.make").isEnabled()


def test_a_right_passphrase_lets_the_wrong_ones_be_forgotten(
    door: Door, unlock: UnlockPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    forgotten: list[str] = []
    monkeypatch.setattr(unlock, "forget_wrong", lambda: forgotten.append("all"))
    door.forget_wrong()
    assert forgotten == ["all"]


def test_it_fills_the_screen_where_the_window_did(unlock: UnlockPage, qtbot: QtBot) -> None:
    preferences.save(preferences.path(), preferences.Preferences(maximised=True))
    door = Door()
    qtbot.addWidget(door)
    door.begin(unlock)
    assert door.isMaximized()
