"""Named moments as hours, and back; and when we ask."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.identifiers import VisitId
from exposure.domain.ladder import LONGEST_HORIZON
from exposure.domain.visit import Visit
from tests.builders import PATIENT, trial, uid
from tests.ui.zones import LiveIn, here
from ui.models.try_moments import (
    When,
    ask_at,
    bedtime_is_ahead,
    horizon_hours,
    known_at,
    known_at_again,
    same_moment_again,
)

ZONE = timezone(timedelta(hours=1))
HALF_PAST_TEN = datetime(2026, 11, 2, 10, 30, tzinfo=ZONE)
MOMENTS = st.integers(0, 4_000_000).map(lambda minutes: HALF_PAST_TEN + timedelta(minutes=minutes))
WHENS: tuple[When, ...] = ("straight_away", "bedtime", "morning", "days")


@pytest.mark.parametrize(
    ("when", "days", "hours"),
    [
        ("straight_away", None, 0),
        ("bedtime", None, 10.5),
        ("morning", None, 22.5),
        ("days", 1, 22.5),
        ("days", 3, 70.5),
    ],
)
def test_a_named_moment_is_hours_from_now(when: When, days: int | None, hours: float) -> None:
    assert horizon_hours(when, days, HALF_PAST_TEN) == hours


def test_days_without_a_number_are_no_moment() -> None:
    with pytest.raises(ValueError, match="days"):
        horizon_hours("days", None, HALF_PAST_TEN)


def test_a_week_on_before_nine_stays_within_the_longest_horizon() -> None:
    assert horizon_hours("days", 7, HALF_PAST_TEN.replace(hour=8)) == LONGEST_HORIZON


@given(MOMENTS, st.sampled_from(WHENS), st.integers(1, 7))
def test_every_moment_can_be_kept(now: datetime, when: When, days: int) -> None:
    assert 0 <= horizon_hours(when, days, now) <= LONGEST_HORIZON


# Clocks that change


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Australia/Melbourne", date(2026, 10, 3), 22),
        ("Australia/Melbourne", date(2026, 4, 4), 24),
        ("Australia/Lord_Howe", date(2026, 10, 3), 22.5),
        ("Australia/Lord_Howe", date(2026, 4, 4), 23.5),
        ("Australia/Melbourne", date(2026, 7, 3), 23),
    ],
)
def test_tomorrow_morning_is_nine_on_the_clock_though_the_clocks_change_in_the_night(
    live_in: LiveIn, zone: str, day: date, hours: float
) -> None:
    live_in(zone)
    named = known_at("morning", None, here(day, 10))
    assert named == here(day + timedelta(days=1), 9)
    assert (named.hour, horizon_hours("morning", None, here(day, 10))) == (9, hours)


def test_straight_away_names_no_moment() -> None:
    assert known_at("straight_away", None, HALF_PAST_TEN) is None


def test_a_bedtime_that_is_past_is_straight_away() -> None:
    late = HALF_PAST_TEN.replace(hour=22)
    assert (known_at("bedtime", None, late), horizon_hours("bedtime", None, late)) == (None, 0)


def test_a_moment_that_was_named_is_named_again_exactly() -> None:
    kept = replace(trial(day=1, hour=10, horizon=23).prediction, known_at=datetime(2026, 10, 8, 9, tzinfo=ZONE))
    assert known_at_again(kept, HALF_PAST_TEN) == datetime(2026, 11, 5, 9, tzinfo=ZONE)


def test_bedtime_is_ahead_until_nine_in_the_evening() -> None:
    assert bedtime_is_ahead(HALF_PAST_TEN)
    assert not bedtime_is_ahead(HALF_PAST_TEN.replace(hour=21, minute=0))


def test_straight_away_stays_straight_away() -> None:
    assert same_moment_again(trial(horizon=0).prediction, HALF_PAST_TEN) == 0


def test_tomorrow_morning_is_the_next_morning_again() -> None:
    kept = trial(day=1, hour=10, horizon=23 + 5 / 60).prediction
    assert kept.at + timedelta(hours=kept.horizon_hours) == datetime(2026, 10, 6, 9, 0, tzinfo=ZONE)
    assert same_moment_again(kept, HALF_PAST_TEN) == 22.5


def test_an_evening_that_is_past_becomes_the_next_morning() -> None:
    kept = trial(day=1, hour=10, horizon=11 + 5 / 60).prediction
    assert same_moment_again(kept, HALF_PAST_TEN.replace(hour=22, minute=0)) == 11


@given(st.floats(0, 168), MOMENTS)
def test_the_same_moment_can_always_be_kept_again(horizon: float, now: datetime) -> None:
    assert 0 <= same_moment_again(trial(horizon=horizon).prediction, now) <= LONGEST_HORIZON


def test_by_phone_we_ask_when_we_know() -> None:
    assert ask_at("phone", HALF_PAST_TEN, booked(date(2026, 11, 9))) == HALF_PAST_TEN


def test_at_the_next_visit_we_ask_then() -> None:
    assert ask_at("visit", HALF_PAST_TEN, booked(date(2026, 11, 9))) == datetime(2026, 11, 9, 9, 0, tzinfo=ZONE)


def test_a_visit_before_we_know_is_too_early_to_ask() -> None:
    assert ask_at("visit", HALF_PAST_TEN, booked(date(2026, 11, 1))) == HALF_PAST_TEN


def test_without_a_visit_booked_we_ask_when_we_know() -> None:
    assert ask_at("visit", HALF_PAST_TEN, None) == HALF_PAST_TEN


def booked(day: date) -> Visit:
    """Give a visit booked for a day."""
    return Visit(VisitId(uid("visit")), PATIENT, day)
