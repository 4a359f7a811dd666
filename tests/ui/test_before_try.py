"""What is asked before a try: each thing once, and nothing of it stops a try for good."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.opened import PATIENT, Story, do, ruth
from tests.ui.windowed import choose, focused, in_a_try, press, sees
from ui.main_window import MainWindow
from ui.widgets.choices import Choices
from ui.widgets.toast import Toast


@pytest.fixture
def story() -> Story:
    """Let nobody have looked yet whether it is clear to start."""
    return ruth


def clear(main: MainWindow) -> None:
    """Say that somebody looked."""
    do(main.workspace, {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing found."})


def start_visit(main: MainWindow) -> None:
    """Open Ruth in a visit."""
    main.open_patient(PATIENT)
    choose(main, "start_visit")


def test_not_clear_to_start_asks_for_that_first(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+T")
    assert (focused().objectName(), in_a_try(main)) == ("clear.found", False)


def test_once_it_is_clear_the_try_begins(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+T")
    QTest.keyClicks(focused(), "Nothing found.")
    press("Ctrl+Return")
    assert in_a_try(main)
    assert main.workspace.case(PATIENT).clearances[0].found == "Nothing found."


def test_closed_without_an_answer_it_is_told_and_not_asked_again(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+T", "Esc")
    (toast,) = main.findChildren(Toast)
    assert toast.text == "Not answered yet. Start a try once more to go on without it."
    press("Ctrl+T")
    assert in_a_try(main)


def test_new_or_different_is_asked_once_a_visit(main: MainWindow) -> None:
    clear(main)
    start_visit(main)
    press("Ctrl+T")
    assert sees(main, "check_new.answer.no")
    press("1", "Ctrl+Return")
    assert in_a_try(main)
    assert main.workspace.case(PATIENT).visits[0].new == "no"
    press("Esc", "Ctrl+T")
    assert in_a_try(main)


def test_without_a_visit_it_is_not_asked(main: MainWindow) -> None:
    clear(main)
    main.open_patient(PATIENT)
    press("Ctrl+T")
    assert in_a_try(main)


def test_neither_no_nor_yes_is_chosen_before(main: MainWindow) -> None:
    clear(main)
    start_visit(main)
    press("Ctrl+T", "Ctrl+Return")
    assert main.workspace.case(PATIENT).visits[0].new is None
    assert not in_a_try(main)


def say_what_is_new(main: MainWindow, found: str) -> None:
    """Say yes, what it is, and what was found by its key."""
    clear(main)
    start_visit(main)
    press("Ctrl+T", "2")
    fill(main, "check_new.what", "Tingling, left foot")
    choices = [each for each in main.findChildren(Choices, "check_new.found") if each.isVisible()]
    choices[0].buttons[0].setFocus()
    press(found)


def fill(main: MainWindow, name: str, words: str) -> None:
    """Type into a field in sight."""
    (field,) = [each for each in main.findChildren(QWidget, name) if each.isVisible()]
    field.setFocus()
    QTest.keyClicks(field, words)


def test_usual_is_kept_with_the_visit_and_the_try_begins(main: MainWindow) -> None:
    say_what_is_new(main, "1")
    press("Ctrl+Return")
    case = main.workspace.case(PATIENT)
    assert (case.visits[0].new, case.concerns[0].text) == ("usual", "Tingling, left foot")
    assert in_a_try(main)


def test_a_pause_stops_the_try_that_was_wanted(main: MainWindow) -> None:
    say_what_is_new(main, "2")
    fill(main, "check_new.who", "Priya")
    fill(main, "check_new.by", "Friday")
    press("Ctrl+Return")
    case = main.workspace.case(PATIENT)
    assert (case.visits[0].new, case.ladders[0].open_hold is not None) == ("pause", True)
    assert not in_a_try(main)
