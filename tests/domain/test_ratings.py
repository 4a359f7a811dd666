"""Ratings are whole numbers within bounds, never text, never a truth value, never a fraction."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.ratings import rating, whole_number
from exposure.errors import ExposureError


def refusal(value: object) -> ExposureError:
    with pytest.raises(ExposureError) as refused:
        rating(value, "threat")
    return refused.value


@pytest.mark.parametrize("value", [0, 1, 55, 100])
def test_a_whole_number_from_0_to_100_is_a_rating(value: int) -> None:
    assert rating(value, "threat") == value


@pytest.mark.parametrize("value", [True, False, "55", "", None, 55.0, float("nan"), float("inf"), [], 5 + 0j])
def test_what_is_no_whole_number_is_no_rating_and_the_bounds_are_told(value: object) -> None:
    error = refusal(value)
    assert (error.kind, error.field, error.values["lowest"], error.values["highest"]) == ("type", "threat", 0, 100)


@settings(derandomize=True, deadline=None, database=None)
@given(st.integers(max_value=-1) | st.integers(min_value=101))
def test_a_number_outside_is_out_of_range(value: int) -> None:
    assert refusal(value).kind == "range"


@settings(derandomize=True, deadline=None, database=None)
@given(st.integers() | st.floats() | st.booleans() | st.text(), st.integers(-5, 5), st.integers(0, 5))
def test_what_is_given_lies_within_its_bounds(value: Any, lowest: int, more: int) -> None:
    try:
        assert lowest <= whole_number(value, "n", lowest, lowest + more) <= lowest + more
    except ExposureError:
        assert type(value) is not int or not lowest <= value <= lowest + more
