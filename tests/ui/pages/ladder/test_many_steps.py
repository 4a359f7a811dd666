"""Many steps and text of twice the size: nothing is cut off, nothing scrolls sideways, everything is reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.fitting import overlapping, unfit
from tests.ui.opened import SetClock, Story
from tests.ui.pages.ladder.conftest import Opened
from tests.ui.pages.ladder.hands import focused, press
from tests.ui.pages.ladder.ruth import add_rated, ladder_of
from ui import theme
from ui.pages.ladder.page import LadderPage
from ui.workspace import Workspace

KEY = Qt.Key
THIRTY = tuple(10 + 3 * number for number in range(30))


def thirty(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth with thirty steps."""
    add_rated(workspace, THIRTY)


@pytest.fixture
def story() -> Story:
    """Give what was done before."""
    return thirty


@pytest.fixture
def page(qapp: QApplication, opened: Opened) -> LadderPage:
    """Give her page with thirty steps in the smallest window, its text twice as large."""
    theme.apply(qapp, "light", 200)
    made = opened(1024, 620)
    QApplication.processEvents()
    return made


def test_thirty_steps_fit_at_twice_the_text_in_every_pane(page: LadderPage) -> None:
    found = []
    for show in (page._room.look_at_ladder, page._room.search, page._room.say_worry):
        show()
        for _round in range(5):
            QApplication.processEvents()
        found += [*unfit(page), *overlapping(page)]
    assert found == []


def test_thirty_steps_scroll_downwards_only(page: LadderPage) -> None:
    assert page._room.panes.mode == "one"
    assert page._board.horizontalScrollBar().maximum() == 0
    assert page._board.verticalScrollBar().maximum() > 0


def test_every_card_is_reached_and_worked_on_by_keys(page: LadderPage, workspace: Workspace, qtbot: QtBot) -> None:
    page._board.choose(page._board.chosen_step.id if page._board.chosen_step else None, focus=True)
    press(KEY.Key_Home)
    top = focused()
    assert not top.visibleRegion().isEmpty()
    assert f"worry {THIRTY[-1]} of 100" in top.accessibleName()
    press(KEY.Key_9, KEY.Key_9, KEY.Key_Return, KEY.Key_End)
    assert ladder_of(workspace).steps[-1].threat == 99
    assert not focused().visibleRegion().isEmpty()
    assert f"worry {THIRTY[0]} of 100" in focused().accessibleName()
