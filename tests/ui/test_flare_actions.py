"""What the menus do about a flare."""

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.ui.dialogs.pressing import press
from tests.ui.opened import PATIENT, do
from ui.care_actions import CareActions
from ui.dialogs.flare_over import EndFlareSheet
from ui.dialogs.flare_plan import FlarePlanSheet
from ui.flare_actions import FlareActions
from ui.widgets.sheet import Sheet
from ui.workspace import Workspace


@pytest.fixture
def flares(workspace: Workspace, window: QMainWindow) -> FlareActions:
    care = CareActions(workspace, window)
    care.open(PATIENT)
    return FlareActions(care)


def the_sheet(window: QMainWindow) -> Sheet:
    (found,) = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
    return found


def test_without_a_flare_the_page_is_wanted(qtbot: QtBot, flares: FlareActions) -> None:
    with qtbot.waitSignal(flares.flare_wanted) as given:
        flares.flare()
    assert given.args == [PATIENT]


def test_the_same_action_ends_the_flare(workspace: Workspace, window: QMainWindow, flares: FlareActions) -> None:
    do(workspace, {"edit": "open_flare", "patient": PATIENT})
    flares.flare()
    sheet = the_sheet(window)
    assert isinstance(sheet, EndFlareSheet)
    press(sheet, "flare_over.do")
    assert workspace.case(PATIENT).open_flare is None


def test_the_plan_has_a_sheet_of_its_own(window: QMainWindow, flares: FlareActions) -> None:
    flares.flare_plan()
    assert isinstance(the_sheet(window), FlarePlanSheet)


@pytest.mark.parametrize("name", ["flare", "flare_plan"])
def test_without_a_patient_nothing_opens(workspace: Workspace, window: QMainWindow, name: str) -> None:
    getattr(FlareActions(CareActions(workspace, window)), name)()
    assert not [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
