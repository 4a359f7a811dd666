"""Moments carry their offset; days are written year-month-day; a horizon ends at a named moment."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.moments import MORNING, day, hours_between, moment, named_for
from exposure.errors import ExposureError

EAST = timezone(timedelta(hours=5, minutes=45))


def refusal(read: object, value: object) -> tuple[str, object]:
    with pytest.raises(ExposureError) as refused:
        read(value, "at")  # type: ignore[operator]
    return refused.value.kind, refused.value.values.get("why")


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2026-11-19T10:30:00+05:45", datetime(2026, 11, 19, 10, 30, tzinfo=EAST)),
        ("2026-11-19 10:30+05:45", datetime(2026, 11, 19, 10, 30, tzinfo=EAST)),
        ("2026-11-19T10:30Z", datetime(2026, 11, 19, 10, 30, tzinfo=UTC)),
        ("2026-11-19T10:30:00.000001-00:00", datetime(2026, 11, 19, 10, 30, 0, 1, tzinfo=UTC)),
    ],
)
def test_a_moment_is_what_the_clock_on_the_wall_said(value: str, read: datetime) -> None:
    assert (moment(value, "at"), moment(value, "at").utcoffset()) == (read, read.utcoffset())


@pytest.mark.parametrize(
    "value",
    [
        "",
        "now",
        "2026-11-19",
        "2026-11-19T10:30",
        "10:30Z",
        "2026-02-30T10:30Z",
        "2026-11-19T25:00Z",
        "2026-11-19T10:30+01:00:30",
        "2026-11-19T10:30+01:00:00.500000",
        1763544600,
        None,
        True,
    ],
)
def test_a_moment_without_an_offset_in_whole_minutes_is_none(value: object) -> None:
    assert refusal(moment, value) == ("type", "offset")


@pytest.mark.parametrize(
    "value", ["1899-12-31T23:59Z", "2101-01-01T00:00Z", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00"]
)
def test_a_moment_no_horizon_could_be_added_to_is_out_of_range(value: str) -> None:
    assert refusal(moment, value)[0] == "range"


def test_a_day_is_a_date() -> None:
    assert day("1968-03-04", "born") == date(1968, 3, 4)


@pytest.mark.parametrize(
    "value", ["", "4.3.1968", "1968-3-4", "1968-W10-1", "19680304", "1967-02-29", "1968-03-04 ", None]
)
def test_a_day_written_otherwise_is_none(value: object) -> None:
    assert refusal(day, value) == ("type", "day")


@pytest.mark.parametrize("value", ["1899-12-31", "2101-01-01"])
def test_a_day_nobody_can_mean_is_out_of_range(value: str) -> None:
    assert refusal(day, value)[0] == "range"


# Named moments

STEADY = settings(derandomize=True, deadline=None, database=None)
ZONES = st.sampled_from([ZoneInfo("Australia/Melbourne"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Europe/Madrid")])
# around the nights in which clocks are put forward and back, and all year
HOURS = st.integers(0, 24 * 365 * 2).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours))


def tomorrow_at_nine(said: datetime) -> datetime:
    return datetime.combine(said.date() + timedelta(days=1), MORNING, said.tzinfo)


@STEADY
@given(ZONES, HOURS, st.integers(0, 240))
def test_the_hours_between_are_those_that_pass_whatever_the_clocks_do(
    zone: ZoneInfo, start: datetime, hours: int
) -> None:
    end = start + timedelta(hours=hours)
    assert hours_between(start.astimezone(zone), end.astimezone(zone)) == hours
    assert hours_between(end.astimezone(zone), start.astimezone(zone)) == 0


@STEADY
@given(ZONES, HOURS, st.integers(0, 72 * 60))
def test_a_named_moment_falls_due_at_nine_on_the_clock_after_the_movement(
    zone: ZoneInfo, start: datetime, minutes: int
) -> None:
    said = start.astimezone(zone)
    ended = (start + timedelta(minutes=minutes)).astimezone(zone)
    due = named_for(tomorrow_at_nine(said), said, ended)
    assert (due.date(), due.time()) == (ended.date() + timedelta(days=1), MORNING)


def test_an_evening_that_is_past_when_the_movement_ends_becomes_the_next_morning() -> None:
    said = datetime(2026, 10, 5, 20, 50, tzinfo=EAST)
    bedtime = said.replace(hour=21, minute=0)
    assert named_for(bedtime, said, said + timedelta(minutes=5)) == bedtime
    assert named_for(bedtime, said, said + timedelta(minutes=15)) == datetime(2026, 10, 6, 9, tzinfo=EAST)
    assert named_for(bedtime, said, said + timedelta(days=1)) == bedtime + timedelta(days=1)


def test_a_moment_named_for_what_was_done_before_stays() -> None:
    said = datetime(2026, 10, 5, 20, tzinfo=EAST)
    assert named_for(tomorrow_at_nine(said), said, said - timedelta(days=2)) == tomorrow_at_nine(said)


# A try that was put off, over a change of clocks, as it is kept: with offsets and no zone

WINTER, SUMMER = timezone(timedelta(hours=10)), timezone(timedelta(hours=11))
FRIDAY = datetime(2026, 10, 2, 10, tzinfo=WINTER)
SATURDAY = datetime(2026, 10, 3, 10, tzinfo=WINTER)
WINTERS_NIGHT = timezone(timedelta(hours=1))


def test_a_moment_named_for_after_a_change_of_clocks_keeps_the_clock_of_after_it() -> None:
    monday = datetime(2026, 10, 5, 9, tzinfo=SUMMER)
    assert named_for(monday, FRIDAY, SATURDAY) == datetime(2026, 10, 6, 9, tzinfo=SUMMER)


def test_a_movement_made_after_a_change_of_clocks_goes_by_the_clock_of_after_it() -> None:
    tomorrow = datetime(2026, 10, 3, 9, tzinfo=WINTER)
    ended = datetime(2026, 10, 4, 10, tzinfo=SUMMER)
    assert named_for(tomorrow, FRIDAY, ended) == datetime(2026, 10, 5, 9, tzinfo=SUMMER)


def test_somebody_who_has_travelled_goes_by_the_clock_where_she_is() -> None:
    in_a_week = FRIDAY + timedelta(days=7, hours=-1)
    there = datetime(2026, 10, 3, 10, tzinfo=WINTERS_NIGHT)
    assert named_for(in_a_week, FRIDAY, there) == datetime(2026, 10, 10, 9, tzinfo=WINTERS_NIGHT)


def test_a_change_of_clocks_that_nothing_on_record_tells_of_leaves_nine_by_the_old_clock() -> None:
    tomorrow = datetime(2026, 10, 3, 9, tzinfo=WINTER)
    assert named_for(tomorrow, FRIDAY, SATURDAY) == datetime(2026, 10, 4, 9, tzinfo=WINTER)
