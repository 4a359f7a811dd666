"""Sheets with settings on them in the smallest window, at 100 and at 200 %: nothing cut off, nothing over another."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.ui.fitting import overlapping, unfit
from tests.ui.opened import PATIENT, SetClock, do, make_ready, rung_id
from ui import theme
from ui.dialogs.asking import AskingSheet
from ui.dialogs.policy import rung_policy
from ui.dialogs.replay import ReplaySheet
from ui.dialogs.why import WhySheet
from ui.main_window import SMALLEST
from ui.workspace import Workspace

Make = Callable[[Workspace, SetClock, QMainWindow], AskingSheet]


def policy(workspace: Workspace, _clock: SetClock, window: QMainWindow) -> AskingSheet:
    case = workspace.case(PATIENT)
    return rung_policy((case, case.ladders[0], case.ladders[0].steps[0]), (), window)


def why(workspace: Workspace, clock: SetClock, window: QMainWindow) -> AskingSheet:
    case = workspace.case(PATIENT)
    return WhySheet(case, case.ladders[0], clock(), window)


def replayed(workspace: Workspace, clock: SetClock, window: QMainWindow) -> AskingSheet:
    case = workspace.case(PATIENT)
    return ReplaySheet(case, case.ladders[0], clock(), window)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("make", [policy, why, replayed])
def test_a_sheet_with_settings_fits(
    workspace: Workspace, clock: SetClock, window: QMainWindow, make: Make, percent: int
) -> None:
    make_ready(workspace, clock, 1)
    do(workspace, {"edit": "set_policy", "rung": rung_id(1), "settings": {"n_min": 4, "k_unsettled": None}})
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light", percent)
    window.resize(*SMALLEST)
    sheet = make(workspace, clock, window)
    sheet.open()
    for _round in range(20):
        QApplication.processEvents()
    assert [*unfit(sheet), *overlapping(sheet)] == []
