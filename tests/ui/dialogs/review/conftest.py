"""A review of any kind, opened on a real file."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from exposure.domain.progression.gathering import decide
from tests.ui.opened import PATIENT, SetClock
from tests.ui.reasons import REVIEWS
from ui.dialogs.review.making import Reviewed
from ui.dialogs.review.sheet import ReviewSheet
from ui.one_sheet import OneSheet
from ui.workspace import Workspace

Opened = Callable[[str], ReviewSheet]


@pytest.fixture
def opened(workspace: Workspace, window: QMainWindow, clock: SetClock) -> Opened:
    """Give what brings a review of this reason about, and opens its sheet; its answer is done on the record."""

    def open_sheet(reason: str) -> ReviewSheet:
        REVIEWS[reason](workspace, clock)
        case = workspace.case(PATIENT)
        decision = decide(case.ladders[0], case, clock())
        assert decision.reason == reason
        sheet = ReviewSheet(Reviewed(case, case.ladders[0], decision, workspace.new_id), window)
        OneSheet(workspace, window).ask(sheet)
        QApplication.processEvents()
        return sheet

    return open_sheet
