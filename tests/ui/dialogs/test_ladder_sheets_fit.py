"""Every sheet about a whole ladder fits a small window at twice the text: nothing cut off, nothing over another."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from exposure.domain.identifiers import LadderId, RungId
from exposure.domain.sorting import Groups
from tests.ui.fitting import overlapping, unfit
from tests.ui.opened import LADDER, PATIENT, SetClock, do, rung_id, try_step
from ui import theme
from ui.dialogs.anchors import AnchorsSheet
from ui.dialogs.asking import AskingSheet
from ui.dialogs.fading import FadingSheet
from ui.dialogs.ladder_picture import LadderPictureSheet
from ui.dialogs.own_movements import OwnMovementsSheet
from ui.dialogs.step_picture import StepPictureSheet
from ui.dialogs.two_rankings import TwoRankingsSheet
from ui.main_window import SMALLEST
from ui.pages.ladder.compare_all import CompareAllSheet
from ui.pages.ladder.gestures import Scene
from ui.pages.ladder.steps import steps_of
from ui.workspace import Workspace

Made = Callable[[Workspace, QMainWindow], AskingSheet]


def scene_of(workspace: Workspace) -> Scene:
    case = workspace.case(PATIENT)
    return Scene(case, case.ladders[0], workspace.now())


def compared(workspace: Workspace, window: QMainWindow) -> AskingSheet:
    sheet = CompareAllSheet(scene_of(workspace), window)
    while sheet.asks:
        sheet.pair.answered.emit("second")
    return sheet


def two(workspace: Workspace, window: QMainWindow) -> TwoRankingsSheet:
    orders: Groups = (tuple(rung_id(n) for n in range(1, 8)), tuple(rung_id(n) for n in range(7, 0, -1)))
    for by, order in zip(("patient", "clinician"), orders, strict=True):
        line = {"edit": "rank_ladder", "id": workspace.new_id(), "ladder": LADDER, "by": by}
        do(workspace, {**line, "order": list(order)})
    return TwoRankingsSheet(workspace, (PATIENT, LadderId(LADDER)), window)


def both(workspace: Workspace, window: QMainWindow) -> AskingSheet:
    sheet = two(workspace, window)
    sheet.show_both()
    return sheet


def own_form(workspace: Workspace, window: QMainWindow) -> AskingSheet:
    sheet = OwnMovementsSheet(workspace, window)
    sheet.show_form("")
    return sheet


def pictured(workspace: Workspace, window: QMainWindow) -> AskingSheet:
    scene = scene_of(workspace)
    return StepPictureSheet(steps_of(scene.ladder, scene.case, scene.now)[0], window)


SHEETS: dict[str, Made] = {
    "asked": lambda workspace, window: CompareAllSheet(scene_of(workspace), window),
    "compared": compared,
    "anchors": lambda workspace, window: AnchorsSheet(workspace.case(PATIENT).patient, window),
    "fading": lambda workspace, window: FadingSheet(scene_of(workspace).ladder, RungId(rung_id(1)), window),
    "two": two,
    "both": both,
    "own": OwnMovementsSheet,
    "own form": own_form,
    "picture": pictured,
    "stones": lambda workspace, window: LadderPictureSheet(workspace.case(PATIENT).patient, window),
}


@pytest.fixture
def small(window: QMainWindow, workspace: Workspace, clock: SetClock, qapp: QApplication) -> Iterator[QMainWindow]:
    """Give the smallest window at twice the text, and a step with a try."""
    do(workspace, {"edit": "change_rung", "rung": rung_id(1), "safety_behaviours": [{"what": "Bracing my stomach"}]})
    try_step(workspace, clock, 1, 60, 40)
    theme.apply(qapp, "light", 200)
    window.resize(*SMALLEST)
    yield window
    theme.apply(qapp, "light", 100)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_fits(small: QMainWindow, workspace: Workspace, name: str) -> None:
    sheet = SHEETS[name](workspace, small)
    sheet.open()
    for _round in range(3):
        QApplication.processEvents()
    assert unfit(sheet) == []
    assert overlapping(sheet) == []
