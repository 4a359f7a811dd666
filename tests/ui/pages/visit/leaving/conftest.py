"""The whole window at the end of Ruth’s visit."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.opened import PATIENT, Story, ruth_cleared
from tests.ui.pages.visit.leaving.before import begun
from tests.ui.windowed import choose
from ui.main_window import MainWindow


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before: where the window is at the end of a visit, it was begun."""
    return begun if "leaving" in request.fixturenames else ruth_cleared


@pytest.fixture
def leaving(main: MainWindow) -> MainWindow:
    """Give the window on the last part of a visit, nothing said yet."""
    main.open_patient(PATIENT)
    choose(main, "end_visit")
    QApplication.processEvents()
    return main
