"""Looking the ladder over from the menu, in the whole window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.opened import PATIENT
from tests.ui.windowed import choose, press, sees, words
from ui.main_window import MainWindow


def test_the_menu_opens_the_review_from_any_page(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+3")
    choose(main, "review_ladder")
    assert sees(main, "review")
    assert sees(main, "ladder.board")


def test_what_was_done_is_told_over_the_sheet_and_undone_there(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "review_ladder")
    button = next(each for each in main.findChildren(QPushButton) if each.text() == "Make it the goal")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    told = words(main)
    goals = [main.workspace.case(PATIENT).ladders[0].ladder.goal_rung]
    press("Ctrl+Z")
    goals.append(main.workspace.case(PATIENT).ladders[0].ladder.goal_rung)
    assert "” is the goal" in told
    assert (goals[0] is None, goals[1]) == (False, None)
    assert sees(main, "review")
