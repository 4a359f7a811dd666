"""Whether the window fills the screen is kept for the next start."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow

from ui import preferences
from ui.window_state import WindowState


@pytest.fixture
def watched(window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QMainWindow:
    """Give a window on the screen that is watched, with nobody's own preferences."""
    monkeypatch.setattr(preferences, "path", lambda: tmp_path / "preferences.json")
    WindowState(window)
    return window


def kept() -> bool:
    """Say whether the next window will fill the screen."""
    return preferences.load(preferences.path()).maximised


def test_a_window_that_fills_the_screen_is_kept_so_until_it_does_no_more(watched: QMainWindow) -> None:
    watched.showMaximized()
    filled = kept()
    watched.showNormal()
    assert (filled, kept()) == (True, False)


def test_one_put_out_of_sight_changes_nothing(watched: QMainWindow) -> None:
    watched.showMaximized()
    watched.setWindowState(Qt.WindowState.WindowMinimized)
    assert kept()


def test_what_else_is_liked_stays(watched: QMainWindow) -> None:
    preferences.save(preferences.path(), preferences.Preferences("dark"))
    watched.showMaximized()
    assert preferences.load(preferences.path()) == preferences.Preferences("dark", maximised=True)
