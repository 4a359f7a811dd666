"""Days as they are read."""

from datetime import date

from exposure.words.dates import bare_day, day_within, from_to, full_day, short_day

DAY = date(2026, 11, 26)


def test_days_are_written_as_the_place_needs_them() -> None:
    assert [bare_day(DAY), short_day(DAY), full_day(DAY)] == ["26 Nov", "Thu 26 Nov", "26 November 2026"]


def test_a_short_may_is_may() -> None:
    assert bare_day(date(2026, 5, 1)) == "1 May"


def test_the_year_is_said_where_it_is_another() -> None:
    assert day_within(DAY, 2026) == "26 November"
    assert day_within(DAY, 2027) == "26 November 2026"


def test_a_span_names_both_ends() -> None:
    assert from_to(date(2026, 10, 6), DAY) == "6 Oct to 26 Nov"
    assert from_to(date(2025, 12, 30), DAY) == "30 December 2025 to 26 November 2026"


def test_a_span_of_one_day_is_that_day() -> None:
    assert from_to(DAY, DAY) == "26 Nov"
