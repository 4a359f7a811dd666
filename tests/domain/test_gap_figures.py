"""The figures of a step, against the check values of the protocol."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.gap import GapPoint, series
from exposure.domain.gap_figures import Figures, by_step, figures
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid, Happened
from tests.builders import case, ladder_case, moment, trial
from tests.counting import calls

HAPPENED: list[Happened] = [
    "did_not_occur",
    "did_not_occur",
    "partly",
    "did_not_occur",
    "did_not_occur",
    "did_not_occur",
]
BEFORE = [80, 60, 60, 40, 30, 20]
AFTER = [60, 50, 40, 30, 20, 15]


def _points(*trials: Trial) -> tuple[GapPoint, ...]:
    ladder = ladder_case(*trials)
    return series(ladder, case(ladder), moment(60))


def _figures(before: list[int], happened: list[Happened], after: list[int]) -> Figures:
    rows = zip(before, happened, after, strict=True)
    return figures(_points(*(trial(1, 2 * day, *row) for day, row in enumerate(rows, start=1))))


def test_the_check_values_of_the_protocol() -> None:
    found = _figures(BEFORE, HAPPENED, AFTER)
    assert (found.violation, found.learning_rate, found.bounce_back, found.slope) == (40.0, 0.3125, 2.0, -10.0)
    assert found.change == 75 / 6


def test_the_brier_score_leaves_partly_out_and_gives_its_bounds() -> None:
    found = _figures(BEFORE, HAPPENED, AFTER).brier
    assert found is not None
    assert (found.score, found.low, found.high) == pytest.approx((0.2580, 0.24166, 0.2750), abs=1e-4)
    assert found.tries == 5


def test_where_part_of_it_happened_there_is_no_bound_for_none() -> None:
    assert _figures(BEFORE, HAPPENED, AFTER).upper is None


def test_three_tries_of_three_leave_63_percent_open() -> None:
    found = _figures([80, 50, 30], ["did_not_occur"] * 3, [50, 30, 15])
    assert found.upper == pytest.approx(0.632, abs=1e-3)
    assert found.interval == pytest.approx((0, 0.708), abs=1e-3)


def test_four_tries_are_too_few_for_an_average() -> None:
    found = _figures([80, 50, 40, 30], ["did_not_occur"] * 4, [50, 30, 20, 10])
    assert (found.violation, found.change, found.learning_rate) == (None, None, None)
    assert (found.bounce_back, found.brier) == (None, None)


def test_three_tries_are_too_few_for_a_slope() -> None:
    assert _figures([80, 50, 30], ["did_not_occur"] * 3, [50, 30, 15]).slope is None
    assert _figures([80, 50, 30, 20], ["did_not_occur"] * 4, [50, 30, 15, 10]).slope == -20


def test_without_a_try_there_is_nothing_to_say() -> None:
    found = figures(())
    assert (found.counts.tries, found.upper, found.interval) == (0, None, None)


def test_a_missing_likelihood_is_missing_and_not_zero() -> None:
    said = [trial(1, day, before) for day, before in ((1, 80), (3, None), (5, 60), (7, 60), (8, 60), (9, 40))]
    assert figures(_points(*said)).violation == 60


def test_a_missing_next_time_is_left_out_of_the_change() -> None:
    said = [trial(1, day, 80, after=after) for day, after in ((1, 60), (3, None), (5, 40), (7, 40), (8, 40), (9, 20))]
    assert figures(_points(*said)).change == 40


def test_what_was_never_a_worry_is_left_out_of_the_violation() -> None:
    said = [trial(1, day, before) for day, before in ((1, 80), (2, 5), (3, 60), (5, 60), (6, 60), (7, 40))]
    assert figures(_points(*said)).violation == 60


def test_what_was_no_worry_and_happened_all_the_same_stays_in() -> None:
    said = [trial(1, 1, 0, "occurred"), *(trial(1, day, 80) for day in (3, 5, 7, 9))]
    assert figures(_points(*said)).violation == 44


def test_a_try_with_an_extra_aid_is_in_no_figure() -> None:
    said = [trial(1, day, 80) for day in (1, 2, 3, 4)]
    assert figures(_points(*said, trial(1, 5, 80, aids=[Aid("belt", "stop_harm")]))).violation is None


def test_where_next_to_nothing_was_expected_there_is_no_learning_rate() -> None:
    hardly: list[Happened] = ["partly", "did_not_occur", "did_not_occur", "did_not_occur", "did_not_occur"]
    assert _figures([10] * 5, hardly, [5] * 5).learning_rate is None


def test_a_belief_of_nothing_is_told_as_0() -> None:
    found = _figures([60, 20, 0], ["did_not_occur"] * 3, [20, 5, 0])
    assert (found.first, found.now) == (60, 0)


def test_a_number_that_was_not_said_is_not_0() -> None:
    found = figures(_points(trial(1, 1, None, after=None)))
    assert (found.first, found.now) == (None, None)


def test_the_number_of_a_try_still_to_ask_about_stays_covered() -> None:
    assert figures(_points(trial(1, 60, 80, None))).first is None


def test_the_interval_has_the_partly_ones_either_way() -> None:
    assert _figures(BEFORE, HAPPENED, AFTER).interval == pytest.approx((0, 0.641), abs=1e-3)


def test_another_wording_is_no_return_of_the_same_worry() -> None:
    said = [trial(1, day, 40, after=20, wording=1 + (day > 7)) for day in (1, 3, 5, 7)]
    assert figures(_points(*said, trial(1, 9, 90, after=20))).bounce_back == 32.5
    assert figures(_points(*said, trial(1, 9, 90, after=20, wording=2))).bounce_back is None


def test_the_slope_is_that_of_the_wording_in_use() -> None:
    said = [trial(1, day, 80 - 10 * day) for day in (1, 3, 5, 7)]
    anew = [trial(1, day, 80 - day, wording=2) for day in (11, 13, 15, 17)]
    assert figures(_points(*said)).slope == -20
    assert figures(_points(*said, *anew)).slope == -2
    assert figures(_points(*said, *anew[:3])).slope is None


def test_a_new_wording_that_was_only_tried_with_an_aid_has_no_slope() -> None:
    said = [trial(1, day, 80) for day in (1, 3, 5, 7)]
    assert figures(_points(*said, trial(1, 9, 80, wording=2, aids=[Aid("belt", "stop_harm")]))).slope is None


def test_ten_thousand_tries_are_gone_through_once_and_not_against_each_other() -> None:
    one = _points(trial(1, 1, 80))[0]
    few, many = ([replace(one, before=at % 101) for at in range(count)] for count in (1_000, 10_000))
    assert calls(lambda: figures(many)) < 30 * calls(lambda: figures(few))


@given(st.lists(st.tuples(st.integers(10, 100), st.integers(0, 100)), min_size=5, max_size=8))
def test_means_lie_within_what_was_said(pairs: list[tuple[int, int]]) -> None:
    before, after = [one for one, _ in pairs], [other for _, other in pairs]
    found = _figures(before, ["did_not_occur"] * len(pairs), after)
    assert found.violation is not None
    assert min(before) <= found.violation <= max(before)


def test_tries_are_parted_by_step_in_their_order() -> None:
    points = _points(trial(1, 1), trial(2, 2), trial(1, 3))
    assert [[point.number for point in own] for own in by_step(points).values()] == [[1, 3], [2]]
