"""Who rings about a flare, and when; and the call in the list of what is due."""

from datetime import date, datetime, timedelta

from tests.ui.dialogs.pressing import button, press, shown
from tests.ui.opened import PATIENT, START, SetClock, do
from tests.ui.pages.flare.calling import call, flare_of
from tests.ui.windowed import focused
from tests.ui.windowed import press as press_keys
from tests.ui.zones import LiveIn, here
from ui.main_window import MainWindow
from ui.widgets.sheet import Sheet
from ui.widgets.spin_fields import DateField, TimeField

VISIT = {"edit": "book_visit", "id": "7d1f3c52-0a52-4a0e-9b80-0d7c3c1d2a01", "patient": PATIENT}
NOON_IN_TWO_DAYS = datetime(2026, 11, 4, 12, tzinfo=START.tzinfo)


def opened_sheet(main: MainWindow) -> Sheet:
    found = [sheet for sheet in main.findChildren(Sheet) if sheet.isVisible()]
    assert len(found) == 1
    return found[0]


def due_call(main: MainWindow, clock: SetClock) -> Sheet:
    """Let the day of the agreed call come, and answer it from the caseload."""
    press(call(main), "flare.new.no", "flare.ring.in_days", "flare.do")
    clock.wait(days=3)
    main.show_caseload()
    main.caseload._view.due.cards.setFocus()
    press_keys("Down", "Return")
    return opened_sheet(main)


def test_in_two_days_is_at_noon(main: MainWindow) -> None:
    press(call(main), "flare.new.no", "flare.ring.in_days", "flare.do")
    assert (flare_of(main).ring_how, flare_of(main).ring_at) == ("clinician", NOON_IN_TWO_DAYS)


def test_in_two_days_is_noon_on_the_clock_though_the_clocks_change(
    main: MainWindow, clock: SetClock, live_in: LiveIn
) -> None:
    live_in("Europe/Berlin")
    clock.now = here(date(2027, 3, 27), 10)
    press(call(main), "flare.new.no", "flare.ring.in_days", "flare.do")
    assert flare_of(main).ring_at == datetime.fromisoformat("2027-03-29T12:00:00+02:00")


def test_the_day_and_the_time_can_be_others(main: MainWindow) -> None:
    page = call(main)
    press(page, "flare.new.no", "flare.ring.other")
    day, time = page.findChild(DateField, "flare.ring.day"), page.findChild(TimeField, "flare.ring.clock")
    assert day is not None
    assert time is not None
    day.show_day(START.date() + timedelta(days=5))
    time.show_time(START.replace(hour=8, minute=15).time())
    press(page, "flare.do")
    assert flare_of(main).ring_at == datetime(2026, 11, 7, 8, 15, tzinfo=START.tzinfo)


def test_the_next_visit_is_offered_only_where_one_is_booked(main: MainWindow) -> None:
    assert "Next visit" not in " ".join(
        each.text() for each in call(main).findChildren(type(button(main, "flare.new.no")))
    )


def test_the_next_visit_is_when_it_is_taken_up(main: MainWindow) -> None:
    at = START + timedelta(days=7)
    do(main.workspace, {**VISIT, "on": at.isoformat()})
    press(call(main), "flare.new.no", "flare.ring.visit", "flare.do")
    assert (flare_of(main).ring_how, flare_of(main).ring_at) == ("visit", at)


def test_where_the_patient_rings_nothing_is_due(main: MainWindow, clock: SetClock) -> None:
    press(call(main), "flare.new.no", "flare.ring.patient", "flare.do")
    clock.wait(days=30)
    main.show_caseload()
    assert main.caseload._view.due.cards.due.rowCount() == 0


def test_the_call_stands_in_outcome_due_when_its_time_has_come(main: MainWindow, clock: SetClock) -> None:
    sheet = due_call(main, clock)
    assert sheet.accessibleName() == "Ring about the flare"
    assert "I ring Wed 4 Nov 12:00." in shown(sheet)


def test_after_the_call_the_next_one_is_agreed(main: MainWindow, clock: SetClock) -> None:
    sheet = due_call(main, clock)
    press(sheet, "rang.came.again", "rang.ring.in_days", "rang.do")
    assert flare_of(main).ring_at == datetime(2026, 11, 7, 12, tzinfo=START.tzinfo)


def test_after_the_call_the_flare_may_be_over(main: MainWindow, clock: SetClock) -> None:
    press(due_call(main, clock), "rang.came.over", "rang.do")
    assert main.workspace.case(PATIENT).open_flare is None
    assert main.caseload._view.due.cards.due.rowCount() == 0


def test_what_came_of_it_is_needed_and_preset_to_nothing(main: MainWindow, clock: SetClock) -> None:
    sheet = due_call(main, clock)
    assert "Still needed: what came of it." in shown(sheet)
    press(sheet, "rang.came.again")
    assert "Still needed: who rings, and when." in shown(sheet)


def test_the_focus_is_on_the_list_again_after_the_sheet(main: MainWindow, clock: SetClock) -> None:
    due_call(main, clock)
    press_keys("Esc")
    assert focused().objectName() == "caseload.due"
