"""The figures of a ladder in words, for none, one, two and many."""

from dataclasses import replace

import pytest

from exposure.domain.gap_counts import Counts
from exposure.domain.ladder_figures import LadderFigures, Worry
from exposure.words.figures import FigureWords
from exposure.words.ladder_figures import ladder_figure_words

NOTHING = LadderFigures(0, 0, 0, 0, Counts(), 0, 0, 0, 0, None)
ONE = LadderFigures(1, 1, 0, 0, Counts(tries=1, answered=1), 1, 1, 1, 1, None)
MANY = LadderFigures(8, 3, 1, 2, Counts(tries=12, answered=11, happened=1, no_answer=1), 9, 2, 7, 12, Worry(6, 80, 50))


def _values(figures: LadderFigures) -> list[str]:
    return [row.value for row in ladder_figure_words(figures)]


def _worry(worry: Worry) -> FigureWords:
    return ladder_figure_words(replace(MANY, worry=worry))[-1]


def test_an_empty_ladder_says_what_is_missing_and_no_nought() -> None:
    assert _values(NOTHING)[3:] == [
        "No tries yet",
        "No tries yet",
        "none written down",
        "not written down",
        "too few to say",
    ]


def test_one_of_each_is_told_in_the_singular() -> None:
    assert _values(ONE)[:7] == [
        "1 of 1 step",
        "0 of 1 step",
        "0 of 1 step",
        "1 try, on 1 day",
        "0 of 1 happened",
        "1 place",
        "1 of 1 try",
    ]


def test_many_are_told_in_the_plural() -> None:
    assert _values(MANY)[2:] == [
        "2 of 8 steps",
        "12 tries, on 9 different days",
        "1 of 11 happened",
        "2 different places",
        "7 of 12 tries",
        "80 before the first try, 50 now",
    ]


def test_the_worst_case_stands_beside_the_tries() -> None:
    assert ladder_figure_words(MANY)[3].meaning.endswith("that would be 2 of 12.")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (50, "The steps worry you less, by 30 points on average."),
        (60, "The steps worry you about as much as before, within the error of a rating."),
        (101, "The steps worry you more, by 21 points on average."),
    ],
)
def test_a_change_of_worry_is_told_with_its_direction(now: int, said: str) -> None:
    assert _worry(Worry(6, 80, now)).said == said
