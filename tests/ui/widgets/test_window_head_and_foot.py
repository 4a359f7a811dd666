"""Head and foot of the window: what they say, and what gives way where it is narrow."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from ui import theme
from ui.widgets.buttons import Button, Look
from ui.widgets.one_line import OneLine
from ui.widgets.page_stack import LEAST, PageStack
from ui.widgets.patient_header import PatientHeader
from ui.widgets.secret_field import SecretField
from ui.widgets.titled import titled
from ui.widgets.window_status import WindowStatus

Put = Callable[[QWidget], None]
NAME = "Ruth Calloway"


@pytest.fixture
def header(put: Put, window: QWidget) -> PatientHeader:
    """Give the head of Ruth's pages in a wide window."""
    window.resize(1440, 300)
    made = PatientHeader()
    put(made)
    made.show_patient(NAME, "Age 58  ·  low back")
    return made


@pytest.fixture
def status(put: Put, window: QWidget) -> WindowStatus:
    """Give the foot of a wide window."""
    window.resize(1440, 300)
    made = WindowStatus()
    put(made)
    return made


def words(part: QWidget) -> list[str]:
    """Give every word in sight."""
    return [label.text() for label in part.findChildren(QLabel) if label.isVisible() and label.text()]


def narrow(part: QWidget, width: int) -> None:
    """Make the window of a part so wide."""
    part.window().resize(width, 300)
    for _round in range(4):
        QApplication.processEvents()


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("header.back", "back"),
        ("header.patient_view", "patient_view_wanted"),
        ("header.start_try", "try_wanted"),
    ],
)
def test_a_button_of_the_head_says_where_to_go(header: PatientHeader, button: str, signal: str, qtbot: QtBot) -> None:
    found = header.findChild(QPushButton, button)
    assert found is not None
    with qtbot.waitSignal(getattr(header, signal)):
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_a_tab_that_is_chosen_is_told_and_one_that_is_shown_is_not(header: PatientHeader, qtbot: QtBot) -> None:
    tabs = header.findChild(QTabBar, "header.tabs")
    assert tabs is not None
    with qtbot.assertNotEmitted(header.tab_chosen):
        header.show_tab(2)
    with qtbot.waitSignal(header.tab_chosen) as chosen:
        tabs.setCurrentIndex(1)
    assert chosen.args == [1]


@pytest.mark.parametrize("width", [1440, 1100, 700])
def test_whose_pages_these_are_is_said_at_every_width(header: PatientHeader, width: int) -> None:
    narrow(header, width)
    assert NAME in words(header)


def test_the_caption_gives_way_where_it_is_narrow(header: PatientHeader) -> None:
    wide = len(words(header))
    narrow(header, 1100)
    assert len(words(header)) == wide - 1


def test_buttons_keep_their_words_for_a_screen_reader(header: PatientHeader) -> None:
    narrow(header, 700)
    said = [button.accessibleName() for button in header.findChildren(QPushButton)]
    assert said == ["Caseload", "Patient view", "Start a try"]


def test_what_can_be_undone_is_named_or_left_out(status: WindowStatus) -> None:
    status.show_undo("Rated 44")
    named = "Undo: Rated 44" in words(status)
    status.show_undo(None)
    assert (named, any("Undo" in word for word in words(status))) == (True, False)


def test_the_foot_says_what_is_saved_and_the_text_size(status: WindowStatus) -> None:
    status.show_saved("Saved 10:30 on this computer")
    status.show_text_size(150)
    assert {"Saved 10:30 on this computer", "Text size 150%"} <= set(words(status))


def test_what_stands_in_the_menus_too_gives_way_at_the_foot(status: WindowStatus) -> None:
    status.show_saved("Saved 10:30")
    narrow(status, 700)
    assert words(status) == ["Saved 10:30", "F1"]


def test_a_long_line_is_cut_short_and_stands_whole_in_its_tooltip(put: Put) -> None:
    line = OneLine("body")
    put(line)
    line.show_text("One\nline " * 60)
    assert line.minimumSizeHint().height() == line.sizeHint().height()
    assert line.minimumSizeHint().width() <= 160
    assert line.text() == " ".join(["One line"] * 60)


def test_only_the_page_in_front_asks_for_room(put: Put) -> None:
    small, large = QWidget(), QWidget()
    large.setMinimumSize(900, 50)
    pages = PageStack(2)
    pages.put(0, small)
    pages.put(1, large)
    put(pages)
    before = pages.minimumSizeHint().width()
    pages.setCurrentWidget(large)
    assert before < 900
    assert pages.minimumSizeHint().height() == theme.current().px(LEAST)


def test_a_passphrase_shows_as_dots_under_its_question(put: Put) -> None:
    field = SecretField("secret", "Passphrase")
    asked = titled(field)
    put(asked)
    assert field.echoMode() == SecretField.EchoMode.Password
    assert words(asked) == ["Passphrase"]


def test_without_a_step_no_try_can_be_started(header: PatientHeader) -> None:
    button = header.findChild(QPushButton, "header.start_try")
    assert button is not None
    header.allow_try("Put a first movement on the ladder.")
    assert (button.isEnabled(), button.toolTip()) == (False, "Put a first movement on the ladder.")
    header.allow_try("")
    assert (button.isEnabled(), button.toolTip()) == (True, "")


def test_a_button_without_words_keeps_them_as_its_tooltip(put: Put) -> None:
    button = Button("start", "Start a try", Look(icon="play"))
    put(button)
    button.set_short(True)
    button.allow(True)
    assert button.toolTip() == "Start a try"
