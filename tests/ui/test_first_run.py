"""The page of a file that is new."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from exposure.domain.clinic import FirstAnswers
from exposure.errors import ExposureError
from tests.ui.doors import STRONG, choose, part, shown
from tests.ui.windowed import words
from ui.first_run import FirstRunPage


@pytest.fixture
def page(qtbot: QtBot) -> FirstRunPage:
    """Give the first page, with all it needs but a passphrase."""
    made = shown(FirstRunPage(), qtbot)
    for name, said in (("clinician", " Priya Nair "), ("clinic", "Harbour"), ("phone", "0117")):
        part(made, QLineEdit, f"first.{name}").setText(said)
    part(made, QPlainTextEdit, "first.emergency").setPlainText("112\n")
    return made


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


def test_while_the_file_is_made_that_is_said_in_sight_until_it_is_refused(page: FirstRunPage, qtbot: QtBot) -> None:
    choose(page, "first", qtbot).click()
    assert "The file is being made." in words(page)
    page.tell(ExposureError("not_written", "file"))
    assert "The file is being made." not in words(page)


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
