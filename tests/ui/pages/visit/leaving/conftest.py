"""The whole window at the end of Ruth’s visit."""

import pytest

from tests.ui.pages.visit.leaving.before import come_to_the_end
from ui.main_window import MainWindow


@pytest.fixture
def leaving(main: MainWindow) -> MainWindow:
    """Give the window on the last part of a visit, nothing said yet."""
    come_to_the_end(main)
    return main
