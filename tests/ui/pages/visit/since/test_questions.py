"""What is asked beside the sheet: still open, anything new, a flare, the next mornings, anything done unplanned."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from exposure.domain.trial import Trial
from tests.ui.opened import PATIENT, SetClock, do
from tests.ui.pages.visit.since.before import TRIAL
from tests.ui.pages.visit.since.hands import case, click, paper, row
from tests.ui.windowed import focused, press, sees, words
from ui.main_window import MainWindow
from ui.widgets.fields import TextField


@pytest.fixture
def open_try(since: MainWindow) -> Trial:
    """Give the try of yesterday whose answer was agreed for this visit."""
    return next(each for each in case(since).trials if each.id == TRIAL)


def newest(main: MainWindow) -> Trial:
    """Give the try kept last."""
    return case(main).trials[-1]


def write(main: MainWindow, name: str, text: str) -> None:
    """Write into a field."""
    field = main.findChild(QWidget, name)
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, text)


def test_an_open_answer_is_given_by_one_key(since: MainWindow, open_try: Trial) -> None:
    button = since.findChild(QWidget, f"visit.since.did_not_occur.{open_try.id}")
    assert button is not None
    button.setFocus()
    press("P")
    assert newest(since).outcome == "partly"


def test_the_number_stays_covered_until_the_next_one_is_said(since: MainWindow, open_try: Trial) -> None:
    covered = "85" in words(since)
    click(since, f"visit.since.did_not_occur.{open_try.id}")
    still = "You said 85." in words(since)
    cell = since.findChild(QWidget, f"visit.since.next.{open_try.id}")
    assert cell is not None
    cell.setFocus()
    press("6", "0")
    assert (covered, still, newest(since).likelihood_after) == (False, False, 60)
    assert "You said 85. It did not happen. Next time you’d say 60." in words(since)


def test_after_an_answer_the_focus_is_at_how_likely_it_feels(since: MainWindow, open_try: Trial) -> None:
    button = since.findChild(QWidget, f"visit.since.did_not_occur.{open_try.id}")
    assert button is not None
    button.setFocus()
    press("N", "6", "0")
    assert newest(since).likelihood_after == 60


def test_no_before_it_can_be_known_is_nothing_so_far(since: MainWindow, open_try: Trial, clock: SetClock) -> None:
    clock.wait(hours=-3)
    do(since.workspace, {"edit": "note_concern", "patient": PATIENT, "text": "none", "found": "usual"})
    click(since, f"visit.since.did_not_occur.{open_try.id}")
    assert newest(since).still_to_ask
    assert "Nothing so far. We will know from Tue 10 Nov, 08:30 on." in words(since)


def test_an_answer_agreed_for_a_later_visit_is_not_asked(since: MainWindow, open_try: Trial) -> None:
    assert sees(since, f"visit.since.open.{open_try.id}")
    later = {"how": "visit", "at": (since.workspace.now() + timedelta(days=7)).isoformat()}
    answer = {"edit": "record_outcome", "trial": open_try.id, "outcome": "unclear", "ask_by": later}
    do(since.workspace, answer)
    assert not sees(since, f"visit.since.open.{open_try.id}")


def test_nothing_new_is_noted_by_one_click(since: MainWindow) -> None:
    click(since, "visit.since.new.no")
    assert case(since).visits[-1].new == "no"


def test_something_new_that_is_usual_is_kept_and_nothing_stops(since: MainWindow) -> None:
    click(since, "visit.since.new.yes")
    write(since, "visit.since.concern.what", "Tingling")
    click(since, "visit.since.concern.found.usual")
    click(since, "visit.since.new.keep")
    found = case(since)
    assert (found.visits[-1].new, found.concerns[-1].text, found.ladders[0].open_hold) == ("usual", "Tingling", None)


def test_a_pause_stops_every_ladder_with_who_and_when(since: MainWindow) -> None:
    click(since, "visit.since.new.yes")
    write(since, "visit.since.concern.what", "Tingling")
    click(since, "visit.since.concern.found.pause")
    write(since, "visit.since.concern.who", "Priya")
    write(since, "visit.since.concern.by", "Friday")
    click(since, "visit.since.new.keep")
    hold = case(since).ladders[0].open_hold
    assert hold is not None
    assert ("Tingling" in hold.reason, "Priya" in hold.reason, "Friday" in hold.reason) == (True, True, True)
    assert case(since).visits[-1].new == "pause"


def test_no_flare_is_noted(since: MainWindow) -> None:
    click(since, "visit.since.flare.no")
    assert case(since).visits[-1].flare is False


def test_usual_things_each_time_settle_every_try_since_the_last_visit(since: MainWindow) -> None:
    press(*row("8"), "Ctrl+S")
    click(since, "visit.since.mornings.each_time")
    assert (paper(since)[0].settled, case(since).visits[-1].next_morning) == ("yes", "each_time")


def test_rows_typed_in_afterwards_are_settled_too(since: MainWindow) -> None:
    click(since, "visit.since.mornings.each_time")
    press(*row("8"), "Ctrl+S")
    assert paper(since)[0].settled == "yes"


def test_not_each_time_asks_after_which_days(since: MainWindow) -> None:
    press(*row("7"), *row("8"), "Ctrl+S")
    click(since, "visit.since.mornings.not_each_time")
    click(since, "visit.since.mornings.which.1")
    click(since, "visit.since.mornings.keep")
    assert [trial.settled for trial in paper(since)] == ["yes", "no"]


def test_several_stories_can_be_told(since: MainWindow) -> None:
    for story in ("Picked up Noah", "Swept the patio"):
        write(since, "visit.since.unplanned", story)
        click(since, "visit.since.unplanned.happened.0")
        click(since, "visit.since.unplanned.keep")
    assert [(each.what, each.outcome) for each in case(since).unplanned] == [
        ("Picked up Noah", "did_not_occur"), ("Swept the patio", "did_not_occur"),
    ]  # fmt: skip
    assert "“Swept the patio”" in words(since)


def test_a_story_that_is_typed_is_kept_when_the_visit_goes_on(since: MainWindow) -> None:
    write(since, "visit.since.unplanned", "Picked up Noah")
    press("Ctrl+Return")
    assert [each.outcome for each in case(since).unplanned] == [None]
    field = since.findChild(TextField, "visit.since.unplanned")
    assert field is not None
    assert field.text == ""


def test_enter_on_todays_row_opens_the_visit(main: MainWindow, clock: SetClock) -> None:
    visit = {"edit": "book_visit", "id": main.workspace.new_id(), "patient": PATIENT}
    do(main.workspace, {**visit, "on": clock.now.isoformat()})
    main.show_caseload()
    press("Return")
    assert case(main).visits[0].opened == clock.now
    assert focused().accessibleName().startswith("Try 1, Day, empty.")
