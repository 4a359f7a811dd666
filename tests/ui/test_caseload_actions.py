"""What is done from the caseload as well as from the pages of the open patient."""

from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.windowed import choose, press, sees
from ui.main_window import MainWindow
from ui.pages.patient_pages import TRIES


def test_the_due_answer_of_whoever_is_chosen_is_asked_from_the_caseload(main: MainWindow, clock: SetClock) -> None:
    trial = main.workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 60, "horizon_hours": 1}
    moved = {"edit": "record_movement", "trial": trial, "done": "full"}
    do(main.workspace, lock, {**moved, "ask_by": {"how": "phone", "at": clock().isoformat()}})
    clock.wait(hours=2)
    main.show_caseload()
    press("Ctrl+D")
    assert sees(main, "due.did")


def test_a_visit_is_booked_for_the_open_patient(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "book_visit")
    assert sees(main, "book_visit")


def test_without_anybody_chosen_no_visit_is_booked(main: MainWindow) -> None:
    main.caseload.chosen = None
    choose(main, "book_visit")
    assert not sees(main, "book_visit")


def test_with_a_patient_open_their_tries_are_shown_for_what_is_due(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    press("Ctrl+D")
    assert main.patient_pages.shown == TRIES


def test_the_call_about_a_flare_is_asked_about_where_no_try_is_due(main: MainWindow) -> None:
    do(main.workspace, {"edit": "open_flare", "patient": PATIENT})
    main.caseload.due_wanted.emit("", PATIENT)
    assert sees(main, "rang")
