"""Numbers as they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.words.numbers import percent, plain, points, signed


@pytest.mark.parametrize(
    ("value", "digits", "said"), [(40.0, 0, "40"), (-0.2, 0, "0"), (-10.0, 1, "−10.0"), (0.3125, 2, "0.31")]
)
def test_a_number_is_rounded_and_has_a_true_minus(value: float, digits: int, said: str) -> None:
    assert plain(value, digits) == said


@pytest.mark.parametrize(("value", "said"), [(10.04, "+10.0"), (-10.04, "−10.0"), (0.0, "0.0"), (-0.01, "0.0")])
def test_a_change_has_its_sign_and_none_where_there_is_none(value: float, said: str) -> None:
    assert signed(value, 1) == said


@pytest.mark.parametrize(("value", "said"), [(0, "0 points"), (-0.6, "1 point"), (1.2, "1 point"), (2, "2 points")])
def test_points_are_counted_without_a_sign(value: float, said: str) -> None:
    assert points(value) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [(0, "0%"), (1, "100%"), (0.0042, "0.4%"), (0.0003, "under 0.1%"), (0.9999, "over 99.9%"), (0.4593, "45.9%")],
)
def test_a_share_is_told_with_one_digit(share: float, said: str) -> None:
    assert percent(share) == said


@given(st.floats(1e-12, 1 - 1e-12))
def test_only_nothing_is_nothing_and_only_everything_everything(share: float) -> None:
    assert percent(share) not in ("0%", "0.0%", "100%", "100.0%")
