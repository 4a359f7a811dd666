"""What the cells of the practice sheet mean, key by key."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.sheet_row import DayWords, Reading, Span, read_day, read_key, read_number, read_used

TODAY = date(2026, 11, 26)  # a Thursday
SPAN = Span(date(2026, 11, 19), TODAY)
ENGLISH = DayWords(
    "today",
    "yesterday",
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december"),
)  # fmt: skip
GERMAN = DayWords(
    "heute", "gestern", ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    ("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
     "dezember"),
)  # fmt: skip
AMERICAN = DayWords(ENGLISH.today, ENGLISH.yesterday, ENGLISH.weekdays, ENGLISH.months, day_first=False)
KEYS = {"N": "did_not_occur", "Y": "occurred"}


def day(typed: str, words: DayWords = ENGLISH, span: Span = SPAN) -> date | None:
    """Give the day that is read."""
    return read_day(typed, span, words).value


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("24", date(2026, 11, 24)),
        ("Tu", date(2026, 11, 24)),
        ("tues", date(2026, 11, 24)),
        ("24.11", date(2026, 11, 24)),
        ("24.11.", date(2026, 11, 24)),
        ("24/11", date(2026, 11, 24)),
        ("11/24", date(2026, 11, 24)),
        ("24 nov", date(2026, 11, 24)),
        ("today", TODAY),
        ("ye", date(2026, 11, 25)),
        ("26", TODAY),
        ("4", date(2026, 11, 4)),
        ("31", date(2026, 10, 31)),
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str, expected: date) -> None:
    assert day(typed) == expected


def test_a_day_is_read_in_the_way_of_the_language() -> None:
    assert [day(typed, GERMAN) for typed in ("di", "gestern", "heu")] == [date(2026, 11, 24), date(2026, 11, 25), TODAY]
    assert (day("10/11"), day("10/11", AMERICAN)) == (date(2026, 11, 10), date(2026, 10, 11))


def test_the_order_of_day_and_month_gives_way_where_only_the_other_one_can_be_on_the_sheet() -> None:
    assert day("3/11", AMERICAN) == date(2026, 11, 3)


def test_a_month_the_sheet_cannot_be_about_is_none_but_that_of_a_visit_long_ago_is() -> None:
    assert not read_day("22.5", SPAN, ENGLISH).possible
    assert day("22.7", span=Span(date(2026, 7, 16), TODAY)) == date(2026, 7, 22)


def test_a_day_with_its_dot_and_a_likelihood_after_it_is_never_taken_for_a_day() -> None:
    span = Span(date(2026, 5, 19), date(2026, 5, 26))
    assert not read_day("22.5", span, ENGLISH).whole
    assert read_day("22.50", span, ENGLISH) == Reading()


def test_the_weekday_of_the_visit_means_the_day_of_the_last_one() -> None:
    assert day("Th") == date(2026, 11, 19)
    assert day("Th", span=Span(date(2026, 11, 20), TODAY)) == TODAY


def test_letters_that_fit_two_days_are_none_yet() -> None:
    assert read_day("t", SPAN, ENGLISH) == Reading()


@pytest.mark.parametrize("typed", ["32", "xy", "24.13x", "99", "00"])
def test_what_is_no_day_is_not_taken(typed: str) -> None:
    assert not read_day(typed, SPAN, ENGLISH).possible


@pytest.mark.parametrize(("typed", "whole"), [("2", False), ("24", True), ("4", True), ("Tu", True), ("24.", False)])
def test_a_day_goes_on_once_usually_nothing_follows(typed: str, whole: bool) -> None:
    assert read_day(typed, SPAN, ENGLISH).whole is whole


def test_a_day_of_next_week_is_one_still_to_come() -> None:
    found = day("27")
    assert found == date(2026, 11, 27)
    assert SPAN.doubt(date(2026, 11, 27)) == "ahead"


def test_a_day_before_the_last_visit_is_doubted() -> None:
    assert (SPAN.doubt(date(2026, 11, 18)), SPAN.doubt(date(2026, 11, 19))) == ("before", None)


@given(st.dates(date(2000, 1, 31), date(2090, 1, 1)), st.integers(0, 27))
def test_every_day_of_the_last_weeks_is_found_by_its_number(today: date, back: int) -> None:
    wanted = today - timedelta(days=back)
    span = Span(today - timedelta(days=28), today)
    assert read_day(str(wanted.day), span, ENGLISH).value == wanted
    assert read_day(f"{wanted.day}.{wanted.month}", span, ENGLISH).value == wanted


@given(st.text(max_size=8), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_no_text_breaks_the_reading_of_a_day(typed: str, today: date) -> None:
    found = read_day(typed, Span(today, today), ENGLISH)
    assert found.possible or found.value is None


@given(st.integers(0, 100))
def test_every_likelihood_is_read(number: int) -> None:
    assert read_number(str(number)).value == number


@pytest.mark.parametrize(("typed", "whole"), [("4", False), ("10", False), ("0", True), ("40", True), ("100", True)])
def test_a_likelihood_goes_on_once_no_digit_can_follow(typed: str, whole: bool) -> None:
    assert read_number(typed).whole is whole


@pytest.mark.parametrize("typed", ["101", "-1", "05", "x", "4.5", "٤"])
def test_what_is_no_likelihood_is_not_taken(typed: str) -> None:
    assert read_number(typed) == Reading(possible=False)


def test_one_letter_answers_whatever_its_case() -> None:
    assert [read_key(typed, KEYS).value for typed in ("n", "Y", "")] == ["did_not_occur", "occurred", None]
    assert not read_key("x", KEYS).possible


def test_what_was_used_is_nothing_a_thing_by_its_letters_or_own_words() -> None:
    things = ("Leaning", "Holding my breath")
    keys = {"N": "", "Y": "Not named"}
    assert [read_used(typed, keys, things).value for typed in ("n", "y", "le", "H", "my belt", "")] == [
        "", "Not named", "Leaning", "Holding my breath", "my belt", None,
    ]  # fmt: skip
