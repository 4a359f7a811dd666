"""After the reveal: a result that is explained away asks for a fair test, which comes back before the next try."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tests.ui.opened import PATIENT
from tests.ui.pages.trying.ruth import Hand, find, words
from tests.ui.pages.trying.test_whole_try import ENTER, SPACE, predict, tell
from ui.pages.trying.again import AgainScreen
from ui.pages.trying.page import TryPage
from ui.workspace import Workspace


def come_to_the_reveal(page: TryPage, hand: Hand) -> None:
    """Make a try up to the reveal, and say that it was luck."""
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    find(page, QPushButton, "try.luck").click()
    QTest.keyClicks(find(page, QPlainTextEdit, "try.fair_test"), "The same on a bad day")


def planned(workspace: Workspace) -> str:
    """Give the fair test that is kept with the first step."""
    return workspace.case(PATIENT).ladders[0].steps[0].fair_test


def test_it_is_kept_with_the_step(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    come_to_the_reveal(page, hand)
    find(page, QPushButton, "try.fair_test.keep").click()
    assert planned(workspace) == "The same on a bad day"
    assert "Kept. It comes back before the next try." in words(page)


def test_what_is_typed_is_kept_when_the_try_ends(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    come_to_the_reveal(page, hand)
    page.pause()
    assert planned(workspace) == "The same on a bad day"


def test_going_again_keeps_it_too(page: TryPage, hand: Hand, workspace: Workspace) -> None:
    come_to_the_reveal(page, hand)
    hand.press(Qt.Key.Key_G, ctrl=True)
    assert planned(workspace) == "The same on a bad day"
    assert isinstance(page.shown_screen, AgainScreen)


def test_without_it_nothing_is_asked(page: TryPage, hand: Hand) -> None:
    predict(page, hand)
    hand.press(SPACE)
    tell(hand)
    assert "What would a fair test look like?" not in words(page)
    hand.press(ENTER)
    assert isinstance(page.shown_screen, AgainScreen)
