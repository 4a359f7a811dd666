"""Buttons by clicks and keys, and how they grow."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import click, colours_of, press
from ui import theme
from ui.widgets.buttons import PRIMARY, QUIET, Button, Kind, Look, ToolButton

FULL = Look("primary", "check", "Ctrl+Enter", "arrow-right")
Put = Callable[[QWidget], None]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_press_it(qtbot: QtBot, put: Put, key: Qt.Key) -> None:
    button = Button("keep", "Keep this prediction", PRIMARY)
    put(button)
    with qtbot.waitSignal(button.clicked):
        press(button, key)


def test_a_click_presses_it(qtbot: QtBot, put: Put) -> None:
    button = Button("keep", "Keep")
    put(button)
    with qtbot.waitSignal(button.clicked):
        click(button)


def test_it_has_both_its_names() -> None:
    button = Button("keep", "Keep this prediction")
    assert (button.objectName(), button.accessibleName()) == ("keep", "Keep this prediction")


def test_its_role_is_a_push_button() -> None:
    assert QAccessible.queryAccessibleInterface(Button("keep", "Keep")).role() == QAccessible.Role.PushButton


def test_off_it_says_what_is_missing() -> None:
    button = Button("keep", "Keep")
    button.allow(False, "Still needed: when.")
    assert not button.isEnabled()
    assert (button.toolTip(), button.accessibleDescription()) == ("Still needed: when.", "Still needed: when.")


def test_on_again_nothing_is_missing() -> None:
    button = Button("keep", "Keep")
    button.allow(False, "Still needed: when.")
    button.allow(True)
    assert (button.isEnabled(), button.toolTip()) == (True, "")


def test_markup_in_a_tooltip_stays_as_typed() -> None:
    button = Button("keep", "Keep")
    button.allow(False, "<b>Ruth</b> & me")
    assert "&lt;b&gt;Ruth&lt;/b&gt; &amp; me" in button.toolTip()


def test_an_ampersand_is_part_of_the_words(put: Put) -> None:
    plain, ampersand = Button("a", "Stop  go"), Button("b", "Stop & go")
    assert ampersand.sizeHint().width() > plain.sizeHint().width()
    assert ampersand.shortcut().isEmpty()


@pytest.mark.parametrize(
    "look", [FULL, PRIMARY, QUIET, Look("secondary", "pause", wraps=True), Look("danger", "trash-2")]
)
def test_it_grows_with_the_text(qapp: QApplication, look: Look) -> None:
    button = Button("b", "Keep this prediction", look)
    before = button.sizeHint()
    theme.apply(qapp, "light", 200)
    after = button.sizeHint()
    assert after.width() > 1.5 * before.width()
    assert after.height() > 1.5 * before.height()


def test_it_is_never_narrower_than_its_words() -> None:
    button = Button("b", "Keep this prediction", FULL)
    assert button.minimumSizeHint() == button.sizeHint()


def test_a_wrapping_button_gets_higher_where_it_is_narrow() -> None:
    button = Button("b", "Checked now: usual for you", Look(icon="check", wraps=True))
    assert button.heightForWidth(130) > button.heightForWidth(400)
    assert button.minimumSizeHint().width() < 130


def test_every_part_takes_room() -> None:
    widths = [
        Button("b", "Go", look).sizeHint().width() for look in (Look(), Look(icon="x"), Look(icon="x", key="Esc"))
    ]
    assert widths == sorted(set(widths))


def test_short_it_keeps_its_icon_and_moves_its_words(put: Put) -> None:
    button = Button("view", "Patient view", Look(icon="maximize", key="F11"))
    wide = button.sizeHint().width()
    button.set_short(True)
    assert button.sizeHint().width() < wide
    assert (button.toolTip(), button.accessibleName()) == ("Patient view", "Patient view")


def test_without_an_icon_it_cannot_be_short() -> None:
    button = Button("view", "Patient view")
    wide = button.sizeHint().width()
    button.set_short(True)
    assert button.sizeHint().width() == wide


def test_new_words_are_for_the_ear_too() -> None:
    button = Button("b", "Show names")
    button.set_text("Hide names")
    assert (button.text(), button.accessibleName()) == ("Hide names", "Hide names")


def test_it_can_become_primary(put: Put) -> None:
    button = Button("b", "Start a try")
    put(button)
    button.set_look(replace(button.look, kind="primary"))
    assert button.look.kind == "primary"
    assert theme.current().tokens["accent"].lower() in colours_of(button)


@pytest.mark.parametrize(("kind", "ring"), [("secondary", "focus"), ("quiet", "focus"), ("primary", "on_accent")])
def test_the_focus_is_seen(put: Put, kind: Kind, ring: str) -> None:
    button = Button("b", "", Look(kind))
    put(button)
    button.clearFocus()
    colour = theme.current().tokens[ring].lower()
    before = colour in colours_of(button)
    button.setFocus()
    assert (before, colour in colours_of(button)) == (False, True)


def test_a_tool_button_says_its_words_in_its_tooltip(put: Put) -> None:
    tool = ToolButton("close", "Close", "x")
    assert (tool.toolTip(), tool.accessibleName()) == ("Close", "Close")
    assert tool.sizeHint().height() >= 32


def test_it_follows_the_theme_until_it_is_gone(qtbot: QtBot, qapp: QApplication) -> None:
    button = Button("b", "Keep")
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    theme.apply(qapp, "dark")


def test_ctrl_enter_is_left_to_what_lies_around(qtbot: QtBot, put: Put) -> None:
    button = Button("b", "Keep")
    put(button)
    with qtbot.assertNotEmitted(button.clicked):
        press(button, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("height", [24, 30, 36, 40])
def test_a_low_button_keeps_its_height_with_a_key_cap_in_it(height: int) -> None:
    assert Button("b", "Undo", Look("quiet", key="Ctrl+Z", px=14, height=height)).sizeHint().height() == height
