"""Whether the clock may be wrong."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.clock_doubt import DRIFT, LONGEST_PAUSE, clock_doubt

NEWEST = datetime(2026, 11, 26, 10, 30, tzinfo=timezone(timedelta(hours=1)))


def test_an_empty_file_gives_no_reason_for_doubt() -> None:
    assert clock_doubt(None, NEWEST) is None


def test_a_clock_set_back_three_days_is_doubted() -> None:
    assert clock_doubt(NEWEST, NEWEST - timedelta(days=3)) == "earlier"


def test_a_clock_set_forward_five_years_is_doubted() -> None:
    assert clock_doubt(NEWEST, NEWEST + timedelta(days=5 * 365)) == "much_later"


@given(st.timedeltas(-DRIFT, LONGEST_PAUSE))
def test_a_usual_pause_is_not_doubted(pause: timedelta) -> None:
    assert clock_doubt(NEWEST, NEWEST + pause) is None


@pytest.mark.parametrize("zone", ["Australia/Melbourne", "Australia/Lord_Howe"])
@pytest.mark.parametrize("change", ["2026-04-05T01:50", "2026-10-04T01:50"])
def test_the_hour_the_clocks_change_is_not_doubted(zone: str, change: str) -> None:
    before = datetime.fromisoformat(change).replace(tzinfo=ZoneInfo(zone))
    after = (before.astimezone(ZoneInfo("UTC")) + timedelta(minutes=20)).astimezone(ZoneInfo(zone))
    assert clock_doubt(before, after) is None
