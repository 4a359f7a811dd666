"""The caseload page by keys and clicks: beginning the day, choosing, finding, what is due, what is masked."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.opened import SetClock
from tests.ui.pages.caseload.people import add_ladder, add_person, add_try, book, day, fill
from tests.ui.pages.caseload.shown import (
    button,
    click_right_end,
    due,
    everyone,
    press,
    rows,
    search,
    show,
    today,
    words,
)
from ui.dialogs.book_visit import BookVisit
from ui.pages.caseload.page import CaseloadPage
from ui.workspace import Workspace

Key = Qt.Key


def test_with_nobody_the_page_says_what_to_do_first(qtbot: QtBot, page: CaseloadPage) -> None:
    show(qtbot, page)
    assert "Start with one patient" in words(page)
    with qtbot.waitSignal(page.new_patient):
        press(Key.Key_Return)
    with qtbot.waitSignal(page.example_wanted):
        QTest.mouseClick(button(page, "caseload.example"), Qt.MouseButton.LeftButton)


def test_the_first_patient_brings_the_lists(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    show(qtbot, page)
    add_person(workspace, "Ruth Calloway")
    assert rows(everyone(page)) == ["R. C."]
    assert "Start with one patient" not in words(page)


def test_the_day_begins_on_the_next_visit_and_enter_starts_it(
    qtbot: QtBot, page: CaseloadPage, workspace: Workspace
) -> None:
    fill(workspace)
    show(qtbot, page)
    assert rows(today(page)) == ["R. C. ·68", "M. T.", "D. O."]
    assert today(page).hasFocus()
    with qtbot.waitSignal(page.visit_wanted) as opened:
        press(Key.Key_Return)
    assert opened.args == [str(everyone(page).model().index(0, 0).data(Qt.ItemDataRole.UserRole).patient)]


def test_the_head_names_the_day_and_whose_it_is(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    fill(workspace)
    show(qtbot, page)
    assert "Thursday 26 November · Priya Nair" in words(page)


def test_todays_button_starts_a_visit_by_click(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    fill(workspace)
    show(qtbot, page)
    with qtbot.waitSignal(page.visit_wanted):
        click_right_end(today(page), 1)


def test_arrow_keys_choose_a_row_and_enter_opens_it(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    mina = add_person(workspace, "Mina Tabor")
    add_person(workspace, "Ada Fox")
    show(qtbot, page)
    assert everyone(page).hasFocus()
    press(Key.Key_Down)
    with qtbot.waitSignal(page.opened) as opened:
        press(Key.Key_Enter)
    assert opened.args == [mina]


def test_everybody_is_masked_at_the_start(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    fill(workspace)
    show(qtbot, page)
    told = " ".join([*words(page), *rows(everyone(page)), *rows(today(page)), *rows(due(page))])
    assert not any(name in told for name in ("Ruth", "Calloway", "Mina", "Tabor", "Oakes"))


def test_f8_shows_names_and_hides_them(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    fill(workspace)
    show(qtbot, page)
    QTest.mouseClick(button(page, "caseload.names"), Qt.MouseButton.LeftButton)
    assert rows(today(page))[0] == "Ruth Calloway"
    assert button(page, "caseload.names").text() == "Hide names"
    page.toggle_names()
    assert rows(today(page))[0] == "R. C. ·68"


def names_hide(page: CaseloadPage) -> bool:
    """Say whether names are hidden now, having been shown before."""
    return rows(everyone(page))[0] == "R. C."


def shows_names(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    add_person(workspace, "Ruth Calloway")
    show(qtbot, page)
    page.toggle_names()
    assert rows(everyone(page)) == ["Ruth Calloway"]


def test_names_hide_by_themselves_after_two_minutes(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    shows_names(qtbot, page, workspace)
    timer = page._names.timer
    assert (timer.interval(), timer.isActive()) == (120_000, True)
    timer.timeout.emit()
    assert names_hide(page)


def test_names_hide_when_a_patient_is_opened(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    shows_names(qtbot, page, workspace)
    press(Key.Key_Return)
    assert names_hide(page)


def test_names_hide_when_the_window_is_left(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    shows_names(qtbot, page, workspace)
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowDeactivate))
    assert names_hide(page)


def test_names_hide_with_the_page(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    shows_names(qtbot, page, workspace)
    page.hide()
    assert names_hide(page)


def test_typing_anywhere_searches_and_enter_opens_what_was_found(
    qtbot: QtBot, page: CaseloadPage, workspace: Workspace
) -> None:
    add_person(workspace, "Ada Fox")
    mina = add_person(workspace, "Mina Tabor")
    show(qtbot, page)
    press("t", "a")
    assert rows(everyone(page)) == ["M. T. “ta…”"]
    assert "1 found" in words(page)
    with qtbot.waitSignal(page.opened) as opened:
        press(Key.Key_Return)
    assert (opened.args, search(page).text()) == ([mina], "")


def test_todays_list_steps_aside_while_somebody_is_looked_for(
    qtbot: QtBot, page: CaseloadPage, workspace: Workspace
) -> None:
    fill(workspace)
    show(qtbot, page)
    page.find_patient()
    press("ca")
    assert not today(page).isVisible()
    press(Key.Key_Escape)
    assert today(page).isVisible()
    assert everyone(page).hasFocus()


def test_down_goes_from_the_search_to_what_was_found(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    fill(workspace)
    show(qtbot, page)
    page.find_patient()
    press("mi", Key.Key_Down)
    assert everyone(page).hasFocus()


def test_no_match_says_so_and_offers_a_new_patient(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    add_person(workspace, "Ada Fox")
    show(qtbot, page)
    press("x", "y")
    assert "No patient starts with ‘xy’." in words(page)
    with qtbot.waitSignal(page.new_patient):
        QTest.mouseClick(button(page, "caseload.not_found"), Qt.MouseButton.LeftButton)


def test_a_search_looks_at_everybody_whatever_chip_was_on(
    qtbot: QtBot, page: CaseloadPage, workspace: Workspace
) -> None:
    fill(workspace)
    show(qtbot, page)
    QTest.mouseClick(_chip(page, "done"), Qt.MouseButton.LeftButton)
    assert rows(everyone(page)) == ["J. W."]
    page.find_patient()
    press("mina")
    assert rows(everyone(page)) == ["M. T. “mina…”"]


def test_chips_count_and_an_empty_one_says_so(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    fill(workspace)
    show(qtbot, page)
    counted = [_chip(page, name).accessibleName() for name in ("all", "current", "resting", "later", "done")]
    assert counted == ["All, 10", "Current, 6", "Resting, 1", "Later, 2", "Done, 1"]


def test_a_chip_with_nobody_says_so(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    add_person(workspace, "Ada Fox")
    show(qtbot, page)
    QTest.mouseClick(_chip(page, "done"), Qt.MouseButton.LeftButton)
    assert "Nobody stands here now." in words(page)


def test_ctrl_d_asks_for_the_due_outcome_of_the_row(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    patient, trial = _owing(workspace)
    show(qtbot, page)
    with qtbot.waitSignal(page.due_wanted) as wanted:
        page.record_due()
    assert wanted.args == [trial, patient]


def test_ctrl_d_on_a_row_that_owes_nothing_says_so(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    add_person(workspace, "Ada Fox")
    show(qtbot, page)
    with qtbot.waitSignal(page.refused) as refused, qtbot.assertNotEmitted(page.due_wanted):
        page.record_due()
    assert refused.args == ["No answer is due for whoever is chosen."]


def test_did_it_happen_asks_for_that_outcome(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    patient, trial = _owing(workspace)
    show(qtbot, page)
    with qtbot.waitSignal(page.due_wanted) as wanted:
        click_right_end(due(page), 0)
    assert wanted.args == [trial, patient]


def test_enter_on_an_answer_that_comes_later_opens_the_patient(
    qtbot: QtBot, page: CaseloadPage, workspace: Workspace
) -> None:
    patient, _trial = _owing(workspace, days=3)
    show(qtbot, page)
    due(page).setFocus()
    with qtbot.waitSignal(page.opened) as opened, qtbot.assertNotEmitted(page.due_wanted):
        press(Key.Key_Return)
    assert opened.args == [patient]


def test_time_passing_brings_an_answer_that_is_due(
    qtbot: QtBot, page: CaseloadPage, workspace: Workspace, clock: SetClock
) -> None:
    _owing(workspace, days=0)
    show(qtbot, page)
    assert "0 now, 1 later" in words(page)
    clock.wait(hours=12)
    page._minutes.timeout.emit()
    assert "1 now, 0 later" in words(page)
    assert everyone(page).model().index(0, 3).data() == "Ask by phone, was today 18:00"


def test_nothing_due_says_so(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    add_person(workspace, "Ada Fox")
    show(qtbot, page)
    assert "Nothing to ask today." in words(page)


def test_what_happened_last_is_told_newest_first(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    _owing(workspace)
    show(qtbot, page)
    assert "M. T.: a try at step 1." in words(page)


def test_booking_is_offered_for_the_chosen_row(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    add_person(workspace, "Ada Fox")
    show(qtbot, page)
    QTest.mouseClick(button(page, "caseload.book"), Qt.MouseButton.LeftButton)
    sheet = page.findChild(BookVisit)
    assert sheet is not None
    (in_a_week,) = [chip for chip in sheet.near.chips if chip.text() == "In 1 week"]
    QTest.mouseClick(in_a_week, Qt.MouseButton.LeftButton)
    QTest.mouseClick(sheet.book, Qt.MouseButton.LeftButton)
    assert everyone(page).model().index(0, 4).data() == "Thu 3 Dec"


def test_booking_without_anybody_says_so(qtbot: QtBot, page: CaseloadPage) -> None:
    show(qtbot, page)
    with qtbot.waitSignal(page.refused):
        page.book_visit()


def test_the_menu_of_a_row_opens_its_patient(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    add_person(workspace, "Ada Fox")
    show(qtbot, page)
    everyone(page).customContextMenuRequested.emit(QPoint(20, 20))
    menu = page.findChild(QMenu, "caseload.menu")
    assert menu is not None
    with qtbot.waitSignal(page.opened):
        menu.actions()[0].trigger()
    menu.close()


def test_a_change_made_while_hidden_is_shown_on_coming_back(
    qtbot: QtBot, page: CaseloadPage, workspace: Workspace
) -> None:
    ada = add_person(workspace, "Ada Fox")
    show(qtbot, page)
    page.hide()
    workspace.do({"edit": "change_patient", "patient": ada, "name": "Ada Moor"}, label="")
    page.show()
    assert rows(everyone(page)) == ["A. M."]


def test_whoever_is_archived_or_undone_leaves(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    ada = add_person(workspace, "Ada Fox")
    add_person(workspace, "Bo Lee")
    show(qtbot, page)
    workspace.undo()
    assert rows(everyone(page)) == ["A. F."]
    workspace.do({"edit": "archive_patient", "patient": ada}, label="")
    assert rows(everyone(page)) == []


def test_a_new_day_brings_new_visits(qtbot: QtBot, page: CaseloadPage, workspace: Workspace, clock: SetClock) -> None:
    ada = add_person(workspace, "Ada Fox")
    book(workspace, ada, day(1, 9).isoformat())
    show(qtbot, page)
    assert rows(today(page)) == []
    clock.wait(days=1)
    page._minutes.timeout.emit()
    assert rows(today(page)) == ["A. F."]


def test_a_change_of_one_patient_reads_only_that_one(qtbot: QtBot, page: CaseloadPage, workspace: Workspace) -> None:
    fill(workspace)
    show(qtbot, page)
    with qtbot.assertNotEmitted(page._model.modelReset):
        add_person(workspace, "Zoe Quist")
    assert page._model.rowCount() == 11


def _chip(page: CaseloadPage, name: str) -> QWidget:
    chip = page.findChild(QWidget, f"caseload.{name}")
    assert chip is not None
    return chip


def _owing(workspace: Workspace, days: int = -1) -> tuple[str, str]:
    """Add somebody whose answer is to be asked for by phone at 18:00, so many days from today."""
    patient = add_person(workspace, "Mina Tabor")
    rungs = add_ladder(workspace, patient, 3)
    return patient, add_try(workspace, rungs[0], -2, ask={"how": "phone", "at": day(days, 18).isoformat()})
