"""A time of day is that of the clock on the wall, whatever the clocks do until then."""

from datetime import date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import ZONE, moment
from tests.ui.zones import LiveIn, here
from ui.models.wall_clock import at_clock, on_day, there_of

NOW = moment(20)


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 9, 30), 167), (date(2026, 4, 1), 169), (date(2026, 7, 1), 168)])
def test_in_a_week_it_is_the_same_time_though_the_clocks_change(live_in: LiveIn, day: date, hours: int) -> None:
    live_in("Australia/Melbourne")
    now = here(day, 10)
    named = at_clock(now, 7, time(10))
    assert named == here(day + timedelta(weeks=1), 10)
    assert named.timestamp() - now.timestamp() == hours * 3600


def test_a_day_that_is_past_has_the_offset_it_had(live_in: LiveIn) -> None:
    live_in("Europe/Berlin")
    midnight = on_day(date(2026, 3, 28), time(), here(date(2026, 3, 29), 12))
    assert midnight.isoformat() == "2026-03-28T00:00:00+01:00"


def test_a_clock_that_shows_another_zone_keeps_its_offset(live_in: LiveIn) -> None:
    live_in("Australia/Melbourne")
    assert at_clock(moment(2), 1, time(9)) == datetime(2026, 10, 7, 9, tzinfo=ZONE)


@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.times(time(4)))
def test_day_and_time_are_those_that_were_said(day: date, at: time) -> None:
    said = on_day(day, at, NOW)
    assert (said.date(), said.time()) == (day, at)


@pytest.mark.parametrize("offset", [-9, 1, 13])
def test_a_time_on_the_wall_gets_the_offset_of_the_clock_where_that_is_not_this_computers(offset: int) -> None:
    zone = timezone(timedelta(hours=offset, minutes=7))
    there = there_of(datetime(2026, 11, 26, 10, 30, tzinfo=zone))
    assert there(datetime(2026, 7, 1, 12, 0)).utcoffset() == zone.utcoffset(None)  # noqa: DTZ001 - a wall has no zone


def test_the_offset_is_kept_in_a_fixed_zone() -> None:
    assert there_of(NOW)(datetime(2026, 10, 14, 12, 0)).astimezone(ZONE).date() == date(2026, 10, 14)  # noqa: DTZ001
