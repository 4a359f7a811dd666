"""A flare in the order of a phone call: new or different first, the plan, a steady step, who rings."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.dialogs.pressing import button, press, shown, write
from tests.ui.opened import LADDER, PATIENT, START, do, rung_id
from tests.ui.pages.flare.calling import PLAN, call, flare_of, only_planned, planned, three_done
from tests.ui.windowed import focused, sees
from tests.ui.windowed import press as press_keys
from ui.main_window import MainWindow
from ui.widgets.spin_fields import DateField


def test_new_or_different_is_asked_first_and_preset_to_nothing(main: MainWindow) -> None:
    page = call(main)
    assert focused().objectName() == "flare.new.no"
    assert not button(page, "flare.new.no").isChecked()
    assert "Still needed: whether anything is new or different, who rings, and when." in shown(page)


def test_the_page_takes_the_whole_window(main: MainWindow) -> None:
    call(main)
    assert not main.menuBar().isVisible()
    assert not sees(main, "header.start_try")


def test_with_nothing_done_it_says_to_keep_moving(main: MainWindow) -> None:
    page = call(main)
    assert "Keep moving in the way that feels steady." in shown(page)
    press(page, "flare.new.no", "flare.ring.patient", "flare.do")
    assert flare_of(main).steady_rung is None


@pytest.mark.parametrize("story", [planned])
def test_who_rings_has_no_answer_beforehand_and_is_needed(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no")
    assert "Still needed: who rings, and when." in shown(page)
    assert not button(page, "flare.do").isEnabled()


@pytest.mark.parametrize("story", [three_done])
def test_the_steady_step_is_two_below_the_current_one(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", "flare.ring.patient", "flare.do")
    assert flare_of(main).steady_rung == rung_id(2)


@pytest.mark.parametrize("story", [three_done])
def test_any_step_done_may_be_the_steady_one(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", f"flare.step.{rung_id(1)}", "flare.ring.patient", "flare.do")
    assert flare_of(main).steady_rung == rung_id(1)


@pytest.mark.parametrize("story", [only_planned])
def test_the_plan_is_shown_word_for_word(main: MainWindow) -> None:
    words = shown(call(main))
    assert all(f"“{said}”" in words for said in PLAN.values())


def test_without_a_plan_three_short_lines_are_kept_with_the_flare(main: MainWindow) -> None:
    page = call(main)
    write(page, "flare.plan.tools", "Heat")
    press(page, "flare.new.no", "flare.ring.patient", "flare.do")
    plan = main.workspace.case(PATIENT).flare_plan
    assert plan is not None
    assert plan.tools == "Heat"


def test_a_yes_opens_the_questions_and_asks_what_was_found(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.yes")
    assert "New pain or weakness in both legs?" in shown(page)
    assert "Still needed: what is new or different, what was found" in shown(page)


def test_something_new_can_pause_every_ladder_and_the_flare_is_saved(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.yes", "flare.new.concern.found.pause")
    for field, words in (("what", "Numb"), ("who", "Priya"), ("by", "Friday")):
        write(page, f"flare.new.concern.{field}", words)
    press(page, "flare.ring.patient", "flare.do")
    (ladder,) = main.workspace.case(PATIENT).ladders
    assert ladder.open_hold is not None
    assert ladder.open_hold.reason == "Numb (Priya looks into it, by Friday)"
    assert flare_of(main).note.count("Paused, to be looked into.") == 1


def test_no_after_yes_forgets_the_question(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.yes", "flare.new.no", "flare.ring.patient", "flare.do")
    assert main.workspace.case(PATIENT).concerns == ()


def test_since_when_is_preset_to_nothing_and_then_means_now(main: MainWindow) -> None:
    page = call(main)
    assert not any(button(page, f"flare.since.{number}").isChecked() for number in range(3))
    press(page, "flare.new.no", "flare.ring.patient", "flare.do")
    assert flare_of(main).opened == START


def test_since_yesterday_begins_with_that_day(main: MainWindow) -> None:
    press(call(main), "flare.new.no", "flare.since.1", "flare.ring.patient", "flare.do")
    assert flare_of(main).opened.isoformat() == "2026-11-01T00:00:00+01:00"


def test_an_earlier_day_is_asked_for_and_is_never_yesterday(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", "flare.since.2")
    day = page.findChild(DateField, "flare.since.day")
    assert day is not None
    day.show_day(START.date())
    press(page, "flare.ring.patient", "flare.do")
    assert flare_of(main).opened.date() == (START - timedelta(days=2)).date()


def test_saving_goes_back_to_the_patient_and_says_that_the_plan_is_on(main: MainWindow) -> None:
    press(call(main), "flare.new.no", "flare.ring.patient", "flare.do")
    assert sees(main, "notice.over")
    told = " ".join(label.text() for label in main.findChildren(QLabel) if label.isVisible())
    assert "Flare-up plan is on." in told


def test_one_flare_is_seen_on_every_ladder(main: MainWindow) -> None:
    other = "2a0c4a2e-6d2f-4b60-8a5e-37e0d5f7a111"
    do(main.workspace, {"edit": "add_ladder", "id": other, "patient": PATIENT, "goal": "Walk to the shop"})
    press(call(main), "flare.new.no", "flare.ring.patient", "flare.do")
    case = main.workspace.case(PATIENT)
    assert [ladder.ladder.id for ladder in case.ladders] == [LADDER, other]
    assert len(case.flares) == 1


def test_f_ends_the_flare_from_the_strip(main: MainWindow) -> None:
    press(call(main), "flare.new.no", "flare.ring.patient", "flare.do")
    button(main, "notice.over").setFocus()
    press_keys("F", "Ctrl+Return")
    assert main.workspace.case(PATIENT).open_flare is None


@pytest.mark.parametrize("story", [planned])
def test_at_most_fifteen_keys_besides_sentences(main: MainWindow) -> None:
    call(main)
    keys = ["N", "Tab", "3", "Tab", "1", "Ctrl+Return"]
    press_keys(*keys)
    flare = flare_of(main)
    assert (flare.steady_rung, flare.ring_how) == (rung_id(1), "clinician")
    # The key that opened the page counts, and so do two to say since when.
    assert len(keys) + 3 <= 15


def test_without_a_plan_the_keys_are_as_few(main: MainWindow) -> None:
    call(main)
    keys = ["N", "Tab", "Tab", "Tab", "Tab", "1", "Ctrl+Return"]
    press_keys(*keys)
    assert flare_of(main).ring_how == "clinician"
    assert len(keys) + 3 <= 15


def test_a_name_stands_in_no_title_of_a_window(main: MainWindow) -> None:
    call(main)
    assert main.windowTitle() == "Rungwise"


def test_looking_back_goes_into_the_note(main: MainWindow) -> None:
    page = call(main)
    write(page, "flare.back", "Swept the patio")
    QApplication.processEvents()
    press(page, "flare.new.no", "flare.ring.patient", "flare.do")
    assert "Looking back: Swept the patio" in flare_of(main).note
