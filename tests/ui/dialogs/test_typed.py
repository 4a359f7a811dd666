"""Days and times as people type them."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from exposure.words.dates import full_day
from ui.dialogs.typed import is_no_day, month_first, read_clock, read_day

MARCH = date(1968, 3, 4)


@pytest.fixture
def british() -> Iterator[None]:
    """Be in a place that writes the day first, for one test."""
    yield from _in_place(QLocale.Country.UnitedKingdom)


@pytest.fixture
def american() -> Iterator[None]:
    """Be in a place that writes the month first, for one test."""
    yield from _in_place(QLocale.Country.UnitedStates)


def _in_place(country: QLocale.Country) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize("typed", ["4 March 1968", "4 mar 1968", "4.3.1968", "04/03/1968", "4-3-1968", "1968-03-04"])
def test_a_day_is_read_however_it_is_written(typed: str, british: None) -> None:
    assert read_day(typed) == MARCH


@pytest.mark.parametrize("typed", ["", "4 March", "4 3 68", "31 2 1968", "4 Ma 1968", "1968", "4 3 1968 x", "a b c"])
def test_what_is_no_day_is_not_guessed(typed: str, british: None) -> None:
    assert read_day(typed) is None


def test_where_the_month_comes_first_it_is_read_first(american: None) -> None:
    assert month_first()
    assert read_day("3/4/1968") == MARCH
    assert read_day("March 4, 1968") == MARCH
    assert read_day("4 March 1968") == MARCH


@given(st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_every_day_is_read_back_as_the_program_writes_it(day: date) -> None:
    assert read_day(full_day(day)) == day
    assert read_day(day.isoformat()) == day


@pytest.mark.parametrize(
    ("typed", "read"),
    [("10:30", time(10, 30)), ("10.30", time(10, 30)), ("1030", time(10, 30)), ("9", time(9)), (" 0:05 ", time(0, 5))],
)
def test_a_time_is_read_however_it_is_written(typed: str, read: time) -> None:
    assert read_clock(typed) == read


@pytest.mark.parametrize("typed", ["", "25", "10:60", "half past ten", "10:3", "-1"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert read_clock(typed) is None


@pytest.mark.parametrize(
    ("text", "no_day"), [("31.2.1980", True), ("29 February 1981", True), ("28.2.1980", False), ("31.2.80", False)]
)
@pytest.mark.usefixtures("british")
def test_a_day_the_calendar_does_not_have_is_told_from_one_that_cannot_be_read(text: str, no_day: bool) -> None:
    assert (is_no_day(text), read_day(text) is None) == (no_day, no_day or text == "31.2.80")
