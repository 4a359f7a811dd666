"""Booking a visit, by keys and clicks."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from exposure.domain.identifiers import PatientId
from exposure.domain.visit import Visit
from tests.ui.opened import PATIENT, SetClock
from tests.ui.zones import LiveIn, here
from ui.dialogs.book_visit import BookVisit
from ui.widgets.labels import Label
from ui.workspace import Workspace


@pytest.fixture
def sheet(window: QMainWindow, workspace: Workspace) -> BookVisit:
    """Give the sheet, open."""
    made = BookVisit(workspace, PATIENT, "R. C.", window)
    made.open()
    return made


def booked(workspace: Workspace) -> Visit:
    visits = workspace.case(PATIENT).visits
    assert len(visits) == 1
    return visits[0]


def choose(sheet: BookVisit, day: str) -> None:
    (chip,) = (chip for chip in sheet.near.chips if chip.text() == day)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def press(sheet: BookVisit) -> None:
    QTest.mouseClick(sheet.book, Qt.MouseButton.LeftButton)


def test_no_day_is_chosen_to_begin_with(sheet: BookVisit) -> None:
    assert (sheet.near.checked, sheet.day.isVisible(), sheet.book.isEnabled()) == ((), False, False)
    assert "Still needed: the day." in [label.text() for label in sheet.findChildren(Label) if label.isVisible()]


def test_a_day_alone_can_be_booked(sheet: BookVisit, workspace: Workspace) -> None:
    choose(sheet, "In 1 week")
    press(sheet)
    assert (booked(workspace).day, booked(workspace).at) == (date(2026, 11, 9), None)
    assert not sheet.isVisible()


def test_a_chip_and_a_time_book_the_moment(sheet: BookVisit, workspace: Workspace) -> None:
    choose(sheet, "Tomorrow")
    QTest.keyClicks(sheet.time, "1415")
    QTest.keyClick(sheet.time, Qt.Key.Key_Return)
    at = booked(workspace).at
    assert at is not None
    assert at.isoformat() == "2026-11-03T14:15:00+01:00"


def test_another_day_opens_the_calendar(sheet: BookVisit, workspace: Workspace) -> None:
    choose(sheet, "Another day")
    assert sheet.day.isVisible()
    sheet.day.show_day(date(2026, 11, 20))
    press(sheet)
    assert booked(workspace).day == date(2026, 11, 20)


def test_a_day_that_has_passed_cannot_be_chosen(sheet: BookVisit, clock: SetClock) -> None:
    sheet.day.show_day(date(2026, 1, 1))
    assert sheet.day.day == clock.now.date()


def test_a_time_that_cannot_be_read_is_told_and_nothing_is_booked(sheet: BookVisit, workspace: Workspace) -> None:
    choose(sheet, "Today")
    QTest.keyClicks(sheet.time, "soon")
    press(sheet)
    told = sheet.findChild(Label, "book_visit.wrong")
    assert told is not None
    assert told.text() == "Write the time as hours and minutes, for example 10:30."
    assert (workspace.case(PATIENT).visits, sheet.isVisible()) == ((), True)


def test_what_is_booked_already_is_shown(sheet: BookVisit, window: QMainWindow, workspace: Workspace) -> None:
    choose(sheet, "In 1 week")
    press(sheet)
    again = BookVisit(workspace, PATIENT, "R. C.", window)
    assert "Booked so far: Mon 9 Nov." in [label.text() for label in again.findChildren(Label)]


def test_what_was_done_is_named_without_a_name(qtbot: QtBot, sheet: BookVisit, workspace: Workspace) -> None:
    choose(sheet, "In 1 week")
    with qtbot.waitSignal(workspace.told) as told:
        press(sheet)
    assert told.args == ["Visit booked for R. C.", True]


def test_esc_books_nothing(sheet: BookVisit, workspace: Workspace) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert workspace.case(PATIENT).visits == ()


def test_a_refusal_is_told_in_the_sheet(window: QMainWindow, workspace: Workspace) -> None:
    other = PatientId(workspace.new_id())
    workspace.do({"edit": "add_patient", "id": other, "name": "Omar Haddad", "born": "1950-01-01"}, label="done")
    gone = BookVisit(workspace, other, "O. H.", window)
    gone.open()
    choose(gone, "Today")
    workspace.undo()
    press(gone)
    told = gone.findChild(Label, "book_visit.wrong")
    assert told is not None
    assert told.isVisible()


@pytest.fixture
def again(window: QMainWindow, workspace: Workspace) -> BookVisit:
    """Give the sheet, open, with a visit booked for 10 November at 14:15."""
    line = {"edit": "book_visit", "id": workspace.new_id(), "patient": PATIENT, "on": "2026-11-10T14:15:00+01:00"}
    workspace.do(line, label="done")
    made = BookVisit(workspace, PATIENT, "R. C.", window)
    made.open()
    return made


def test_without_a_booking_there_is_nothing_to_move_or_cancel(sheet: BookVisit) -> None:
    assert (sheet.move_there.isVisible(), sheet.call_off.isVisible()) == (False, False)


def test_it_begins_at_the_day_not_at_cancelling(again: BookVisit) -> None:
    assert again.focusWidget() is again.near.chips[0]


def test_a_booked_visit_is_moved_and_keeps_its_time(again: BookVisit, workspace: Workspace) -> None:
    QTest.mouseClick(again.near.chips[3], Qt.MouseButton.LeftButton)
    QTest.mouseClick(again.move_there, Qt.MouseButton.LeftButton)
    at = booked(workspace).at
    assert at is not None
    assert at.isoformat() == "2026-11-16T14:15:00+01:00"


def test_a_booked_visit_is_cancelled_and_stays_on_record(again: BookVisit, workspace: Workspace) -> None:
    QTest.mouseClick(again.call_off, Qt.MouseButton.LeftButton)
    assert booked(workspace).cancelled == workspace.now()
    assert workspace.can_undo == "Visit cancelled for R. C."


def test_another_visit_is_booked_beside_it(again: BookVisit, workspace: Workspace) -> None:
    QTest.mouseClick(again.near.chips[1], Qt.MouseButton.LeftButton)
    press(again)
    assert {visit.day.day for visit in workspace.case(PATIENT).visits} == {3, 10}
    assert not again.isVisible()


def test_what_is_under_way_cannot_be_moved(window: QMainWindow, again: BookVisit, workspace: Workspace) -> None:
    workspace.do({"edit": "open_visit", "id": booked(workspace).id, "patient": PATIENT}, label="done")
    later = BookVisit(workspace, PATIENT, "R. C.", window)
    later.open()
    assert not later.move_there.isVisible()


def test_in_a_week_the_time_is_that_of_the_clock_of_that_day(
    window: QMainWindow, workspace: Workspace, clock: SetClock, live_in: LiveIn
) -> None:
    live_in("Europe/Berlin")
    clock.now = here(date(2027, 3, 24), 10)
    opened = BookVisit(workspace, PATIENT, "R. C.", window)
    opened.open()
    choose(opened, "In 1 week")
    QTest.keyClicks(opened.time, "1415")
    press(opened)
    assert booked(workspace).at == datetime.fromisoformat("2027-03-31T14:15:00+02:00")
