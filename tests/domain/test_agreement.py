from dataclasses import replace
from math import isnan
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import kendalltau

from exposure.domain.agreement import Difference, agreement, groups_of, tau_b
from exposure.domain.ladder import OwnRanking
from tests.builders import LADDER, moment, rung_id

MINE = (("pen",), ("laces", "stairs"), ("child",))
THEIRS = (("child",), ("pen",), ("laces",), ("stairs",))
ranked = st.permutations(["a", "b", "c", "d", "e"]).map(lambda order: tuple((card,) for card in order))


def test_a_thousand_pairs_of_lists_agree_as_scipy_has_it() -> None:
    random = Random(7)  # noqa: S311 - nothing is kept secret with these
    for _ in range(1000):
        size, values = random.randint(2, 12), random.randint(2, 12)
        one, other = ([random.randint(1, values) for _ in range(size)] for _ in range(2))
        expected, found = kendalltau(one, other).statistic, tau_b(one, other)
        assert (found is None and isnan(expected)) or found == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("one", [[], [1], [2, 2, 2]])
def test_without_an_order_there_is_no_agreement_to_speak_of(one: list[float]) -> None:
    assert tau_b(one, list(range(len(one)))) is None


@given(ranked)
def test_an_order_agrees_with_itself_wholly_and_with_its_reverse_not_at_all(order: tuple[tuple[str, ...], ...]) -> None:
    assert agreement(order, order).tau == 1
    assert agreement(order, order[::-1]).tau == -1


@given(ranked, ranked)
def test_it_does_not_matter_who_is_asked_first(
    one: tuple[tuple[str, ...], ...], other: tuple[tuple[str, ...], ...]
) -> None:
    assert agreement(one, other).tau == agreement(other, one).tau


def test_the_card_they_differ_about_most_comes_first() -> None:
    found = agreement(MINE, THEIRS)
    assert found.differences[0] == Difference("child", 4, 1)
    assert [each.card for each in found.differences] == ["child", "stairs", "pen", "laces"]


def test_a_difference_says_how_many_places_higher_the_other_puts_it() -> None:
    assert Difference("child", 4, 1).places == -3


def test_what_only_one_of_them_ranked_is_named_and_not_compared() -> None:
    found = agreement((*MINE, ("run",)), (*MINE, ("jump",)))
    assert (found.tau, found.differences, found.unshared) == (1, (), ("run", "jump"))


def test_with_few_cards_it_is_not_said_how_far_they_agree() -> None:
    five = tuple((card,) for card in "abcde")
    assert agreement(five, five).can_be_said
    assert not agreement(five[:4], five).can_be_said
    assert not agreement((tuple("abcde"),), five).can_be_said


def test_cards_given_the_same_worry_stand_together() -> None:
    order = tuple(rung_id(number) for number in (1, 2, 3, 4))
    threats = {order[0]: 20, order[1]: 40, order[2]: 40}
    ranking = OwnRanking("one", LADDER, "patient", order, threats, moment(1))
    assert groups_of(ranking) == ((order[0],), (order[1], order[2]), (order[3],))
    assert groups_of(replace(ranking, threats={})) == tuple((card,) for card in order)
