"""Every shortcut does its thing in the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from tests.ui.opened import PATIENT, SetClock, do, make_ready, rung_id, ruth_cleared
from tests.ui.windowed import focused, press, sees, words
from ui import theme
from ui.actions import ACTIONS
from ui.locking import LOCKED
from ui.main_window import MainWindow
from ui.workspace import Workspace

Shown = Callable[[MainWindow], bool]
KEYS = {spec.name: spec.keys for spec in ACTIONS if spec.keys}

# What the window shows once the shortcut of an action was pressed on Ruth's ladder.
SHOWN: dict[str, Shown] = {
    "new_patient": lambda main: sees(main, "patient.name"),
    "quit": lambda main: not main.isVisible(),
    "search": lambda main: focused().objectName() == "caseload.search",
    "go_back": lambda main: main.caseload.isVisible(),
    "record_due": lambda main: sees(main, "tries.list"),
    "flare": lambda main: sees(main, "flare.do"),
    "add_movement": lambda main: focused().objectName() == "ladder.movements.search",
    "write_own": lambda main: sees(main, "ladder.own"),
    "compare": lambda main: sees(main, "ladder.compare"),
    "step_between": lambda main: sees(main, "ladder.between"),
    "start_try": lambda main: sees(main, "try.worry"),
    "go_again": lambda main: sees(main, "try.likelihood"),
    "choose_next": lambda main: sees(main, "next"),
    "explain": lambda main: sees(main, "explain.loop"),
    "explain_decision": lambda main: sees(main, "why"),
    "pause": lambda main: sees(main, "pause"),
    "show_visit": lambda main: sees(main, "visit.start"),
    "show_ladder": lambda main: sees(main, "ladder.board"),
    "show_tries": lambda main: sees(main, "tries.list"),
    "show_progress": lambda main: sees(main, "progress.chart"),
    "show_letter": lambda main: sees(main, "letter.action"),
    "show_patient_view": lambda main: main.apart.view is not None and main.apart.view.isVisible(),
    "add_measure": lambda main: sees(main, "measure.find"),
    "show_history": lambda main: sees(main, "history.list"),
    "show_figures": lambda main: sees(main, "figures.tries"),
    "toggle_table": lambda main: sees(main, "progress.table"),
    "larger_text": lambda _main: theme.current().text_percent == 110,
    "smaller_text": lambda _main: theme.current().text_percent == 100,
    "usual_text": lambda _main: theme.current().text_percent == 100,
    "show_shortcuts": lambda main: sees(main, "shortcuts"),
}
# These have a test of their own.
ELSEWHERE = {"lock", "undo", "redo", "step_up", "step_down", "toggle_names", "print_sheet", "copy_note", "save_sheet"}


def test_every_shortcut_is_tried_here() -> None:
    assert KEYS.keys() == SHOWN.keys() | ELSEWHERE


def ready(workspace: Workspace, clock: SetClock) -> None:
    """Tell of Ruth, who has shown her first step."""
    ruth_cleared(workspace, clock)
    make_ready(workspace, clock, 1)


@pytest.mark.parametrize("story", [ready])
@pytest.mark.parametrize("name", SHOWN)
def test_a_shortcut_does_its_thing(name: str, main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press(KEYS[name])
    assert SHOWN[name](main), words(main)


def names_button(main: MainWindow) -> str:
    """Give what the button for names says."""
    button = main.caseload.findChild(QPushButton, "caseload.names")
    assert isinstance(button, QPushButton)
    return button.text()


def order(main: MainWindow) -> list[str]:
    """Give the steps of Ruth's ladder from the bottom."""
    return [step.id for step in main.workspace.case(PATIENT).ladders[0].steps]


def test_f8_shows_names_on_the_caseload_and_nowhere_else(main: MainWindow) -> None:
    press("F8")
    shown = names_button(main)
    main.open_patient(PATIENT)
    press("F8", "Alt+Left")
    assert (shown, names_button(main)) == ("Hide names", "Show names")


def test_undo_and_redo_take_the_newest_gesture_back_and_do_it_again(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    do(main.workspace, {"edit": "rate_rung", "rung": rung_id(1), "threat": 44})
    threats = []
    for key in ("Ctrl+Z", "Ctrl+Shift+Z"):
        press(key)
        threats.append(main.workspace.case(PATIENT).ladders[0].steps[0].threat)
    assert threats == [10, 44]


def test_alt_and_arrows_move_the_chosen_step(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Up", "Alt+Up")
    up = order(main).index(rung_id(2))
    press("Alt+Down")
    assert (up, order(main).index(rung_id(2))) == (2, 1)


def test_lock_leaves_with_the_code_that_begins_anew(main: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr(QCoreApplication, "exit", codes.append)
    press("Ctrl+Shift+L")
    assert codes == [LOCKED]
