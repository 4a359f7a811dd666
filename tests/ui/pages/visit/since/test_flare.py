"""A flare since last time: what is on record is said, and only what is not known is asked."""

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from tests.ui.opened import PATIENT, SetClock, do
from tests.ui.pages.visit.since.hands import case, click
from tests.ui.windowed import press, sees, shows, words
from ui.main_window import MainWindow
from ui.pages.flare.page import FlarePage

ASKED = "A flare since last time?"


def open_flare(main: MainWindow, clock: SetClock, days: float) -> None:
    """Put a flare on record as it was told by phone, so many days ago."""
    began = (clock.now - timedelta(days=days)).isoformat()
    do(main.workspace, {"edit": "open_flare", "patient": PATIENT, "at": began})


def test_without_a_flare_on_record_it_is_asked(since: MainWindow) -> None:
    assert ASKED in words(since)
    assert not sees(since, "visit.since.flare.over")


def test_an_open_flare_is_named_and_not_asked_about(since: MainWindow, clock: SetClock) -> None:
    open_flare(since, clock, 2)
    assert "Since Sun 8 Nov. It has not ended yet." in words(since)
    assert ASKED not in words(since)
    assert not sees(since, "visit.since.flare.no")


def test_an_open_flare_is_ended_from_here(since: MainWindow, clock: SetClock) -> None:
    open_flare(since, clock, 2)
    click(since, "visit.since.flare.over")
    click(since, "flare_over.do")
    assert case(since).flares[-1].closed == clock.now
    assert "Another flare since last time?" in words(since)
    assert "On record: one from Sun 8 Nov to Tue 10 Nov." in words(since)


def test_no_other_flare_leaves_the_one_on_record_in_the_note(since: MainWindow, clock: SetClock) -> None:
    open_flare(since, clock, 2)
    do(since.workspace, {"edit": "close_flare", "patient": PATIENT})
    click(since, "visit.since.flare.no")
    assert case(since).visits[-1].flare is False
    click(since, "visit.on")
    click(since, "visit.on")
    assert "A flare." in since.patient_pages.visit.note


def test_a_yes_opens_the_page_of_a_flare_by_its_key_and_not_in_passing(since: MainWindow) -> None:
    question = since.findChild(QWidget, "visit.since.flare.no")
    assert question is not None
    question.setFocus()
    press("Right")
    passed_by = shows(since, FlarePage)
    press("2")
    assert (passed_by, shows(since, FlarePage)) == (False, True)


def test_a_yes_that_was_left_without_a_flare_is_still_asked_about(since: MainWindow) -> None:
    click(since, "visit.since.flare.yes")
    press("Esc")
    assert ASKED in words(since)
