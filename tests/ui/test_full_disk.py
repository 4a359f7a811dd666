"""A disk that takes no more: what was said stays on screen, with a sentence why, until it can be saved."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT
from tests.ui.windowed import choose, focused, press, sees, words
from ui.main_window import MainWindow
from ui.messages import watch_failures
from ui.pages.page import newest_ladder

if sys.platform == "win32":
    pytest.skip("no limit on what a program may write there", allow_module_level=True)

import resource

WHY = "The disk is full or the file is in use."
LETTERS = "My back will lock halfway down."


@contextmanager
def full_disk() -> Iterator[None]:
    """Let this program write nowhere beyond the first pages of a file, as if the disk were full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def ruth(main: MainWindow) -> MainWindow:
    """Give the window on Ruth's pages."""
    main.open_patient(PATIENT)
    return main


def click(main: MainWindow, name: str) -> None:
    """Click a button."""
    button = main.findChild(QPushButton, name)
    assert button is not None
    button.click()


def field(main: MainWindow, name: str) -> QPlainTextEdit:
    """Give a field for words."""
    found = main.findChild(QPlainTextEdit, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def test_a_number_that_can_not_be_saved_is_told_and_stays_as_it_was(ruth: MainWindow) -> None:
    with full_disk():
        press("1", "2", "Return")
    ladder = newest_ladder(ruth.workspace.case(PATIENT))
    assert ladder is not None
    assert WHY in words(ruth)
    assert ladder.steps[0].threat == 10


def test_a_prediction_that_can_not_be_kept_stays_on_screen_until_it_can(ruth: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+T")
    field(ruth, "try.worry").setPlainText(LETTERS)
    answer_the_rest(ruth)
    with full_disk():
        press("Ctrl+Return")
        assert "Not saved yet. Your words are still here." in words(ruth)
    click(ruth, "unsaved.again")
    qtbot.waitUntil(lambda: sees(ruth, "try.done"))
    assert ruth.workspace.case(PATIENT).trials[0].prediction.feared_outcome == LETTERS


def answer_the_rest(main: MainWindow) -> None:
    """Say how likely it is and when we will know."""
    for name, key in (("try.likelihood", "7"), ("try.when", "1")):
        for _tab in range(20):
            if focused().objectName().startswith(name):
                break
            press("Tab")
        press(key)


def test_what_is_typed_meanwhile_is_kept_once_there_is_room(ruth: MainWindow, qtbot: QtBot) -> None:
    press("Ctrl+T")
    with full_disk():
        field(ruth, "try.worry").setPlainText(LETTERS)
        qtbot.waitUntil(lambda: "Not saved yet" in words(ruth), timeout=5000)
    field(ruth, "try.how").setPlainText("I am lying down.")
    qtbot.waitUntil(lambda: "Saved as you type" in words(ruth), timeout=5000)


def test_a_patient_who_can_not_be_added_stays_in_the_sheet(main: MainWindow) -> None:
    choose(main, "new_patient")
    for name, said in (("patient.name", "Ida Moss"), ("patient.born", "1 2 1970")):
        line = main.findChild(QLineEdit, name)
        assert line is not None
        line.setText(said)
    with full_disk():
        click(main, "patient.save")
    assert WHY in words(main)
    assert sees(main, "patient.name")


@pytest.mark.qt_no_exception_capture
def test_words_for_a_letter_stay_and_why_they_are_not_saved_is_said(ruth: MainWindow, qtbot: QtBot) -> None:
    choose(ruth, "show_letter")
    shown = next(each for each in ruth.findChildren(QPlainTextEdit) if each.isVisible())
    with full_disk(), telling():
        shown.setPlainText("She was told to walk.")
        qtbot.waitUntil(lambda: any(WHY in said for said in messages(qtbot)), timeout=5000)
    assert shown.toPlainText() == "She was told to walk."


@contextmanager
def telling() -> Iterator[None]:
    """Tell what breaks in a slot, as the program does."""
    before = sys.excepthook
    watch_failures()
    yield
    sys.excepthook = before


def messages(qtbot: QtBot) -> list[str]:
    """Give what stands on every message of the last resort, and close it."""
    boxes = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    for box in boxes:
        qtbot.addWidget(box)
    return [box.text() for box in boxes]
