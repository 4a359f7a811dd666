"""The practice sheet typed in by keys alone, from the first cell to the record."""

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QMenu

from exposure.domain.progression.gathering import decide
from tests.ui.opened import PATIENT, SetClock, do, rung_id
from tests.ui.pages.visit.since.before import a_week_passed
from tests.ui.pages.visit.since.hands import case, click, paper, row, since_part
from tests.ui.windowed import choose, focused, press, sees, words
from ui.main_window import MainWindow


@pytest.mark.parametrize("story", [a_week_passed])
def test_the_visit_begins_in_the_first_cell(main: MainWindow) -> None:
    main.open_patient(PATIENT)
    choose(main, "start_visit")
    assert focused().accessibleName() == "Try 1, Day, empty. A day, such as 24 or Tu."


def test_a_paper_row_takes_at_most_ten_keys(since: MainWindow) -> None:
    keys = row("4")
    press(*keys, "Ctrl+S")
    (trial,) = paper(since)
    assert len(keys) <= 10
    assert (trial.prediction.rung, trial.likelihood_before, trial.outcome, trial.likelihood_after, trial.aids) == (
        rung_id(2), 40, "did_not_occur", 35, (),
    )  # fmt: skip


def test_five_rows_are_saved_by_keys_alone_as_one_gesture(since: MainWindow) -> None:
    press(*row("4"), *row("5"), *row("6"), *row("7"), *row("8"), "Ctrl+S")
    assert [trial.ended.day for trial in paper(since) if trial.ended] == [4, 5, 6, 7, 8]
    assert all(trial.closed for trial in paper(since))


def test_rows_count_by_the_day_written_on_the_sheet(since: MainWindow) -> None:
    press(*row("4"), *row("5"), *row("6", after=("5", "Tab")), "Ctrl+S")
    found = decide(case(since).ladders[0], case(since), since.workspace.now())
    assert (found.reason, len(found.run), found.step.days if found.step else 0) == ("READY_SHOWN", 3, 3)


def test_place_and_company_come_from_the_plan(since: MainWindow) -> None:
    press(*row("4"), "Ctrl+S")
    movement = paper(since)[0].movement
    assert movement is not None
    assert (movement.place, movement.clinician_present) == ("home", False)


def test_saved_rows_are_shown_as_saved_and_typing_goes_on_below(since: MainWindow) -> None:
    press(*row("4"), "Ctrl+S")
    assert sees(since, f"visit.since.correct.{paper(since)[0].id}")
    assert focused().accessibleName() == "Try 2, Day, empty. A day, such as 24 or Tu."


def test_the_pencil_of_a_saved_row_opens_its_correction(since: MainWindow) -> None:
    press(*row("4"), "Ctrl+S", "Shift+Tab")
    press("Return")
    assert sees(since, "correct.what")


def test_going_on_saves_the_rows(since: MainWindow) -> None:
    press(*row("4"), "Ctrl+Return")
    assert len(paper(since)) == 1
    assert since.patient_pages.visit.is_today


def test_a_row_that_cannot_be_saved_holds_once_and_is_kept_for_later(since: MainWindow) -> None:
    press("Tab", "4", "0", "Ctrl+Return")
    assert (focused().objectName().rsplit(".", 1)[-1], since.patient_pages.visit.is_today) == ("day", False)
    assert "Which day was it?" in words(since)
    press("Ctrl+Return")
    assert since.patient_pages.visit.is_today
    assert since.workspace.draft(f"since:{PATIENT}") is not None


def test_nothing_must_be_filled_to_go_on(since: MainWindow) -> None:
    press("Ctrl+Return")
    assert since.patient_pages.visit.is_today


def test_a_row_without_before_is_kept_as_told(since: MainWindow) -> None:
    press("4", "Tab", "A", "N", "Ctrl+S")
    (trial,) = paper(since)
    assert (trial.prediction.source, trial.likelihood_before) == ("told", None)


def test_told_rows_are_told_whatever_is_typed_in_them(since: MainWindow) -> None:
    click(since, "visit.since.told")
    press(*row("4"), "Ctrl+S")
    assert paper(since)[0].prediction.source == "told"


def test_not_today_is_kept_as_not_attempted(since: MainWindow) -> None:
    press("4", "4", "0", "T", "Ctrl+S")
    movement = paper(since)[0].movement
    assert movement is not None
    assert movement.done == "not_attempted"


