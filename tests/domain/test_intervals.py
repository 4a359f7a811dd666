"""The intervals, against the table of the protocol and against scipy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.special import betainc

from exposure.domain.intervals import clopper_pearson, incomplete_beta, upper_bound
from tests.counting import calls

NONE_HAPPENED = [
    (1, 95.0, 97.5),
    (2, 77.6, 84.2),
    (3, 63.2, 70.8),
    (4, 52.7, 60.2),
    (5, 45.1, 52.2),
    (6, 39.3, 45.9),
    (8, 31.2, 36.9),
    (10, 25.9, 30.8),
    (15, 18.1, 21.8),
    (20, 13.9, 16.8),
    (29, 9.8, 11.9),
    (59, 5.0, 6.1),
]


@pytest.mark.parametrize(("tries", "one_sided", "_two_sided"), NONE_HAPPENED)
def test_the_one_sided_bound_is_that_of_the_table(tries: int, one_sided: float, _two_sided: float) -> None:
    bound = upper_bound(tries)
    assert bound is not None
    assert round(100 * bound, 1) == one_sided


@pytest.mark.parametrize(("tries", "_one_sided", "two_sided"), NONE_HAPPENED)
def test_the_two_sided_bound_is_that_of_the_table(tries: int, _one_sided: float, two_sided: float) -> None:
    interval = clopper_pearson(0, tries)
    assert interval is not None
    assert (interval[0], round(100 * interval[1], 1)) == (0, two_sided)


@pytest.mark.parametrize(
    ("happened", "tries", "low", "high"), [(1, 6, 0.4, 64.1), (0, 5, 0.0, 52.2), (2, 12, 2.1, 48.4)]
)
def test_the_exact_interval_has_the_check_values(happened: int, tries: int, low: float, high: float) -> None:
    interval = clopper_pearson(happened, tries)
    assert interval is not None
    assert (round(100 * interval[0], 1), round(100 * interval[1], 1)) == (low, high)


def test_without_a_try_there_is_no_interval() -> None:
    assert upper_bound(0) is None
    assert clopper_pearson(0, 0) is None


@given(tries=st.integers(1, 500), data=st.data())
def test_the_exact_interval_agrees_with_scipy(tries: int, data: st.DataObject) -> None:
    happened = data.draw(st.integers(0, tries))
    expected = stats.binomtest(happened, tries).proportion_ci(0.95, method="exact")
    assert clopper_pearson(happened, tries) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_the_two_sided_interval_is_that_of_scipy_in_a_thousand_cases() -> None:
    cases = [(happened, tries) for tries in range(1, 44) for happened in range(tries + 1)]
    happened, tries = np.array(cases[:1_000]).T
    low = np.where(happened == 0, 0, stats.beta.ppf(0.025, happened, tries - happened + 1))
    high = np.where(happened == tries, 1, stats.beta.ppf(0.975, happened + 1, tries - happened))
    found = [clopper_pearson(*one) or () for one in cases[:1_000]]
    np.testing.assert_allclose(found, np.stack([low, high], axis=1), rtol=0, atol=1e-9)


def test_the_one_sided_bound_is_that_of_scipy_in_a_thousand_cases() -> None:
    tries = np.arange(1, 1_001)
    found = [upper_bound(count) or 0 for count in range(1, 1_001)]
    np.testing.assert_allclose(found, stats.beta.ppf(0.95, 1, tries), rtol=0, atol=1e-9)


def test_the_interval_of_ten_thousand_tries_takes_no_more_rounds_than_it_needs() -> None:
    assert calls(lambda: clopper_pearson(5_000, 10_000)) < 100 * calls(lambda: clopper_pearson(5, 10))


# Right below 1 scipy itself is off by 3e-9, where the exact value of (1/2, 1/2) is known.
@given(st.floats(0, 1 - 1e-9), st.floats(0.5, 300), st.floats(0.5, 300))
def test_the_incomplete_beta_agrees_with_scipy(point: float, first: float, second: float) -> None:
    assert incomplete_beta(point, first, second) == pytest.approx(betainc(first, second, point), abs=1e-11)


@given(tries=st.integers(1, 60), data=st.data())
def test_what_was_seen_lies_within_its_interval(tries: int, data: st.DataObject) -> None:
    happened = data.draw(st.integers(0, tries))
    interval = clopper_pearson(happened, tries)
    assert interval is not None
    assert interval[0] <= happened / tries <= interval[1]
