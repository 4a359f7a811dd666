"""Days and times as a person reads them."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.words import dates

THURSDAY = date(2026, 11, 26)


def test_a_short_day() -> None:
    assert dates.short_day(THURSDAY) == "Thu 26 Nov"


def test_a_long_day() -> None:
    assert dates.long_day(THURSDAY) == "Thursday 26 November"


def test_a_bare_day() -> None:
    assert dates.bare_day(date(2026, 11, 17)) == "17 Nov"


def test_a_day_with_its_year() -> None:
    assert dates.full_day(date(1968, 3, 4)) == "4 March 1968"


def test_may_is_may_at_both_lengths() -> None:
    assert (dates.bare_day(date(2026, 5, 1)), dates.full_day(date(2026, 5, 1))) == ("1 May", "1 May 2026")


def test_the_clock_has_24_hours() -> None:
    assert dates.clock(datetime.fromisoformat("2026-11-26T09:05+00:00")) == "09:05"


def test_a_short_moment() -> None:
    assert dates.short_moment(datetime.fromisoformat("2026-12-03T10:30+00:00")) == "Thu 3 Dec, 10:30"


@pytest.mark.parametrize(
    ("days", "words"), [(-2, "Tue 24 Nov"), (-1, "Yesterday"), (0, "Today"), (1, "Tomorrow"), (2, "Sat 28 Nov")]
)
def test_near_days_have_names(days: int, words: str) -> None:
    assert dates.near_day(THURSDAY + timedelta(days=days), THURSDAY) == words


def test_a_near_moment() -> None:
    assert dates.near_moment(datetime.fromisoformat("2026-11-26T15:00+00:00"), THURSDAY) == "Today 15:00"


@given(st.dates())
def test_every_day_can_be_written(day: date) -> None:
    assert str(day.day) in dates.short_day(day)


def test_days_are_written_as_the_place_needs_them() -> None:
    written = [write(THURSDAY) for write in (dates.bare_day, dates.short_day, dates.full_day)]
    assert written == ["26 Nov", "Thu 26 Nov", "26 November 2026"]


def test_a_short_may_is_may() -> None:
    assert dates.bare_day(date(2026, 5, 1)) == "1 May"


def test_the_year_is_said_where_it_is_another() -> None:
    assert dates.day_within(THURSDAY, 2026) == "26 November"
    assert dates.day_within(THURSDAY, 2027) == "26 November 2026"


def test_a_span_names_both_ends() -> None:
    assert dates.from_to(date(2026, 10, 6), THURSDAY) == "6 Oct to 26 Nov"
    assert dates.from_to(date(2025, 12, 30), THURSDAY) == "30 December 2025 to 26 November 2026"


def test_a_span_of_one_day_is_that_day() -> None:
    assert dates.from_to(THURSDAY, THURSDAY) == "26 Nov"
