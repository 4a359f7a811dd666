"""The last part of a visit in the real window."""

from PySide6.QtGui import QGuiApplication

from tests.ui.opened import PATIENT, START, SetClock, do, rung_id
from tests.ui.pages.visit.leaving.before import checked, click, find, ruth, text, todays, write
from tests.ui.windowed import choose, focused, press, sees, words
from ui.main_window import MainWindow


def test_it_begins_at_what_was_learned_with_nothing_chosen(leaving: MainWindow) -> None:
    rows = [checked(leaving, f"leaving.{row}") for row in ("often", "leave_out", "ways", "soon")]
    assert focused().objectName() == "leaving.lesson"
    assert (rows, ruth(leaving).practice_plan) == ([(), (), (), ()], None)


def test_the_current_step_is_proposed(leaving: MainWindow) -> None:
    assert "Lean forward, hands on the bench" in words(leaving)


def test_what_is_chosen_is_on_record_at_once_and_undone_by_name(leaving: MainWindow) -> None:
    click(leaving, "leaving.often.1", "leaving.leave_out.0", "leaving.ways.0")
    plan = ruth(leaving).practice_plan
    assert plan is not None
    assert (plan.rung, plan.often, plan.leaving_out, plan.ways) == (
        rung_id(1),
        "Every other day",
        ("bracing",),
        ("At home",),
    )
    assert leaving.workspace.can_undo == "Plan until next time changed"


def test_undo_takes_the_chip_back(leaving: MainWindow) -> None:
    click(leaving, "leaving.often.1")
    choose(leaving, "undo")
    assert checked(leaving, "leaving.often") == ()


def test_the_focus_stays_on_the_chip_that_was_chosen(leaving: MainWindow) -> None:
    click(leaving, "leaving.leave_out.1")
    assert focused().objectName() == "leaving.leave_out.1"


def test_another_step_is_chosen_in_a_sheet(leaving: MainWindow) -> None:
    click(leaving, "leaving.other_step", f"leaving.step.choice.{rung_id(3)}")
    plan = ruth(leaving).practice_plan
    assert plan is not None
    assert plan.rung == rung_id(3)
    assert "Tie my laces with a rounded back" in words(leaving)


def test_alone_is_agreed_in_the_plan_and_for_the_step(leaving: MainWindow) -> None:
    click(leaving, "leaving.alone.yes")
    plan, step = ruth(leaving).practice_plan, ruth(leaving).ladders[0].steps[0]
    assert plan is not None
    assert (plan.alone, step.home_step) == (True, True)
    click(leaving, "leaving.alone.no")
    assert not ruth(leaving).ladders[0].steps[0].home_step


def test_alone_has_keys_of_its_own(leaving: MainWindow) -> None:
    find(leaving, "leaving.alone.yes").setFocus()
    press("2")
    plan = ruth(leaving).practice_plan
    assert plan is not None
    assert plan.alone is False


def test_alone_is_not_asked_about_the_last_step(leaving: MainWindow) -> None:
    click(leaving, "leaving.other_step", f"leaving.step.choice.{rung_id(7)}")
    assert not sees(leaving, "leaving.alone")


def test_no_number_of_the_rule_is_on_the_page(leaving: MainWindow) -> None:
    click(leaving, "leaving.alone.yes")
    said = words(leaving).replace(leaving.patient_pages.visit.note, "")
    assert not any(rule in said for rule in ("3 times", "2 days", "20"))


def test_a_week_books_the_same_time_of_day(leaving: MainWindow, clock: SetClock) -> None:
    click(leaving, "leaving.soon.0")
    (booked,) = [visit for visit in ruth(leaving).visits if visit.is_ahead]
    assert booked.at is not None
    assert (booked.at - START).days == 7
    assert leaving.workspace.can_undo == "Next visit set to Mon 9 Nov"


def test_two_weeks_move_the_visit_that_is_booked(leaving: MainWindow) -> None:
    click(leaving, "leaving.soon.0", "leaving.soon.1")
    (booked,) = [visit for visit in ruth(leaving).visits if visit.is_ahead]
    assert booked.day.isoformat() == "2026-11-16"
    assert checked(leaving, "leaving.soon") == ("2 weeks",)


def test_another_day_is_for_the_sheet(leaving: MainWindow) -> None:
    click(leaving, "leaving.when")
    assert sees(leaving, "book_visit")


def test_ctrl_enter_ends_the_visit_with_all_that_was_said(leaving: MainWindow) -> None:
    write(leaving, "leaving.lesson", "I can put it down.")
    click(leaving, "leaving.often.0")
    press("Ctrl+Return")
    ended = todays(leaving)
    assert (ended.closed, ended.lesson) == (START, "I can put it down.")
    assert ended.plan == "Lean forward, hands on the bench, every day."
    assert "Learned: “I can put it down.”" in ended.note
    assert "This visit has ended." in words(leaving)


def test_ending_is_undone_with_every_word_still_there(leaving: MainWindow) -> None:
    write(leaving, "leaving.lesson", "I can put it down.")
    press("Ctrl+Return")
    choose(leaving, "undo")
    assert (todays(leaving).closed, text(leaving, "leaving.lesson")) == (None, "I can put it down.")


def test_the_end_of_the_visit_is_come_to_first_from_elsewhere(leaving: MainWindow) -> None:
    leaving.patient_pages.visit.go_back()
    choose(leaving, "show_ladder", "end_visit")
    assert (todays(leaving).closed, sees(leaving, "leaving.lesson")) == (None, True)


def test_a_plan_of_the_visit_before_goes_on_but_alone_is_asked_anew(leaving: MainWindow, clock: SetClock) -> None:
    click(leaving, "leaving.often.1", "leaving.alone.yes")
    press("Ctrl+Return")
    clock.wait(days=7)
    leaving.open_patient(PATIENT)
    choose(leaving, "start_visit", "end_visit")
    assert checked(leaving, "leaving.often") == ("Every other day",)
    choose(leaving, "end_visit")
    plan = ruth(leaving).practice_plan
    assert plan is not None
    assert (plan.often, plan.alone) == ("Every other day", None)


def test_during_a_pause_there_is_no_sheet_and_nothing_alone(leaving: MainWindow) -> None:
    do(leaving.workspace, {"edit": "open_hold", "ladder": ruth(leaving).ladders[0].ladder.id, "reason": "new numbness"})
    assert "While the ladder is paused there is nothing to practise." in words(leaving)
    assert not sees(leaving, "leaving.alone")


def test_the_whole_of_it_takes_twelve_clicks_besides_a_sentence(leaving: MainWindow) -> None:
    write(leaving, "leaving.lesson", "I can put it down.")
    clicks = [
        *("leaving.often.1", "leaving.leave_out.0", "leaving.leave_out.1", "leaving.ways.0", "leaving.ways.2"),
        *("leaving.alone.yes", "leaving.soon.0", "leaving.print", "no_printer.cancel"),
        *("leaving.note.copy", "visit.on"),
    ]
    click(leaving, *clicks)
    assert len(clicks) <= 12
    assert todays(leaving).closed is not None
    assert QGuiApplication.clipboard().text() == todays(leaving).note
