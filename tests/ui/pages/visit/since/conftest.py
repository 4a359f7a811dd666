"""Ruth’s visit under way: a week after the last one, which planned the practice of step 4 at home."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.opened import PATIENT, START, SetClock, do, pass_step, rung_id
from tests.ui.windowed import choose
from ui.main_window import MainWindow

AIDS = ["Leaning on the table", "Holding my breath"]


@pytest.fixture
def since(main: MainWindow, clock: SetClock) -> MainWindow:
    """Give the window with the visit of Tuesday 10 November begun; the last one was on Tuesday 3."""
    clock.wait(days=-10)
    pass_step(main.workspace, clock, 1)
    clock.now = START + timedelta(days=1)
    visit = main.workspace.new_id()
    do(
        main.workspace,
        {"edit": "open_visit", "id": visit, "patient": PATIENT},
        {"edit": "plan_practice", "patient": PATIENT, "rung": rung_id(2), "leaving_out": AIDS, "alone": True},
        {"edit": "close_visit", "visit": visit},
    )
    clock.wait(days=7)
    main.open_patient(PATIENT)
    choose(main, "start_visit")
    QApplication.processEvents()
    return main
