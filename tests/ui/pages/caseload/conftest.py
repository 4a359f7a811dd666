"""What tests of the caseload share: the usual look, an open file, and the page on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import SetClock, Story, make_workspace
from tests.ui.pages.caseload.people import NOW, fill
from ui import theme
from ui.pages.caseload.page import CaseloadPage
from ui.workspace import Workspace


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Begin each test in light colours at 100 %, with nothing moving."""
    look = theme.current()
    look.still = True
    if (look.scheme, look.text_percent) != ("light", 100) or not qapp.styleSheet():
        theme.apply(qapp, "light", 100)
    yield
    look.still = False


@pytest.fixture
def clock() -> SetClock:
    """Give a clock that stands on the morning of Thursday 26 November 2026."""
    return SetClock(NOW)


def ten_people(workspace: Workspace, clock: SetClock) -> None:
    """Tell of the ten."""
    fill(workspace)


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story | None:
    """Give what was done before the test: where a full page is asked for, the ten were added."""
    return ten_people if "full" in request.fixturenames else None


@pytest.fixture
def workspace(tmp_path: Path, clock: SetClock, story: Story | None) -> Iterator[Workspace]:
    """Give an open file with nobody in it unless the story says so."""
    made = make_workspace(tmp_path, clock, story)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> CaseloadPage:
    """Give the page, not shown yet."""
    made = CaseloadPage(workspace)
    made.resize(1440, 838)
    qtbot.addWidget(made)
    return made
