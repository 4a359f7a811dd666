"""A crash, a lock, a power cut: the file is closed in the middle, opened again, and the try is found as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, rung_id
from tests.ui.pages.trying.ruth import Hand, find, open_at_once, shown, trials, words
from ui.pages.trying.do import DoScreen
from ui.pages.trying.happened import HappenedScreen
from ui.pages.trying.later import LaterScreen
from ui.pages.trying.page import TryPage
from ui.pages.trying.predict import PredictScreen
from ui.widgets.chips import Chip
from ui.widgets.fields import TextField
from ui.workspace import Workspace

SPACE = Qt.Key.Key_Space


class Desk:
    """A file that can be closed in the middle and opened again, with the page of a try on it."""

    def __init__(self, file: Path, clock: SetClock, qtbot: QtBot) -> None:
        self._file, self._clock, self._qtbot = file, clock, qtbot
        self.workspace = open_at_once(file, clock)
        self.page = self._new_page()

    def interrupt(self) -> None:
        """Close everything as it stands and open it again at the same step."""
        self.page.keep_draft_now()
        self.page.hide()
        self.workspace.close()
        self.workspace = open_at_once(self._file, self._clock)
        self.page = self._new_page()
        self.begin()

    def begin(self) -> None:
        """Begin a try at the first step, or go on with it."""
        self.page.begin(PATIENT, rung_id(1))
        QApplication.processEvents()

    def _new_page(self) -> TryPage:
        page = TryPage(self.workspace)
        page.resize(1440, 900)
        self._qtbot.addWidget(page)
        page.show()
        self._qtbot.waitExposed(page)
        page.activateWindow()
        self._qtbot.waitUntil(page.isActiveWindow)
        return page


@pytest.fixture
def desk(workspace: Workspace, tmp_path: Path, clock: SetClock, qtbot: QtBot) -> Desk:
    """Give a desk on Ruth's file."""
    workspace.close()
    made = Desk(tmp_path / "t.db", clock, qtbot)
    made.begin()
    return made


def predict(hand: Hand, when: str = "1") -> None:
    """Say how likely and when."""
    hand.tab_to("try.likelihood")
    hand.type("70")
    hand.tab_to("try.when.straight_away")
    hand.type(when)


def test_half_a_prediction_is_found_as_it_was(desk: Desk, hand: Hand) -> None:
    find(shown(desk.page), Chip, "try.leave_out.0").click()
    predict(hand, "3")
    before = shown(desk.page).draft
    desk.interrupt()
    assert isinstance(desk.page.shown_screen, PredictScreen)
    assert shown(desk.page).draft == before


def test_a_kept_prediction_is_found_before_moving(desk: Desk, hand: Hand) -> None:
    predict(hand)
    desk.page.keep_or_save()
    desk.interrupt()
    assert isinstance(desk.page.shown_screen, DoScreen)
    assert len(trials(desk.workspace)) == 1


def test_a_movement_that_waits_for_how_we_ask_is_found(desk: Desk, hand: Hand) -> None:
    predict(hand, "3")
    desk.page.keep_or_save()
    hand.press(SPACE)
    desk.interrupt()
    assert isinstance(desk.page.shown_screen, LaterScreen)
    assert "We’ll ask you on Tuesday 3 November." in words(desk.page)


def test_half_an_answer_is_found_and_the_number_still_covered(desk: Desk, hand: Hand) -> None:
    predict(hand)
    desk.page.keep_or_save()
    hand.press(SPACE)
    hand.type("p")
    find(shown(desk.page), TextField, "try.words").setPlainText("It caught, I went on")
    before = shown(desk.page).draft
    desk.interrupt()
    assert isinstance(desk.page.shown_screen, HappenedScreen)
    assert shown(desk.page).draft == before
    assert "70" not in words(desk.page)


def test_a_saved_try_leaves_nothing_to_find(desk: Desk, hand: Hand) -> None:
    predict(hand)
    desk.page.keep_or_save()
    hand.press(SPACE)
    hand.type("n")
    desk.page.keep_or_save()
    desk.interrupt()
    assert isinstance(desk.page.shown_screen, PredictScreen)
    assert [trial.closed for trial in trials(desk.workspace)] == [True]


def test_whose_draft_it_is_depends_on_the_step(desk: Desk, hand: Hand) -> None:
    predict(hand)
    desk.page.pause()
    desk.page.begin(PATIENT, rung_id(2))
    screen = shown(desk.page)
    assert isinstance(screen, PredictScreen)
    assert screen.said.likelihood is None
