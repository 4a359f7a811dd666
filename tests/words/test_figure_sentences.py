"""The figures as sentences, for none, one, two and many."""

import pytest

from exposure.domain.gap_counts import Counts
from exposure.words import figure_sentences as sentences

COUNTS = [
    (Counts(), "No answers yet."),
    (Counts(tries=1, answered=1), "It did not happen in 1 of 1 try."),
    (Counts(tries=2, answered=2), "It did not happen in 2 of 2 tries."),
    (Counts(tries=12, answered=12, happened=2), "It happened in 2 of 12 tries."),
    (Counts(tries=1, answered=1, happened=1), "It happened in 1 of 1 try."),
    (Counts(tries=1, answered=1, partly=1), "It partly happened in 1 of 1 try."),
    (Counts(tries=6, answered=6, happened=1, partly=1), "It happened in 1 of 6 tries and partly happened in 1."),
]


@pytest.mark.parametrize(("counted", "said"), COUNTS)
def test_the_count_is_told_for_none_one_two_and_many(counted: Counts, said: str) -> None:
    assert sentences.count(counted) == said


def test_a_belief_of_nothing_is_told_and_a_missing_one_is_not() -> None:
    assert sentences.first_and_now(60, 0) == "First you said 60. Now you say 0."
    assert (sentences.first_and_now(None, 0), sentences.first_and_now(60, None)) == ("", "")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        (0.4, "On average you expected what happened."),
        (1, "On average you expected 1 point more than happened."),
        (40, "On average you expected 40 points more than happened."),
        (-2, "On average you expected 2 points less than happened."),
    ],
)
def test_how_far_off_it_was_is_told_with_its_direction(value: float | None, said: str) -> None:
    assert sentences.violation(value) == said


@pytest.mark.parametrize("tell", [sentences.change, sentences.bounce_back, sentences.slope])
def test_more_less_and_the_same_are_three_sentences(tell: object) -> None:
    assert callable(tell)
    assert len({tell(value) for value in (None, -12, 0, 12)}) == 4


def test_a_falling_expectation_is_told_as_less() -> None:
    assert sentences.slope(-10) == "From try to try you expected it 10 points less."
    assert sentences.change(12.5) == "After a try it felt less likely, by 13 points on average."
    assert sentences.bounce_back(2) == "Up to the next try the worry came back by 2 points, on average."


@pytest.mark.parametrize(
    ("answered", "said"), [(0, ""), (1, "One try leaves much open."), (3, "3 tries still leave things open.")]
)
def test_a_few_tries_never_settle_it(answered: int, said: str) -> None:
    assert sentences.left_open(answered) == said
