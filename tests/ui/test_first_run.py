"""The pages of a file that is new, or was opened with the recovery sheet."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from exposure.domain.clinic import FirstAnswers
from exposure.errors import ExposureError
from tests.ui.windowed import words
from ui import first_run
from ui.first_run import FirstRunPage, NewPassphrasePage, RecoveryPage

CODE, STRONG = "0123A-BCDEF", "granite walrus teapot meadow"
Part = TypeVar("Part", bound=QWidget)


@pytest.fixture
def page(qtbot: QtBot) -> FirstRunPage:
    """Give the first page, with all it needs but a passphrase."""
    made = shown(FirstRunPage(), qtbot)
    for name, said in (("clinician", " Priya Nair "), ("clinic", "Harbour"), ("phone", "0117")):
        part(made, QLineEdit, f"first.{name}").setText(said)
    part(made, QPlainTextEdit, "first.emergency").setPlainText("112\n")
    return made


def shown(page: Part, qtbot: QtBot) -> Part:
    """Put a page on the screen."""
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    return page


def part(page: QWidget, kind: type[Part], name: str) -> Part:
    """Give a control of a page."""
    found = page.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def choose(page: QWidget, name: str, qtbot: QtBot, first: str = STRONG, again: str = STRONG) -> QPushButton:
    """Type a passphrase twice, and give the button once it was rated."""
    QTest.keyClicks(part(page, QLineEdit, f"{name}.passphrase"), first)
    QTest.keyClicks(part(page, QLineEdit, f"{name}.again"), again)
    button = part(page, QPushButton, f"{name}.make")
    qtbot.waitUntil(lambda: button.isEnabled() == (first == again == STRONG) and "…" not in words(page), timeout=5000)
    return button


def test_the_way_on_from_the_sheet_says_what_is_missing(qtbot: QtBot) -> None:
    page = shown(RecoveryPage(CODE), qtbot)
    assert "Save the sheet and print it, or copy the code by hand; then tick the box." in words(page)
    part(page, QCheckBox, "recovery.kept").click()
    assert "tick the box" not in words(page)


def test_a_new_passphrase_says_what_is_missing(qtbot: QtBot) -> None:
    page = shown(NewPassphrasePage(), qtbot)
    assert "Still needed: a passphrase that is hard to guess, the same passphrase twice." in words(page)


def test_what_is_still_needed_is_said(qtbot: QtBot) -> None:
    page = shown(FirstRunPage(), qtbot)
    assert "Still needed: your name, the clinic, the emergency contacts" in words(page)


def test_all_of_it_is_given_without_spaces_around_but_for_the_passphrase(page: FirstRunPage, qtbot: QtBot) -> None:
    button = choose(page, "first", qtbot)
    with qtbot.waitSignal(page.answered) as answered:
        button.click()
    assert answered.args == [FirstAnswers("Priya Nair", "Harbour", "", "0117", "112", STRONG)]


def test_the_file_is_made_once_however_often_the_button_is_pressed(page: FirstRunPage, qtbot: QtBot) -> None:
    choose(page, "first", qtbot).click()
    assert not part(page, QPushButton, "first.make").isEnabled()


def test_a_passphrase_that_is_easy_to_guess_is_not_taken(page: FirstRunPage, qtbot: QtBot) -> None:
    choose(page, "first", qtbot, "password123", "password123")
    qtbot.waitUntil(lambda: "guessed" in words(page), timeout=5000)
    assert "a passphrase that is hard to guess" in words(page)


def test_two_passphrases_that_differ_are_not_taken(page: FirstRunPage, qtbot: QtBot) -> None:
    choose(page, "first", qtbot, STRONG, f"{STRONG} too")
    assert "the same passphrase twice" in words(page)


def test_why_no_file_was_made_is_said_and_it_can_be_tried_again(page: FirstRunPage, qtbot: QtBot) -> None:
    choose(page, "first", qtbot).click()
    page.tell(ExposureError("not_written", "file"))
    assert "The file could not be written there." in words(page)
    assert part(page, QPushButton, "first.make").isEnabled()


def test_the_example_can_be_looked_at_first(page: FirstRunPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.example_wanted):
        part(page, QPushButton, "first.example").click()


def test_the_recovery_sheet_has_to_be_ticked_as_kept(qtbot: QtBot) -> None:
    page = shown(RecoveryPage(CODE), qtbot)
    go_on = part(page, QPushButton, "recovery.go_on")
    before = go_on.isEnabled()
    part(page, QCheckBox, "recovery.kept").click()
    assert (before, go_on.isEnabled()) == (False, True)
    assert CODE in words(page)


def test_the_recovery_sheet_is_saved_where_somebody_says(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(RecoveryPage(CODE), qtbot)
    monkeypatch.setattr(first_run, "ask_where", lambda *_asked: tmp_path / "sheet.pdf")
    with qtbot.waitSignal(page.save_wanted) as wanted:
        QTest.mouseClick(part(page, QPushButton, "recovery.save"), Qt.MouseButton.LeftButton)
    assert wanted.args == [tmp_path / "sheet.pdf"]


def test_what_became_of_saving_it_is_said(qtbot: QtBot) -> None:
    page = shown(RecoveryPage(CODE), qtbot)
    page.say("Saved.")
    assert "Saved." in words(page)


def test_a_new_passphrase_is_asked_for_twice(qtbot: QtBot) -> None:
    page = shown(NewPassphrasePage(), qtbot)
    button = choose(page, "renewed", qtbot)
    with qtbot.waitSignal(page.answered) as answered:
        button.click()
    assert answered.args == [STRONG]


def test_why_no_new_passphrase_was_made_is_said(qtbot: QtBot) -> None:
    page = shown(NewPassphrasePage(), qtbot)
    page.tell(ExposureError("not_written", "file"))
    assert "The file could not be written there." in words(page)
