"""Today: what is chosen and set there, and that the try finds it."""

import re

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.ui.opened import LADDER, PATIENT, SetClock, Story, do, rung_id, ruth, try_step
from tests.ui.pages.visit.today.before import begun, nothing_new, ready, tried, unrated, without_a_step
from tests.ui.pages.visit.today.hands import come_to_today, find, press_button
from tests.ui.windowed import choose, focused, press, sees, words
from ui import theme
from ui.main_window import MainWindow
from ui.widgets.chips import Chip
from ui.widgets.choices import BigChoice
from ui.widgets.likelihood import LikelihoodScale
from ui.widgets.scrolling import Scrolling


@pytest.fixture
def story() -> Story:
    """Give what was done before, where a test says nothing else: the visit began."""
    return begun


def answer_no(main: MainWindow) -> None:
    """Say that nothing is new or different, and that it is clear to start."""
    visit = main.workspace.case(PATIENT).visits[-1].id
    do(main.workspace, {"edit": "clear_to_start", "patient": PATIENT, "found": "Nothing found."})
    do(main.workspace, {"edit": "check_in", "visit": visit, "new": "no"})


@pytest.mark.parametrize("story", [ruth])
def test_nothing_is_chosen_before(main: MainWindow) -> None:
    come_to_today(main)
    assert not any(each.isChecked() for each in main.findChildren(BigChoice) if each.isVisible())
    assert focused().objectName() == "today.what.again"


@pytest.mark.parametrize("story", [tried])
def test_no_number_opens_a_step(main: MainWindow) -> None:
    come_to_today(main)
    said = words(main.patient_pages.visit)
    assert not re.search(r"\b\d+ of \d+\b|%", said)


@pytest.mark.parametrize("story", [nothing_new])
def test_the_step_chosen_is_the_one_that_is_tried(main: MainWindow) -> None:
    come_to_today(main)
    press("2", "Ctrl+T")
    assert "Pick up a pen from the floor" in words(main.tries.page)


def test_the_next_step_is_allowed(main: MainWindow) -> None:
    come_to_today(main)
    press("2")
    assert "Not the next step. That is allowed." in words(main.patient_pages.visit)


@pytest.mark.parametrize("story", [nothing_new])
def test_another_step_is_chosen_from_all(main: MainWindow) -> None:
    come_to_today(main)
    press("3")
    find(main, BigChoice, f"today.step.{rung_id(7)}").click()
    press("Ctrl+T")
    assert "Dig the vegetable bed for 20 minutes" in words(main.tries.page)


@pytest.mark.parametrize("story", [nothing_new])
def test_what_is_different_goes_with_the_prediction(main: MainWindow) -> None:
    come_to_today(main)
    press("1")
    find(main, QPlainTextEdit, "today.varied").setFocus()
    QTest.keyClicks(focused(), "A fuller basket")
    press("Ctrl+T")
    assert "A fuller basket" in words(main.tries.page)


def test_a_choice_survives_a_crash(main: MainWindow) -> None:
    come_to_today(main)
    press("2")
    again = MainWindow(main.workspace)
    again.show()
    again.open_patient(PATIENT)
    again.patient_pages.visit.go_on()
    assert find(again, BigChoice, "today.what.next").isChecked()
    again.deleteLater()


@pytest.mark.parametrize("story", [nothing_new])
def test_where_and_who_are_set_once_for_the_visit(main: MainWindow) -> None:
    come_to_today(main)
    for chip in ("today.where.1", "today.who.1"):
        find(main, Chip, chip).click()
    (visit,) = main.workspace.case(PATIENT).visits
    assert (visit.place, visit.clinician_present) == ("Home", False)
    press("Ctrl+T")
    assert not sees(main.tries.page, "try.where.0")


@pytest.mark.parametrize("story", [ready])
def test_moving_up_is_done_and_can_be_undone(main: MainWindow) -> None:
    come_to_today(main)
    press("1")
    assert main.workspace.case(PATIENT).ladders[0].steps[0].status is None
    press_button(main, "today.move_up")
    assert main.workspace.case(PATIENT).ladders[0].steps[0].passed
    press("Ctrl+Z")
    assert not main.workspace.case(PATIENT).ladders[0].steps[0].passed


@pytest.mark.parametrize("story", [ready])
def test_a_try_after_choosing_to_move_up_is_on_the_next_step(main: MainWindow) -> None:
    come_to_today(main)
    press("1", "Ctrl+T")
    assert "Pick up a pen from the floor" in words(main.tries.page)
    assert main.workspace.case(PATIENT).ladders[0].steps[0].passed


