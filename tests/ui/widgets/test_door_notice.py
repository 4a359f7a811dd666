"""What the door says first, and its button while the record opens: in sight, and aloud."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.doors import shown
from tests.ui.windowed import words
from ui.widgets import door_notice, open_button
from ui.widgets.door_notice import DoorNotice
from ui.widgets.open_button import OpenButton


@pytest.fixture
def aloud(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give what is said aloud, in order."""
    said: list[str] = []

    def say(_widget: QWidget, text: str) -> None:
        said.append(text)

    for module in (door_notice, open_button):
        monkeypatch.setattr(module, "announce", say)
    return said


def test_what_is_said_anew_takes_the_place_of_what_was_said(qtbot: QtBot) -> None:
    notice = DoorNotice("door.notice")
    notice.say(["Restored.", "Kept."])
    shown(notice, qtbot)
    notice.say(["It waits."])
    assert words(notice).strip() == "It waits."


def test_nothing_to_say_takes_no_room(qtbot: QtBot) -> None:
    notice = shown(DoorNotice("door.notice"), qtbot)
    notice.say(())
    assert not notice.isVisible()


def test_both_are_said_aloud(aloud: list[str], qtbot: QtBot) -> None:
    notice, button = DoorNotice("door.notice"), OpenButton("door.open")
    for each in (notice, button):
        qtbot.addWidget(each)
    notice.say(["Restored.", "Kept."])
    button.say_opening()
    assert aloud == ["Restored. Kept.", "Opening…"]


def test_a_button_that_opens_cannot_be_pressed_and_shows_no_key(qtbot: QtBot) -> None:
    button = shown(OpenButton("door.open"), qtbot)
    button.say_opening()
    assert (button.isEnabled(), button.look.key, button.accessibleName()) == (False, "", "Opening…")
    button.offer()
    assert (button.isEnabled(), button.look.key, button.accessibleName()) == (True, "Enter", "Open")
