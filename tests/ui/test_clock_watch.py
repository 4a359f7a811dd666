"""A clock that may be wrong is asked about before anything is decided by it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exposure.errors import ExposureError
from tests.ui.opened import PATIENT, START, SetClock, do, rung_id
from tests.ui.windowed import focused, press, sees, words
from ui import preferences
from ui.main_window import MainWindow
from ui.workspace import Workspace

Come = Callable[[datetime], MainWindow]


@pytest.fixture
def no_likes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin with nobody's own preferences."""
    monkeypatch.setattr(preferences, "path", lambda: tmp_path / "preferences.json")


@pytest.fixture
def come(
    qtbot: QtBot, workspace: Workspace, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> object:
    """Give what opens the window at a moment."""

    def at(moment: datetime) -> MainWindow:
        clock.now = moment
        made = MainWindow(workspace)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitActive(made)
        wait_for_change()
        return made

    return at


def wait_for_change() -> None:
    """Let the window take notice of what just happened."""
    QTest.qWait(20)
    QApplication.processEvents()


def test_a_clock_three_days_back_is_asked_about(come: Come) -> None:
    main = come(START - timedelta(days=3))
    assert "Is today 30 October 2026?" in words(main)
    assert "recorded later than that, on 2 November 2026, 10:30" in words(main)


def test_a_clock_five_years_on_is_asked_about(come: Come) -> None:
    main = come(START + timedelta(days=5 * 365))
    assert "The last thing recorded here is of 2 November 2026, 10:30." in words(main)


def test_a_true_clock_is_not_asked_about(come: Come) -> None:
    assert not sees(come(START + timedelta(days=30)), "clock")


def test_a_wrong_clock_closes_the_program_with_nothing_recorded(come: Come) -> None:
    main = come(START + timedelta(days=5 * 365))
    assert focused().objectName() == "clock.safe"
    press("Return")
    wait_for_change()
    assert not main.isVisible()


def test_a_right_clock_is_believed_until_it_leaps_again(come: Come, clock: SetClock) -> None:
    main = come(START + timedelta(days=400))
    press("Tab", "Return")
    wait_for_change()
    main.open_patient(PATIENT)
    do(main.workspace, {"edit": "rate_rung", "rung": rung_id(1), "threat": 40})
    believed = sees(main, "clock")
    clock.now = START
    main.hide()
    main.show()
    wait_for_change()
    assert (believed, sees(main, "clock")) == (False, True)


def test_a_window_that_is_closed_reads_the_clock_and_the_file_no_more(
    come: Come, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    main, read = come(START), list[object]()
    monkeypatch.setattr(workspace, "newest_entry", lambda: read.append("opened anew"))
    main.close()
    QApplication.sendEvent(main, QEvent(QEvent.Type.WindowActivate))
    wait_for_change()
    assert read == []


def test_where_the_record_cannot_be_asked_nothing_is_said(come: Come, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(_workspace: Workspace) -> datetime:
        raise ExposureError("server_unreachable", "server")

    monkeypatch.setattr(Workspace, "newest_entry", lost)
    main = come(START - timedelta(days=3))
    assert "Is today" not in words(main)
