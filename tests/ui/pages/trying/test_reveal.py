"""The reveal: both large and equal, until a key."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.pages.trying.ruth import Hand, find, focused, keep_and_move, shown, words
from ui.pages.trying.page import TryPage
from ui.pages.trying.reveal import RevealScreen
from ui.widgets.choices import BigChoice
from ui.widgets.gap_bar import GapBar
from ui.widgets.reveal_cards import Headline
from ui.workspace import Workspace

TAB, ENTER, ESCAPE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def asked(page: TryPage, workspace: Workspace) -> str:
    """Give a try with 85 said before, its third screen open."""
    trial = keep_and_move(workspace, likelihood=85)
    page.resume(trial)
    return trial


@pytest.mark.parametrize(
    ("key", "sentence"), [("n", "It did not happen."), ("p", "It partly happened."), ("y", "It happened.")]
)
@pytest.mark.usefixtures("asked")
def test_both_stand_side_by_side(page: TryPage, hand: Hand, key: str, sentence: str) -> None:
    hand.type(key)
    hand.press(ENTER, ctrl=True)
    assert isinstance(page.shown_screen, RevealScreen)
    assert {"You said 85.", sentence} <= set(words(page).splitlines())


@pytest.mark.usefixtures("asked")
def test_both_are_equally_large(page: TryPage, hand: Hand) -> None:
    hand.type("n")
    hand.press(ENTER, ctrl=True)
    said, happened = shown(page).findChildren(Headline)
    assert said.font().pixelSize() == happened.font().pixelSize() >= 44


@pytest.mark.usefixtures("asked")
def test_a_screen_reader_hears_it_in_one_go(page: TryPage, hand: Hand) -> None:
    hand.type("n")
    hand.tab_to("try.likelihood")
    hand.type("60")
    hand.press(ENTER, ctrl=True)
    (bar,) = shown(page).findChildren(GapBar)
    assert bar.accessibleName() == "You said 85. It did not happen. Next time you’d say 60."


@pytest.mark.parametrize(("key", "name"), [("n", "try.go_again"), ("p", "try.end"), ("y", "try.end")])
@pytest.mark.usefixtures("asked")
def test_enter_goes_again_only_where_it_did_not_happen(hand: Hand, key: str, name: str) -> None:
    hand.type(key)
    hand.press(ENTER, ctrl=True)
    assert focused().objectName() == name


@pytest.mark.usefixtures("asked")
def test_her_words_stand_under_what_happened(page: TryPage, hand: Hand) -> None:
    hand.type("y")
    hand.tab_to("try.words")
    hand.type("I sat down, then went on")
    hand.press(ENTER, ctrl=True)
    assert "“I sat down, then went on”" in words(page)


def test_a_smaller_step_is_asked_for_when_the_try_ends(page: TryPage, hand: Hand, asked: str, qtbot: QtBot) -> None:
    hand.type("y")
    find(shown(page), BigChoice, "try.next.easier_step").click()
    page.keep_or_save()
    with qtbot.waitSignals([page.finished, page.smaller_step], order="strict"):
        hand.press(ESCAPE)
    assert asked


@pytest.mark.usefixtures("asked")
def test_the_end_says_what_is_not_said(page: TryPage, hand: Hand) -> None:
    hand.type("n")
    hand.press(ENTER, ctrl=True)
    assert "Not said: how likely next time." in words(page)


@pytest.mark.usefixtures("asked")
def test_after_the_end_there_is_no_screen(page: TryPage, hand: Hand) -> None:
    hand.type("n")
    hand.press(ENTER, ctrl=True)
    hand.press(ESCAPE)
    assert page.shown_screen is None
