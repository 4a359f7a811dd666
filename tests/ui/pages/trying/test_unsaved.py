"""Where it cannot be saved nothing is lost: the answers stay, to be sent again or copied."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from exposure.edits.edit import Changed
from exposure.errors import ExposureError
from tests.ui.opened import PATIENT, rung_id
from tests.ui.pages.trying.ruth import Hand, find, focused, keep_and_move, shown, trial_of, trials, words
from ui.pages.trying.happened import HappenedScreen
from ui.pages.trying.page import TryPage
from ui.pages.trying.predict import PredictScreen
from ui.pages.trying.reveal import RevealScreen
from ui.widgets.buttons import Button
from ui.widgets.fields import TextField
from ui.workspace import Workspace


class FullDisk:
    """Refuses everything until there is room."""

    def __init__(self, workspace: Workspace) -> None:
        self.has_room = False
        self.sent: list[tuple[Mapping[str, object], ...]] = []
        self._do = workspace.do

    def __call__(self, *lines: Mapping[str, object], label: str, draft: str | None = None) -> Changed:
        """Do as the workspace does, if there is room."""
        self.sent.append(lines)
        if not self.has_room:
            raise ExposureError("not_saved")
        return self._do(*lines, label=label, draft=draft)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch, workspace: Workspace) -> FullDisk:
    """Give a disk that is full."""
    full = FullDisk(workspace)
    monkeypatch.setattr(workspace, "do", full)
    return full


@pytest.fixture
def answered(page: TryPage, hand: Hand, workspace: Workspace) -> str:
    """Give a try answered on its third screen, not saved yet."""
    trial = keep_and_move(workspace)
    page.resume(trial)
    hand.type("n")
    find(shown(page), TextField, "try.words").setPlainText("I stood straight up")
    return trial


def test_answers_stay_where_saving_fails(page: TryPage, answered: str, disk: FullDisk, workspace: Workspace) -> None:
    page.keep_or_save()
    assert "Not saved yet. Your words are still here." in words(page)
    assert "The disk is full or the file is in use." in words(page)
    assert find(shown(page), TextField, "try.words").text == "I stood straight up"
    assert trial_of(workspace, answered).outcome is None
    assert not disk.has_room


def test_the_focus_goes_to_trying_again(page: TryPage, answered: str, disk: FullDisk) -> None:
    page.keep_or_save()
    assert focused().objectName() == "unsaved.again"
    assert answered
    assert disk.sent


def test_trying_again_sends_the_same_and_goes_on(
    page: TryPage, hand: Hand, answered: str, disk: FullDisk, workspace: Workspace
) -> None:
    page.keep_or_save()
    disk.has_room = True
    hand.press(Qt.Key.Key_Space)
    assert disk.sent[0] == disk.sent[1]
    assert isinstance(page.shown_screen, RevealScreen)
    assert trial_of(workspace, answered).what_happened == "I stood straight up"


def test_the_answers_can_be_copied(page: TryPage, answered: str, disk: FullDisk) -> None:
    page.keep_or_save()
    find(shown(page), Button, "unsaved.copy").click()
    assert "What happened? I stood straight up" in QGuiApplication.clipboard().text()
    assert "Copied as text." in words(page)
    assert answered
    assert isinstance(page.shown_screen, HappenedScreen)
    assert not disk.has_room


def test_a_prediction_that_is_not_kept_stays_on_its_screen(
    page: TryPage, hand: Hand, disk: FullDisk, workspace: Workspace
) -> None:
    page.begin(PATIENT, rung_id(1))
    hand.tab_to("try.likelihood")
    hand.type("70")
    hand.tab_to("try.when.straight_away")
    hand.type("1")
    page.keep_or_save()
    assert isinstance(page.shown_screen, PredictScreen)
    assert "Not saved yet" in words(page)
    assert trials(workspace) == []
    disk.has_room = True
    page.keep_or_save()
    assert len(trials(workspace)) == 1


def test_a_failure_after_another_leaves_one_strip(page: TryPage, answered: str, disk: FullDisk) -> None:
    page.keep_or_save()
    page.keep_or_save()
    assert words(page).count("Not saved yet. Your words are still here.") == 1
    assert answered
    assert len(disk.sent) == 2
