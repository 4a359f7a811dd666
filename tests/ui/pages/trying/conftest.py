"""What tests of a try share: the usual look, an open file with Ruth, and the page in a window."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.opened import SetClock, add_ruth
from tests.ui.pages.trying.ruth import Hand, name_stay_safe, open_at_once
from ui import theme
from ui.pages.tries.page import TriesPage
from ui.pages.trying.page import TryPage
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
    """Give a clock that is set."""
    return SetClock()


@pytest.fixture(scope="session")
def ruths_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a file once, with Ruth on a ladder of three steps; the first has things she does to stay safe."""
    file = tmp_path_factory.mktemp("ruth") / "t.db"
    made = open_at_once(file, SetClock())
    add_ruth(made, steps=3)
    name_stay_safe(made, 1)
    made.close()
    return file


@pytest.fixture
def workspace(ruths_file: Path, tmp_path: Path, clock: SetClock) -> Iterator[Workspace]:
    """Give an open copy of Ruth's file."""
    made = open_at_once(Path(shutil.copy(ruths_file, tmp_path / "t.db")), clock)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> TryPage:
    """Give the page of a try, on the screen and with the focus."""
    made = TryPage(workspace)
    made.resize(1440, 900)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def tries(qtbot: QtBot, workspace: Workspace) -> TriesPage:
    """Give the list of tries, on the screen and with the focus."""
    made = TriesPage(workspace)
    made.resize(1440, 800)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def hand() -> Hand:
    """Give a hand on the keyboard."""
    return Hand()
