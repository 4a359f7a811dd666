"""The moments of a sheet that has only days on it."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.sheet_times import Clockwork

ZONE = timezone(timedelta(hours=1))
NOW = datetime(2026, 11, 26, 10, 30, tzinfo=ZONE)
MELBOURNE = ZoneInfo("Australia/Melbourne")


def clockwork(now: datetime = NOW, after: datetime | None = None) -> Clockwork:
    """Give the clockwork of a place that is always an hour ahead."""
    return Clockwork(now, after, lambda naive: naive.replace(tzinfo=ZONE))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Give a time of November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def test_a_try_is_put_at_noon_and_the_next_of_the_day_a_minute_later() -> None:
    first, second = (clockwork().times(date(2026, 11, 24), earlier, 0) for earlier in (0, 1))
    assert (first.moved, second.moved) == (at(24, 12), at(24, 12, 1))


@pytest.mark.parametrize(
    ("hours", "answered"),
    [(0, at(23, 12)), (10.5, at(23, 21)), (22.5, at(24, 9)), (24, at(24, 9)), (46.5, at(25, 9))],
)
def test_it_counts_as_answered_at_the_moment_its_step_names(hours: float, answered: datetime) -> None:
    times = clockwork().times(date(2026, 11, 23), 0, hours)
    assert times.answered == answered == times.moved + timedelta(hours=times.hours)


def test_what_cannot_be_known_yet_counts_as_answered_now() -> None:
    times = clockwork(now=at(26, 8)).times(date(2026, 11, 25), 0, 24)
    assert times.answered == at(26, 8) < times.moved + timedelta(hours=times.hours)


def test_nothing_was_made_after_now() -> None:
    assert clockwork().times(NOW.date(), 0, 0).moved == NOW


def test_tries_of_a_morning_keep_a_minute_between_them_in_their_order() -> None:
    moved = [clockwork().times(NOW.date(), number, 0, 2 - number).moved for number in range(3)]
    assert moved == [at(26, 10, 28), at(26, 10, 29), NOW]


def test_tries_typed_in_right_after_midnight_stay_on_their_day() -> None:
    now = at(26, 0, 1)
    moved = [clockwork(now).times(now.date(), number, 0, 3 - number).moved for number in range(4)]
    assert moved == [at(26, 0), now, now, now]


@pytest.mark.parametrize(("day", "early"), [(25, True), (23, False)])
def test_an_answer_before_we_could_know_is_too_early(day: int, early: bool) -> None:
    assert clockwork(now=at(26, 8)).times(date(2026, 11, day), 0, 24).too_early is early


def test_what_was_made_on_the_day_of_the_last_visit_came_after_it() -> None:
    made = clockwork(after=at(19, 15)).times(date(2026, 11, 19), 0, 24)
    assert made.moved == at(19, 15, 1)


@pytest.mark.parametrize("day", [date(2026, 10, 3), date(2026, 10, 4), date(2026, 4, 4), date(2026, 4, 5)])
def test_a_try_keeps_its_day_and_its_morning_where_the_clock_is_put_on_or_back(day: date) -> None:
    here = Clockwork(datetime(2026, 12, 1, tzinfo=UTC), None, lambda naive: naive.replace(tzinfo=MELBOURNE))
    times = here.times(day, 0, 24)
    assert times.moved.date() == day
    known = times.moved.astimezone(UTC) + timedelta(hours=times.hours)
    assert known.astimezone(MELBOURNE).replace(tzinfo=None) == datetime.combine(day + timedelta(days=1), time(9))


@given(st.integers(1, 6), st.integers(0, 1439), st.none() | st.integers(0, 1439))
def test_tries_of_today_are_in_order_on_their_day_and_not_after_now(count: int, minute: int, last: int | None) -> None:
    now = NOW.replace(hour=0, minute=0) + timedelta(minutes=minute)
    after = None if last is None else NOW.replace(hour=0, minute=0) + timedelta(minutes=min(last, minute))
    moved = [clockwork(now, after).times(now.date(), one, 0, count - 1 - one).moved for one in range(count)]
    assert moved == sorted(moved)
    assert {each.date() for each in moved} == {now.date()}
    assert max(moved) <= now


@given(st.integers(0, 60), st.integers(0, 5), st.floats(0, 168), st.integers(0, 23))
def test_no_answer_comes_before_the_movement_or_after_now(back: int, earlier: int, hours: float, hour: int) -> None:
    now = NOW.replace(hour=hour)
    times = clockwork(now).times(now.date() - timedelta(days=back), earlier, hours)
    assert times.moved <= times.answered <= now
    assert 0 <= times.hours <= 168
