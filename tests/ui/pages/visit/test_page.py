"""The tab of the visit: it begins, leads through its three parts and back."""

from tests.ui.opened import PATIENT, START, SetClock, do
from tests.ui.windowed import choose, focused, press, sees, words
from ui.main_window import MainWindow

BOOKED = {"edit": "book_visit", "id": "7d1f3c52-0a52-4a0e-9b80-0d7c3c1d2a01", "patient": PATIENT}


def begin(main: MainWindow) -> None:
    """Open Ruth and start a visit that was not booked."""
    main.open_patient(PATIENT)
    choose(main, "start_visit")


def test_without_a_visit_today_a_patient_opens_on_the_ladder(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    assert sees(main, "ladder.board")


def test_with_a_visit_today_a_patient_opens_on_the_visit(main: MainWindow) -> None:
    do(main.workspace, {**BOOKED, "on": START.isoformat()})
    main.open_patient(PATIENT)
    assert focused().objectName() == "visit.start"
    assert "A visit today at 10:30." in words(main)


def test_starting_opens_the_visit_that_was_booked(main: MainWindow) -> None:
    do(main.workspace, {**BOOKED, "on": START.date().isoformat()})
    main.open_patient(PATIENT)
    press("Return")
    (visit,) = main.workspace.case(PATIENT).visits
    assert (visit.id, visit.opened) == (BOOKED["id"], START)


def test_a_visit_under_way_is_not_started_twice(main: MainWindow) -> None:
    begin(main)
    choose(main, "start_visit")
    assert len(main.workspace.case(PATIENT).visits) == 1


def test_the_head_says_which_visit_it_is(main: MainWindow, clock: SetClock) -> None:
    begin(main)
    do(main.workspace, {"edit": "close_visit", "visit": main.workspace.case(PATIENT).visits[0].id})
    clock.wait(days=7)
    begin(main)
    assert "Visit 2  ·  Monday 9 November, 10:30" in words(main)


def test_alt_left_goes_back_within_the_visit_and_then_to_the_caseload(main: MainWindow) -> None:
    begin(main)
    main.patient_pages.visit.go_on()
    press("Alt+Left")
    within = not main.caseload.isVisible()
    press("Alt+Left")
    assert (within, main.caseload.isVisible()) == (True, True)
