"""Calibration: every try in one range, each range with its number of tries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exposure.domain.calibration import Bin, calibration
from exposure.domain.gap import series
from exposure.domain.trial import Trial
from exposure.domain.trial_entries import Aid, Happened
from tests.builders import case, ladder_case, moment, trial

HAPPENED: tuple[Happened, ...] = ("did_not_occur", "partly", "occurred")


def _bins(*trials: Trial) -> tuple[Bin, ...]:
    ladder = ladder_case(*trials)
    return calibration(series(ladder, case(ladder), moment(60)))


def test_without_a_try_every_range_stands_empty() -> None:
    bins = _bins()
    assert [(one.lowest, one.highest) for one in bins] == [(0, 20), (21, 40), (41, 60), (61, 79), (80, 100)]
    assert {(one.tries, one.said, one.share) for one in bins} == {(0, None, None)}


@pytest.mark.parametrize(("said", "place"), [(0, 0), (20, 0), (21, 1), (60, 2), (79, 3), (80, 4), (100, 4)])
def test_a_number_stands_in_its_own_range_and_is_not_folded(said: int, place: int) -> None:
    assert [one.tries for one in _bins(trial(1, 1, said))] == [int(at == place) for at in range(5)]


def test_five_tries_have_a_share_with_the_partly_ones_either_way() -> None:
    answers: list[Happened] = ["occurred", "partly", "did_not_occur", "did_not_occur", "did_not_occur"]
    found = _bins(*(trial(1, 2 * day, 80 + day, happened) for day, happened in enumerate(answers)))[4]
    assert (found.tries, found.happened, found.partly, found.said, found.share) == (5, 1, 1, 82, (0.2, 0.4))


def test_four_tries_are_counted_and_have_no_share() -> None:
    found = _bins(*(trial(1, day, 90) for day in (1, 3, 5, 7)))[4]
    assert (found.tries, found.said, found.share) == (4, None, None)


def test_what_does_not_count_is_in_no_range() -> None:
    left_out = [trial(1, 1, None), trial(1, 3, 80, aids=[Aid("belt", "stop_harm")]), trial(1, 59, 80, None)]
    assert sum(one.tries for one in _bins(*left_out)) == 0


@given(st.lists(st.tuples(st.integers(0, 100), st.sampled_from(HAPPENED)), max_size=12))
def test_every_try_that_counts_is_in_one_range(said: list[tuple[int, Happened]]) -> None:
    bins = _bins(*(trial(1, 2 * day, *one) for day, one in enumerate(said)))
    assert sum(one.tries for one in bins) == len(said)
    assert sum(one.happened for one in bins) == sum(happened == "occurred" for _said, happened in said)
