"""What a test of the page of a flare does with it."""

from PySide6.QtWidgets import QApplication, QWidget

from exposure.domain.care import Flare
from tests.ui.opened import PATIENT, SetClock, do, rung_id, ruth_cleared
from tests.ui.windowed import choose
from ui.main_window import MainWindow
from ui.workspace import Workspace

PLAN = {"keep_doing": "Feed the birds.", "tools": "Heat", "people": "Jo", "ring_when": "it lasts two weeks"}


def three_done(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth with three steps done."""
    ruth_cleared(workspace, clock)
    for number in range(1, 4):
        do(workspace, {"edit": "override_up", "rung": rung_id(number), "reason": "did it at home all week"})


def planned(workspace: Workspace, clock: SetClock) -> None:
    """Tell of her with a plan for flares too."""
    three_done(workspace, clock)
    do(workspace, {"edit": "set_flare_plan", "patient": PATIENT, **PLAN})


def only_planned(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth with a plan for flares, and no step done."""
    ruth_cleared(workspace, clock)
    do(workspace, {"edit": "set_flare_plan", "patient": PATIENT, **PLAN})


def call(main: MainWindow) -> QWidget:
    """Begin a flare of Ruth; gives the page."""
    main.open_patient(PATIENT)
    choose(main, "flare")
    QApplication.processEvents()
    return main.apart.flare_page


def flare_of(main: MainWindow) -> Flare:
    """Give Ruth’s open flare."""
    found = main.workspace.case(PATIENT).open_flare
    assert found is not None
    return found
