"""When will we know: by click, by key, and in how many days."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone

from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.widgets.conftest import click, found, press
from ui.widgets.chips import Chip
from ui.widgets.choices import BigChoice
from ui.widgets.days_row import DaysRow
from ui.widgets.when_question import LATER, WhenQuestion

NOW = datetime(2026, 11, 25, 10, 30, tzinfo=timezone(timedelta(hours=1)))
Put = Callable[[QWidget], None]


def asked(put: Put, now: datetime = NOW) -> WhenQuestion:
    """Give the question, on the screen, nothing chosen."""
    question = WhenQuestion("when", "When will we know?")
    question.show_moment(None, None, now)
    put(question)
    return question


def test_nothing_is_chosen_to_begin_with(put: Put) -> None:
    question = asked(put)
    assert (question.when, question.days) == (None, None)


def test_a_moment_is_chosen_by_its_number(put: Put) -> None:
    question = asked(put)
    spy = QSignalSpy(question.changed)
    press(found(question, BigChoice, "when.straight_away"), "3")
    assert (question.when, spy.count()) == ("morning", 1)


def test_in_days_opens_the_numbers_and_takes_the_focus(put: Put) -> None:
    question = asked(put)
    press(found(question, BigChoice, "when.straight_away"), "4")
    assert found(question, DaysRow, "when.in_days").isVisible()
    press(focus(), "3")
    assert (question.when, question.days) == ("days", 3)


def test_the_day_that_makes_is_named(put: Put) -> None:
    question = asked(put)
    question.show_moment("days", 3, NOW)
    assert "Saturday 28 November, 09:00" in [label.text() for label in question.findChildren(QLabel)]
    assert found(question, Chip, "when.in_days.1").accessibleName() == "In 1 day, Thursday 26 November, 09:00"


def test_one_number_at_a_time(put: Put) -> None:
    question = asked(put)
    question.show_moment("days", 3, NOW)
    click(found(question, Chip, "when.in_days.5"))
    assert question.days == 5
    click(found(question, Chip, "when.in_days.5"))
    assert question.days is None


def test_another_moment_closes_the_numbers(put: Put) -> None:
    question = asked(put)
    question.show_moment("days", 3, NOW)
    click(found(question, BigChoice, "when.morning"))
    assert not found(question, DaysRow, "when.in_days").isVisible()
    assert question.days is None


def test_the_two_times_are_written_on_the_moments(put: Put) -> None:
    question = asked(put)
    glosses = [found(question, BigChoice, f"when.{name}").choice.gloss for name in ("bedtime", "morning", "days")]
    assert glosses == ["21:00", "09:00", "09:00"]


def test_past_bedtime_bedtime_is_not_offered(put: Put) -> None:
    question = asked(put, NOW.replace(hour=22))
    assert not found(question, BigChoice, "when.bedtime").isVisible()
    assert found(question, BigChoice, "when.morning").isVisible()


def test_asked_again_straight_away_is_no_moment(put: Put) -> None:
    question = WhenQuestion("when", "When do we ask you?", LATER)
    put(question)
    assert question.findChild(BigChoice, "when.straight_away") is None


def test_other_keys_go_on(put: Put) -> None:
    question = asked(put)
    question.show_moment("days", None, NOW)
    chip = found(question, Chip, "when.in_days.1")
    press(chip, "8", Qt.Key.Key_A)
    assert question.days is None


def focus() -> QWidget:
    """Give what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
