"""The primary button while a flare is open: it leads to the steady step, never up."""

from PySide6.QtWidgets import QPushButton

from tests.ui.opened import PATIENT, SetClock, do, pass_step, rung_id
from tests.ui.windowed import choose, press, sees, words
from ui.main_window import MainWindow


def start_words(main: MainWindow) -> str:
    button = main.findChild(QPushButton, "header.start_try")
    assert button is not None
    return button.accessibleName()


def test_the_button_is_the_steady_step_whichever_card_is_chosen(main: MainWindow, clock: SetClock) -> None:
    pass_step(main.workspace, clock, 1)
    do(main.workspace, {"edit": "open_flare", "patient": PATIENT, "steady_rung": rung_id(1)})
    main.open_patient(PATIENT)
    assert start_words(main) == "Steady step"
    choose(main, "show_ladder")
    press("Up", "Up")
    assert main.patient_pages.ladder.selected_rung() == rung_id(3)
    assert main.patient_pages.step_to_try() == rung_id(1)
    choose(main, "start_try")
    assert sees(main, "try.worry")


def test_without_a_steady_step_it_says_what_can_be_done_and_begins_no_try(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    assert start_words(main) == "Start a try"
    do(main.workspace, {"edit": "open_flare", "patient": PATIENT})
    assert start_words(main) == "What can be done…"
    choose(main, "start_try")
    assert "Flare-up plan is on." in words(main)
    assert not sees(main, "try.worry")
