"""Ruth’s visit under way: a week after the last one, which planned the practice of step 4 at home."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.opened import PATIENT, Story, ruth, ruth_cleared
from tests.ui.pages.visit.since.before import a_week_later, with_a_step_unworded, with_an_open_try
from ui.main_window import MainWindow

STORIES = {"open_try": with_an_open_try, "unworded": with_a_step_unworded, "since": a_week_later, "main": ruth_cleared}


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Story:
    """Give what was done before the test, as far as it asks for it."""
    return next((story for name, story in STORIES.items() if name in request.fixturenames), ruth)


@pytest.fixture
def since(main: MainWindow) -> MainWindow:
    """Give the window with the visit of Tuesday 10 November begun; the last one was on Tuesday 3."""
    main.open_patient(PATIENT)
    QApplication.processEvents()
    return main
