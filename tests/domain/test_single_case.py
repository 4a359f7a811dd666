"""A single case against the check values of the protocol and, in 200 series, against scipy."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from exposure.domain.case import LadderCase
from exposure.domain.ladder import WorryRating
from exposure.domain.single_case import Phases, SingleCase, phases, single_case
from tests.builders import ladder_case, moment, rung_id, trial

CHECK = Phases((90, 85, 90, 80, 85), (80, 70, 60, 40, 30, 20))
RATINGS = st.lists(st.integers(0, 100), min_size=5, max_size=12).map(tuple)


def _found(before: tuple[int, ...], after: tuple[int, ...]) -> SingleCase:
    found = single_case(Phases(before, after))
    assert found is not None
    return found


def _rated(*days: int) -> LadderCase:
    ratings = tuple(WorryRating(f"{day}", rung_id(1), 100 - day, moment(day, 9)) for day in days)
    other = WorryRating("other", rung_id(2), 7, moment(1))
    return replace(ladder_case(trial(2, 6)), ratings=(*reversed(ratings), other))


def _series(seed: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    chance = np.random.default_rng(seed)
    slope, rough = int(chance.choice([0, 0, -3, 4])), int(chance.choice([1, 5, 10]))
    noise = chance.normal(0, 8, chance.integers(10, 25))
    values = tuple(rough * round((60 + slope * at + more) / rough) for at, more in enumerate(noise))
    parted = int(chance.integers(5, len(values) - 4))
    return values[:parted], values[parted:]


def test_the_check_values_of_the_protocol() -> None:
    found = _found(CHECK.before, CHECK.after)
    assert (round(found.nap, 3), round(found.tau, 3), found.trend_before) == (0.983, 0.967, 4)
    assert (found.ratings_before, found.ratings_after) == (5, 6)


def test_the_check_value_of_tau_u_follows_from_ours() -> None:
    found = _found(CHECK.before, CHECK.after)
    assert round(found.tau - found.trend_before / 30, 3) == 0.833


@pytest.mark.parametrize("seed", range(200))
def test_nap_is_that_of_mann_and_whitney(seed: int) -> None:
    before, after = _series(seed)
    expected = stats.mannwhitneyu(before, after).statistic / (len(before) * len(after))
    assert _found(before, after).nap == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("seed", range(200))
def test_the_corrected_tau_is_that_of_scipy(seed: int) -> None:
    before, after = _series(seed)
    found, times = _found(before, after), range(len(before) + len(after))
    slope = Fraction(stats.theilslopes(before).slope).limit_denominator(100) if found.corrected else Fraction(0)
    straight = [
        int(slope.denominator * value - slope.numerator * at) for at, value in zip(times, before + after, strict=True)
    ]
    expected = stats.kendalltau(straight, [at >= len(before) for at in times]).statistic
    assert found.corrected_tau == pytest.approx(-expected, abs=1e-12)


def test_the_200_series_are_partly_corrected_and_partly_not() -> None:
    corrected = [_found(*_series(seed)).corrected for seed in range(200)]
    assert 40 < sum(corrected) < 160


@pytest.mark.parametrize(
    ("before", "corrected"),
    # Of the 120 orders of five ratings 2 are as strong as the first, and 10 as the second.
    [((90, 80, 70, 60, 50), True), ((90, 80, 70, 50, 60), False), ((50, 60, 70, 80, 90), True)],
)
def test_a_trend_is_taken_away_where_chance_would_seldom_make_it(before: tuple[int, ...], corrected: bool) -> None:
    assert _found(before, (40, 30, 20, 10, 0)).corrected == corrected


def test_without_a_trend_nothing_is_removed() -> None:
    assert not _found(CHECK.before, CHECK.after).corrected


def test_a_fall_that_only_goes_on_is_nobodys_doing() -> None:
    found = _found((90, 85, 80, 75, 70), (65, 60, 55, 50, 45))
    assert (found.tau, found.corrected, found.corrected_tau) == (1, True, None)


def test_ratings_that_never_change_show_nothing() -> None:
    found = _found((50,) * 5, (50,) * 5)
    assert (found.nap, found.tau, found.corrected, found.corrected_tau) == (0.5, 0, False, None)


@pytest.mark.parametrize("found", [Phases((90,) * 4, (20,) * 9), Phases((90,) * 9, (20,) * 4), Phases((), ())])
def test_four_ratings_on_either_side_are_too_few(found: Phases) -> None:
    assert single_case(found) is None


@given(RATINGS, RATINGS)
def test_turned_round_the_figures_are_their_mirror(before: tuple[int, ...], after: tuple[int, ...]) -> None:
    there, back = _found(before, after), _found(after, before)
    assert there.tau == -back.tau
    assert there.nap == pytest.approx(1 - back.nap)


def test_the_ratings_are_parted_where_the_first_try_of_the_ladder_was_moved() -> None:
    assert phases(_rated(1, 3, 6, 8), rung_id(1), moment(60)) == Phases((99, 97, 94), (92,))


def test_a_rating_of_the_very_moment_is_after_and_counts_once() -> None:
    ladder = replace(_rated(1), ratings=(WorryRating("now", rung_id(1), 60, moment(6)),))
    assert phases(ladder, rung_id(1), moment(60)) == Phases((), (60,))


def test_without_a_try_every_rating_is_before() -> None:
    ladder = replace(_rated(1, 3, 8), trials=(trial(1, 2, done="not_attempted"), trial(1, 4, void=True)))
    assert phases(ladder, rung_id(1), moment(60)) == Phases((99, 97, 92), ())


def test_what_was_said_later_is_not_known_yet() -> None:
    assert phases(_rated(1, 3, 8), rung_id(1), moment(5)) == Phases((99, 97), ())
