from datetime import time
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, START, clear_to_start
from ui.hands import OutOfReachError
from ui.main_window import MainWindow
from ui.player import DidNotComeAboutError, PlayedClock, Player
from ui.workspace import Workspace


@pytest.fixture
def player(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> Player:
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    (tmp_path / "screens").mkdir()
    return Player(window, PlayedClock(START), tmp_path)


def test_the_clock_stands_still_until_it_is_set() -> None:
    clock = PlayedClock(START)
    assert clock() == clock() == START
    clock.wait(days=1, minutes=5)
    assert (clock() - START).total_seconds() == 24 * 3600 + 300


def test_the_clock_comes_to_a_time_of_its_day() -> None:
    clock = PlayedClock(START)
    clock.come_to(time(9, 15))
    assert (clock().date(), clock().time(), clock().tzinfo) == (START.date(), time(9, 15), START.tzinfo)


def test_a_picture_has_the_size_of_the_window_and_its_number(player: Player) -> None:
    player.picture("caseload")
    player.picture("again")
    assert [file.name for file in player.pictures] == ["01-caseload.png", "02-again.png"]
    assert QImage(str(player.pictures[0])).width() == 1440


def test_what_did_not_come_about_is_named(player: Player) -> None:
    with pytest.raises(DidNotComeAboutError, match="the ladder"):
        player.expect(False, "the ladder")


def test_without_an_open_patient_there_is_no_case(player: Player) -> None:
    with pytest.raises(DidNotComeAboutError):
        _ = player.case


def test_the_case_stays_in_hand_while_a_try_is_shown(player: Player) -> None:
    clear_to_start(player.window.workspace)
    player.window.open_patient(PATIENT)
    ladder = player.ladder
    player.hands.press("Ctrl+T")
    assert player.window.patient is None
    assert player.ladder == ladder


def test_what_a_menu_does_not_offer_cannot_be_chosen(player: Player) -> None:
    with pytest.raises(OutOfReachError, match="flare"):
        player.choose("flare")
