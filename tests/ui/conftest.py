"""What tests of sheets share: the usual look, an open file with a patient, and a window for the sheets to lie over."""

import gc
import time as clocks
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.leaks import nothing_left
from tests.ui.opened import SetClock, Story, make_workspace, ruth, ruth_cleared
from tests.ui.zones import LiveIn
from ui import messages, preferences, theme
from ui.collecting import collect_due
from ui.main_window import MainWindow
from ui.widgets.boxes import Column
from ui.workspace import Workspace


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Collect garbage between the tests, never in a thread of theirs."""
    gc.disable()
    yield
    collect_due()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a thread behind."""
    with nothing_left():
        yield


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Begin each test in light colours at 100 %, with nothing moving."""
    look = theme.current()
    look.still = True
    if (look.scheme, look.text_percent) != ("light", 100) or not qapp.styleSheet():
        theme.apply(qapp, "light", 100)
    yield
    look.still = False


@pytest.fixture(autouse=True)
def no_message_left(nothing_left_behind: None) -> Iterator[None]:
    """Take away a last-resort message that a test brought up, so that it does not lie over the next one's window."""
    yield
    for box in list(messages._shown):
        box.deleteLater()
    messages._shown.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def live_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[LiveIn]:
    """Give what puts this computer into another zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        clocks.tzset()

    yield move
    monkeypatch.undo()
    clocks.tzset()


@pytest.fixture
def clock() -> SetClock:
    """Give a clock that is set."""
    return SetClock()


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done in the file before the test: Ruth was added, and for the whole window it is clear to start.

    A module whose tests begin elsewhere overrides it: what is told here is done once for all of them.
    """
    return ruth_cleared if "main" in request.fixturenames else ruth


@pytest.fixture
def workspace(tmp_path: Path, clock: SetClock, story: Story) -> Iterator[Workspace]:
    """Give an open file with one patient, whose ladder has seven steps, none of them tried unless the story says so."""
    made = make_workspace(tmp_path, clock, story)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    """Give a window on the screen, with a button that has the focus."""
    made = QMainWindow()
    made.resize(1200, 800)
    button = QPushButton("below")
    made.setCentralWidget(button)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    button.setFocus()
    return made


@pytest.fixture
def main(qtbot: QtBot, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Give the whole window on Ruth's file, on the caseload, with nobody's own preferences."""
    monkeypatch.setattr(preferences, "path", lambda: tmp_path / "preferences.json")
    made = MainWindow(workspace)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


@pytest.fixture
def lay(qtbot: QtBot) -> Callable[..., QWidget]:
    """Give what lays widgets out in one place, as fields lie in a sheet, and gives that place."""
    host = QWidget()
    column = Column()
    host.setLayout(column)
    qtbot.addWidget(host)

    def laid(*parts: QWidget) -> QWidget:
        for part in parts:
            column.addWidget(part)
        return host

    return laid
