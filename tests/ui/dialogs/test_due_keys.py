"""An answer that is due, from the caseload to the record, by few keys."""

from PySide6.QtWidgets import QWidget

from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.windowed import press
from ui.dialogs.due_outcome import DueOutcomeSheet
from ui.main_window import MainWindow

KEYS = ("Ctrl+D", "N", "Ctrl+Return", "Return")


def test_a_due_answer_takes_at_most_four_keys_from_the_caseload(main: MainWindow, clock: SetClock) -> None:
    trial = main.workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 80, "horizon_hours": 22}
    do(main.workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
    clock.wait(days=1)
    main.show_caseload()
    everyone = main.findChild(QWidget, "caseload.everyone")
    assert everyone is not None
    everyone.setFocus()
    press(*KEYS)
    (answered,) = main.workspace.case(PATIENT).trials
    assert len(KEYS) <= 4
    assert (answered.outcome, any(sheet.isVisible() for sheet in main.findChildren(DueOutcomeSheet))) == (
        "did_not_occur", False,
    )  # fmt: skip
