"""What tests of the ladder page share: the usual look, an open file with Ruth, and her page in a window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.opened import PATIENT, SetClock, Story, do, make_workspace, rung_id
from tests.ui.pages.ladder.ruth import add_rated
from ui import theme
from ui.pages.ladder.page import LadderPage
from ui.workspace import Workspace

Opened = Callable[..., LadderPage]


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
    """Give a clock that is set."""
    return SetClock()


def second_is_current(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth with steps rated 20, 40, 60 and 80; the lowest is done, the second current."""
    add_rated(workspace, (20, 40, 60, 80))
    do(workspace, {"edit": "override_up", "rung": rung_id(1), "reason": "Done before, many times."})


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story | None:
    """Give what was done before the test: nothing, where it does not ask for a ladder."""
    return second_is_current if "rated" in request.fixturenames else None


@pytest.fixture
def workspace(tmp_path: Path, clock: SetClock, story: Story | None) -> Iterator[Workspace]:
    """Give an open file with nobody in it unless the story says so."""
    made = make_workspace(tmp_path, clock, story)
    yield made
    made.close()


@pytest.fixture
def opened(qtbot: QtBot, workspace: Workspace) -> Opened:
    """Give what opens Ruth’s page in a window of a size, with what is on record by then."""

    windows: list[QMainWindow] = []

    def open_page(width: int = 1440, height: int = 800) -> LadderPage:
        window = QMainWindow()
        page = LadderPage(workspace)
        window.setCentralWidget(page)
        window.resize(width, height)
        qtbot.addWidget(window)
        windows.append(window)
        page.open(PATIENT)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        QApplication.processEvents()
        return page

    return open_page


@pytest.fixture
def rated(workspace: Workspace) -> Workspace:
    """Give the open file with Ruth, whose second step is current."""
    return workspace


@pytest.fixture
def page(rated: Workspace, opened: Opened) -> LadderPage:
    """Give her page with steps rated 20, 40, 60 and 80; the lowest is done, the second current."""
    return opened()
