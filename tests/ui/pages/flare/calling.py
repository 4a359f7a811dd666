"""What a test of the page of a flare does with it."""

from PySide6.QtWidgets import QApplication, QWidget

from exposure.domain.care import Flare
from tests.ui.opened import PATIENT, do, rung_id
from tests.ui.windowed import choose
from ui.main_window import MainWindow

PLAN = {"keep_doing": "Feed the birds.", "tools": "Heat", "people": "Jo", "ring_when": "it lasts two weeks"}


def call(main: MainWindow, *, done: int = 0, plan: bool = False) -> QWidget:
    """Begin a flare of Ruth, who has so many steps done, with or without a plan; gives the page."""
    for number in range(1, done + 1):
        do(main.workspace, {"edit": "override_up", "rung": rung_id(number), "reason": "did it at home all week"})
    if plan:
        do(main.workspace, {"edit": "set_flare_plan", "patient": PATIENT, **PLAN})
    main.open_patient(PATIENT)
    choose(main, "flare")
    QApplication.processEvents()
    return main.apart.flare_page


def flare_of(main: MainWindow) -> Flare:
    """Give Ruth’s open flare."""
    found = main.workspace.case(PATIENT).open_flare
    assert found is not None
    return found