def test_a_pause_says_what_can_be_done(main: MainWindow) -> None:
    come_to_today(main)
    ladder = main.workspace.case(PATIENT).ladders[0].ladder.id
    do(main.workspace, {"edit": "open_hold", "ladder": ladder, "reason": "Numb foot"})
    assert focused().objectName() == "today.help"
    press("Return")
    assert sees(main, "next.lift")


@pytest.mark.parametrize("story", [tried])
def test_while_it_is_paused_no_try_is_the_first_thing_to_do(main: MainWindow) -> None:
    come_to_today(main)
    visit = main.patient_pages.visit
    ladder = main.workspace.case(PATIENT).ladders[0].ladder.id
    before = (visit.offers_try, sees(main, "today.again"))
    do(main.workspace, {"edit": "open_hold", "ladder": ladder, "reason": "Numb foot"})
    assert (before, visit.offers_try, sees(main, "today.again")) == ((True, True), False, False)


def test_it_begins_at_its_top_where_the_first_answer_is_in_sight_there(main: MainWindow) -> None:
    main.resize(1280, 800)
    come_to_today(main)
    for _round in range(10):
        QApplication.processEvents()
    around = [each for each in main.findChildren(Scrolling) if each.isVisible() and each.isAncestorOf(focused())]
    assert {each.verticalScrollBar().value() for each in around} == {0}


def test_what_can_be_done_in_a_pause_is_in_sight_at_large_text(main: MainWindow) -> None:
    theme.apply(QApplication.instance(), "light", 150)  # type: ignore[arg-type]
    main.resize(1280, 800)
    come_to_today(main)
    do(main.workspace, {"edit": "open_hold", "ladder": LADDER, "reason": "Numb foot"})
    for _round in range(5):
        QApplication.processEvents()
    assert focused().objectName() == "today.help"
    assert not focused().visibleRegion().isEmpty()


@pytest.mark.parametrize("story", [unrated])
def test_a_rating_that_is_missing_is_given_here(main: MainWindow) -> None:
    come_to_today(main)
    find(main, LikelihoodScale, "today.rating").setFocus()
    press("1", "5")
    press_button(main, "today.rate")
    assert main.workspace.case(PATIENT).trials[-1].likelihood_after == 15


def test_alongside_is_one_line_on_record(main: MainWindow) -> None:
    come_to_today(main)
    find(main, QPlainTextEdit, "today.alongside").setFocus()
    QTest.keyClicks(focused(), "Walk 12 minutes, every day")
    press("Tab")
    assert main.workspace.case(PATIENT).patient.alongside == "Walk 12 minutes, every day"


def test_tries_of_today_are_listed_with_their_numbers_once_answered(main: MainWindow, clock: SetClock) -> None:
    come_to_today(main)
    try_step(main.workspace, clock, 1, 85, 60)
    said = words(main.patient_pages.visit)
    assert all(part in said for part in ("You said 85", "It did not happen", "next time 60"))


def test_an_open_try_is_covered_and_can_be_answered(main: MainWindow) -> None:
    come_to_today(main)
    trial = main.workspace.new_id()
    lock = {"edit": "lock_prediction", "id": trial, "rung": rung_id(1), "likelihood": 63, "horizon_hours": 0}
    do(main.workspace, lock, {"edit": "record_movement", "trial": trial, "done": "full"})
    assert "63" not in words(main.patient_pages.visit)
    press_button(main, f"today.try.{trial}")
    assert sees(main, "due.did")


def test_before_a_try_says_what_is_known(main: MainWindow) -> None:
    come_to_today(main)
    assert "Not looked at yet." in words(main.patient_pages.visit)
    answer_no(main)
    said = words(main.patient_pages.visit)
    assert "2 Nov, P. Nair: Nothing found. Leave out: nothing." in said
    assert "Nothing new or different" in said


@pytest.mark.parametrize("story", [without_a_step])
def test_without_a_step_it_leads_to_the_ladder(main: MainWindow) -> None:
    come_to_today(main)
    press_button(main, "today.ladder")
    assert not main.patient_pages.visit.isVisible()


def test_going_again_is_offered_once_there_is_a_try(main: MainWindow, clock: SetClock) -> None:
    come_to_today(main)
    assert not sees(main, "today.again")
    try_step(main.workspace, clock, 1, 85, 60)
    answer_no(main)
    press_button(main, "today.again")
    assert "How likely now?" in words(main.tries.page)


def test_the_menu_asks_whether_anything_is_new(main: MainWindow) -> None:
    come_to_today(main)
    choose(main, "check_new")
    press("1", "Ctrl+Return")
    assert main.workspace.case(PATIENT).visits[0].new == "no"