def test_what_the_sheet_leaves_open_is_asked_at_once(since: MainWindow) -> None:
    press("4", "4", "0", "A", "Ctrl+S")
    (trial,) = paper(since)
    assert trial.still_to_ask
    assert sees(since, f"visit.since.open.{trial.id}")
    assert "40" not in words(since)


def test_a_day_that_is_on_record_is_told_as_a_possible_double(since: MainWindow) -> None:
    press(*row("4"), "Ctrl+S", *row("4"))
    assert "There is a try on Wed 4 Nov already. Save this row if it is another one." in words(since)
    press("Ctrl+S")
    assert len(paper(since)) == 2


def test_a_day_before_the_last_visit_is_doubted_and_saved(since: MainWindow) -> None:
    press(*row("2", "Tab"))
    press("Ctrl+S")
    assert [trial.ended.date() for trial in paper(since) if trial.ended] == [date(2026, 11, 2)]


def test_what_is_typed_comes_back_after_the_program_was_gone(since: MainWindow) -> None:
    press(*row("4"), "5")
    since_part(since)._keeper.flush()
    since.show_caseload()
    since.open_patient(PATIENT)
    sheet = since_part(since)._sheet
    assert sheet is not None
    assert [(each.day, each.before) for each in sheet.rows[:2]] == [("4", "40"), ("5", "")]


def test_rows_saved_leave_no_draft(since: MainWindow) -> None:
    press(*row("4"))
    since_part(since)._keeper.flush()
    press("Ctrl+S")
    assert since.workspace.draft(f"since:{PATIENT}") is None


def test_moving_on_alone_as_agreed_is_offered_once_the_rows_allow_it(since: MainWindow, clock: SetClock) -> None:
    do(since.workspace, {"edit": "agree_home_step", "rung": rung_id(2)})
    press(*row("4"), *row("5"), *row("6", after=("5", "Tab")), *row("8"))
    assert sees(since, "visit.since.moved.0")
    click(since, "visit.since.moved.0")
    press("Ctrl+S")
    assert [trial.prediction.rung for trial in paper(since)] == [rung_id(2)] * 3 + [rung_id(3)]
    passed = case(since).ladders[0].steps[1]
    assert (passed.status, passed.passed_at and passed.passed_at.day) == ("passed_shown", 7)


def test_moving_on_is_asked_once_no_row_is_being_typed_and_before_rows_are_saved(since: MainWindow) -> None:
    do(since.workspace, {"edit": "agree_home_step", "rung": rung_id(2)})
    press(*row("4"), *row("5"), *row("6", after=("5", "Tab"))[:-1])
    assert not sees(since, "visit.since.moved.0")
    press("N", "Ctrl+S")
    assert (focused().objectName(), paper(since)) == ("visit.since.moved.0", [])
    not_begun = [each for each in since.findChildren(QAbstractButton) if each.text() == "Not begun"]
    not_begun[0].click()
    press("Ctrl+S")
    assert [trial.prediction.rung for trial in paper(since)] == [rung_id(2)] * 3


def test_moving_on_is_not_offered_where_it_was_not_agreed(since: MainWindow) -> None:
    press(*row("4"), *row("5"), *row("6", after=("5", "Tab")))
    assert not sees(since, "visit.since.moved.0")


def test_another_step_can_be_chosen_for_the_rows(since: MainWindow) -> None:
    click(since, "visit.since.step")
    menu = since.findChild(QMenu, "visit.since.steps")
    assert menu is not None
    menu.actions()[2].trigger()
    menu.close()
    press(*row("4"), "Ctrl+S")
    assert paper(since)[0].prediction.rung == rung_id(3)


def test_another_place_and_company_can_be_said(since: MainWindow) -> None:
    click(since, "visit.since.other_place")
    press("Ctrl+A", "P", "a", "r", "k")
    click(since, "visit.since.with")
    first = since_part(since).first
    assert first is not None
    first.setFocus()
    press(*row("4"), "Ctrl+S")
    movement = paper(since)[0].movement
    assert movement is not None
    assert (movement.place.casefold(), movement.clinician_present) == ("park", True)


def test_a_no_of_this_morning_stays_open_and_says_until_when(since: MainWindow) -> None:
    press(*row("1", "0"), "Ctrl+S")
    (trial,) = paper(since)
    assert trial.still_to_ask
    assert sees(since, f"visit.since.open.{trial.id}")
    assert "No so far. Open until Wed 11 Nov, 09:00." in words(since)
