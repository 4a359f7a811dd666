"""Which backups stay: a table of dates, and what no dates may ever bring about."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.thinning import ALL_FOR, TABLE, Aged, to_remove

NOW = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
BACKUPS = st.lists(
    st.builds(
        Aged,
        st.uuids().map(str),
        st.integers(-400 * 24, 900 * 24).map(lambda hours: NOW - timedelta(hours=hours)),
        st.integers(0, 5000),
        st.booleans(),
    ),
    max_size=40,
)


def _made(at: str, edits: int = 1, *, whole: bool = True) -> Aged:
    return Aged(at, datetime.fromisoformat(f"{at}+00:00"), edits, whole)


def _left(*backups: Aged) -> list[str]:
    gone = to_remove(backups, NOW)
    return [each.name for each in backups if each.name not in gone]


@pytest.mark.parametrize(
    ("made", "left"),
    [
        (("2026-11-26T08:00", "2026-11-26T08:30", "2026-11-25T09:00"), 3),  # all of two days
        (("2026-11-20T08:00", "2026-11-20T12:00", "2026-11-19T12:00"), 2),  # one a day for fourteen
        (("2026-11-12T08:00", "2026-11-11T08:00"), 1),  # after fourteen days the newest of its week
        (("2026-11-05T08:00", "2026-11-04T08:00", "2026-11-03T08:00"), 1),  # one a week
        (("2026-11-05T08:00", "2026-10-29T08:00", "2026-10-22T08:00"), 3),
        (("2026-05-20T08:00", "2026-05-13T08:00", "2026-05-06T08:00"), 1),  # one a month
        (("2026-05-20T08:00", "2026-04-20T08:00", "2025-01-20T08:00"), 3),
        (("2024-10-20T08:00", "2024-09-20T08:00"), 1),  # older than two years: only the newest there is
        (("2027-10-20T08:00", "2026-11-26T08:00"), 2),  # dated in the future
    ],
)
def test_the_table_says_how_many_stay(made: tuple[str, ...], left: int) -> None:
    assert len(_left(*map(_made, made))) == left


def test_the_newest_of_a_day_stays_and_not_the_first() -> None:
    assert _left(_made("2026-11-18T08:00"), _made("2026-11-18T17:00")) == ["2026-11-18T17:00"]


def test_one_dated_in_the_future_takes_no_other_ones_place() -> None:
    assert "2026-09-20T08:00" in _left(_made("2030-01-01T08:00", 9), _made("2026-09-20T08:00"))


def test_one_that_cannot_be_read_stays_and_takes_no_other_ones_place() -> None:
    broken, good = _made("2026-11-18T17:00", whole=False), _made("2026-11-18T08:00")
    assert _left(broken, good) == [broken.name, good.name]


def test_the_longest_history_stays_though_others_were_made_since() -> None:
    longest, later = _made("2023-11-20T08:00", 900), _made("2026-11-20T08:00", 12)
    assert _left(longest, later) == [longest.name, later.name]


def test_one_that_was_verified_stays_however_old() -> None:
    old, new = _made("2020-01-01T08:00"), _made("2026-11-26T08:00", 5)
    assert to_remove([old, new], NOW) == {old.name}
    assert not to_remove([old, new], NOW, verified=[old.name])


@given(BACKUPS)
@settings(max_examples=50)
def test_thinning_never_takes_the_newest_good_one_nor_one_from_the_future(backups: list[Aged]) -> None:
    gone = to_remove(backups, NOW)
    good = [each for each in backups if each.whole and each.made <= NOW]
    newest = max((each.made for each in good), default=None)
    assert not good or newest in {each.made for each in good if each.name not in gone}
    assert all(each.whole and each.made <= NOW for each in backups if each.name in gone)


@given(BACKUPS)
@settings(max_examples=50)
def test_each_span_that_had_a_backup_still_has_one(backups: list[Aged]) -> None:
    gone = to_remove(backups, NOW)
    for days, span in TABLE:
        young = [each for each in backups if each.whole and 0 <= (NOW.date() - each.made.date()).days <= days]
        left = [each for each in young if each.name not in gone]
        assert {span(each.made.date()) for each in young} == {span(each.made.date()) for each in left}


@given(BACKUPS)
@settings(max_examples=50)
def test_thinning_twice_takes_no_more(backups: list[Aged]) -> None:
    gone = to_remove(backups, NOW)
    assert not to_remove([each for each in backups if each.name not in gone], NOW)


def test_a_year_of_two_backups_a_day_ends_as_a_handful() -> None:
    kept: list[Aged] = []
    for hours in range(0, 24 * 400, 12):
        at = NOW + timedelta(hours=hours)
        kept.append(Aged(str(hours), at, hours))
        gone = to_remove(kept, at)
        kept = [each for each in kept if each.name not in gone]
    assert len(kept) <= 5 + 14 + 8 + 14
    assert min(each.made for each in kept) < NOW + timedelta(days=31) + ALL_FOR
