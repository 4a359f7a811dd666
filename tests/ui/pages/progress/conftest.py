"""What tests of the progress share: Ruth’s page in a window, her liking kept in a file of the test."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, Story, ruth, ruth_cleared, try_step
from ui.pages.progress.page import ProgressPage
from ui.workspace import Workspace

Opened = Callable[..., ProgressPage]
OUTCOMES = ("did_not_occur", "partly", "occurred")


@pytest.fixture
def liked(tmp_path: Path) -> Path:
    """Give where the liking is kept."""
    return tmp_path / "preferences.json"


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace, liked: Path) -> Opened:
    """Give what opens Ruth’s page in a window, with what is on record by then."""

    def open_page(width: int = 1440, height: int = 800) -> ProgressPage:
        page = ProgressPage(workspace, liked)
        page.resize(width, height)
        qtbot.addWidget(page)
        page.open(PATIENT)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        QApplication.processEvents()
        return page

    return open_page


def of_every_kind(workspace: Workspace, clock: SetClock) -> None:
    """Tell of three tries of Ruth on the first step: no, partly, yes."""
    ruth(workspace, clock)
    for before, happened in zip((80, 60, 40), OUTCOMES, strict=True):
        try_step(workspace, clock, 1, before, before - 20, happened=happened)
        clock.wait(days=1)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before the test, as far as it asks for it."""
    if "page" in request.fixturenames:
        return of_every_kind
    return ruth_cleared if "main" in request.fixturenames else ruth


@pytest.fixture
def page(opened: Opened, qtbot: QtBot) -> ProgressPage:
    """Give her page with three tries on the first step: no, partly, yes."""
    made = opened()
    qtbot.waitUntil(lambda: made._drawn.chart.is_drawn)
    return made
