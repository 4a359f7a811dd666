"""Slope and trend test, against lists of every pair and every order, and against scipy."""

from fractions import Fraction
from itertools import combinations, permutations
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from exposure.domain.trend import chance_of_trend, falls_less_rises, theil_sen
from tests.counting import calls

RATINGS = st.lists(st.integers(0, 100), min_size=4, max_size=30)


@given(RATINGS)
def test_the_slope_is_the_median_of_all_slopes(values: list[int]) -> None:
    slopes = [Fraction(late - early, end - start) for (start, early), (end, late) in combinations(enumerate(values), 2)]
    assert theil_sen(values) == median(slopes)


@given(RATINGS)
def test_the_slope_agrees_with_scipy(values: list[int]) -> None:
    assert float(theil_sen(values) or 0) == pytest.approx(stats.theilslopes(values).slope, abs=1e-12)


@given(st.integers(-50, 50), st.integers(-20, 20), st.integers(4, 12))
def test_a_straight_line_has_its_own_slope(start: int, rise: int, count: int) -> None:
    assert theil_sen([start + rise * place for place in range(count)]) == rise


def test_three_values_are_too_few_for_a_slope() -> None:
    assert theil_sen([80, 50, 30]) is None


def test_ten_times_the_values_cost_far_less_than_a_hundred_times_the_work() -> None:
    few, many = ([(17 * place) % 101 for place in range(count)] for count in (200, 2_000))
    assert calls(lambda: theil_sen(many)) < 30 * calls(lambda: theil_sen(few))


@pytest.mark.parametrize(("values", "found"), [([90, 85, 90, 80, 85], 4), ([1, 2, 3], -3), ([5, 5], 0), ([], 0)])
def test_falls_are_counted_against_rises(values: list[int], found: int) -> None:
    assert falls_less_rises(values) == found


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6))
def test_the_chance_of_a_trend_is_that_of_every_order(values: list[int]) -> None:
    found = abs(falls_less_rises(values))
    orders = [abs(falls_less_rises(order)) >= found for order in permutations(values)]
    assert chance_of_trend(values) == pytest.approx(sum(orders) / len(orders), abs=1e-12)


@given(st.lists(st.integers(0, 100), min_size=2, max_size=30, unique=True))
def test_the_chance_without_equals_agrees_with_scipy(values: list[int]) -> None:
    expected = stats.kendalltau(range(len(values)), values, method="exact").pvalue
    assert chance_of_trend(values) == pytest.approx(expected, abs=1e-12)


@given(st.lists(st.integers(0, 20), min_size=51, max_size=80).filter(lambda values: len(set(values)) > 1))
def test_the_chance_of_a_long_series_agrees_with_scipy(values: list[int]) -> None:
    expected = stats.kendalltau(range(len(values)), values, method="asymptotic").pvalue
    assert chance_of_trend(values) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("count", [5, 60])
def test_a_series_that_never_changes_has_no_trend(count: int) -> None:
    assert chance_of_trend([50] * count) == 1
