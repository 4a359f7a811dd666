"""What a change in a total means: held against measurement error, and never said where it can’t be."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.measure import Change, Measure, Yardstick, activity, change, fits, size_of, way
from exposure.domain.measure_result import MeasuredItem
from tests.builders import result

TSK = Measure(
    "tsk-11", "Tampa", "TSK-11", "questionnaire", 11, 44, "down", 1, "", False, (),
    mdc=Yardstick(7, "Dupuis", True), mic=Yardstick(4, "Woby", True), item_mdc=None, note="", offered=True,
)  # fmt: skip
STICKS = st.none() | st.floats(0.1, 20).map(lambda size: Yardstick(size, "s", True))


@pytest.mark.parametrize(
    ("latest", "means"),
    [
        (34, "unclear"),
        (31, "unclear"),
        (30, "may_be_real"),
        (28, "may_be_real"),
        (27, "more"),
        (41, "more"),
        (40, "may_be_real"),
    ],
)
def test_a_change_is_held_against_both_limits_either_way(latest: float, means: Change) -> None:
    assert change(result(34), result(latest, day=30), TSK) == means


@pytest.mark.parametrize(
    ("mdc", "mic", "moved", "means"),
    [
        (None, None, 50, "no_value"),
        (2.5, None, 2.4, "unclear"),
        (2.5, None, 2.5, "more"),
        (None, 6, 6, "may_be_real"),
        (None, 6, 5.9, "unclear"),
        (7.73, 8, 7.73, "more"),
        (2, 1.3, 6.3 - 5.0, "may_be_real"),
    ],
)
def test_a_limit_that_is_not_known_is_not_made_up(
    mdc: float | None, mic: float | None, moved: float, means: Change
) -> None:
    sticks = [None if size is None else Yardstick(size, "s", True) for size in (mdc, mic)]
    assert size_of(moved, *sticks) == means


def test_another_version_is_not_compared_and_blanks_are_no_version() -> None:
    other = replace(result(27, day=30), version="13 items")
    assert change(result(34), other, TSK) == "other_version"
    assert change(result(34), replace(result(27, day=30), version=" "), TSK) == "more"


def test_other_activities_are_not_compared_and_their_spelling_is_no_other() -> None:
    first = replace(result(None), items=(MeasuredItem("Dig the  beds", 2),))
    same = replace(first, items=(MeasuredItem("dig the beds ", 9),))
    assert change(first, same, TSK) == "more"
    assert change(first, replace(first, items=(MeasuredItem("sing", 9),)), TSK) == "other_activities"
    assert activity(" Dig  the\tBeds") == "dig the beds"


def test_what_is_not_in_the_list_has_no_meaning() -> None:
    assert change(result(34), result(20, day=30), None) == "no_value"
    assert change(replace(result(None)), result(20, day=30), TSK) == "no_value"


@pytest.mark.parametrize(
    ("first", "latest", "better", "says"),
    [
        (3, 5, "up", "better"),
        (3, 5, "down", "worse"),
        (5, 3, "down", "better"),
        (5, 5, "up", "same"),
        (0.3, 0.1 + 0.2, "up", "same"),
    ],
)
def test_the_way_it_went_is_that_of_the_measure(first: float, latest: float, better: str, says: str) -> None:
    assert way(first, latest, "up" if better == "up" else "down") == says


@settings(max_examples=50, derandomize=True, deadline=None, database=None)
@given(mdc=STICKS, mic=STICKS, moved=st.floats(-60, 60), more=st.floats(0, 60))
def test_a_larger_change_never_means_less_and_either_way_means_the_same(
    mdc: Yardstick | None, mic: Yardstick | None, moved: float, more: float
) -> None:
    ranks = ["unclear", "may_be_real", "more"]
    found, larger = size_of(moved, mdc, mic), size_of(abs(moved) + more, mdc, mic)
    assert found == size_of(-moved, mdc, mic)
    assert found == larger == "no_value" or ranks.index(found) <= ranks.index(larger)


def test_a_total_lies_in_the_range_of_its_measure() -> None:
    assert [fits(total, TSK) for total in (10, 11, 44, 45)] == [False, True, True, False]
