"""Two orders in words: one band after the other, the widest difference by its step, and nothing said of too few."""

import pytest

from exposure.domain.agreement import Agreement, Difference, agreement
from exposure.words.two_rankings import agreement_words, difference_words, figure_words

FIVE = tuple((card,) for card in "abcde")
DIFFER = (Difference("a", 1, 3),)


@pytest.mark.parametrize(
    ("tau", "words"),
    [
        (0.8, "You two have nearly the same order."),
        (0.79, "You two have much the same order; some steps stand elsewhere."),
        (0.5, "You two have much the same order; some steps stand elsewhere."),
        (0.2, "You two agree in part."),
        (0.0, "The two orders have little in common."),
        (-0.21, "The two orders run rather against each other."),
        (None, "One of you called all the steps the same, so there is no order to compare."),
    ],
)
def test_how_far_two_orders_agree_is_said_in_words(tau: float | None, words: str) -> None:
    assert agreement_words(Agreement(tau, DIFFER, (), 6)) == words


def test_the_same_order_is_said_with_however_few_steps() -> None:
    assert agreement_words(agreement(FIVE[:2], FIVE[:2])) == "You two have the same order."


def test_of_too_few_nothing_is_said() -> None:
    found = agreement(FIVE[:3], FIVE[2::-1])
    assert agreement_words(found) == "Too few steps to say how far you agree."
    assert figure_words(found) == ""


def test_the_figure_is_there_for_who_knows_it() -> None:
    assert figure_words(agreement(FIVE, FIVE[::-1])) == "Kendall’s tau-b −1.00, from −1 to 1, over 5 steps"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (1, 2, "1 place higher"),
        (1, 4, "3 places higher"),
        (3, 1, "2 places lower"),
        (1, 1.5, "½ place higher"),
        (4, 2.5, "1½ places lower"),
    ],
)
def test_a_difference_is_said_in_places(one: float, other: float, words: str) -> None:
    assert difference_words(Difference("x", one, other), "Pen", "Priya") == f"“Pen”: Priya puts it {words}."
