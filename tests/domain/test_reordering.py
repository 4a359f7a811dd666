from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exposure.domain.reordering import Move, filled_in, moves

CARDS = tuple("abcdefgh")
orders = st.permutations(CARDS)


def moved(order: Sequence[str], through: Sequence[Move]) -> tuple[str, ...]:
    standing = list(order)
    for move in through:
        standing.remove(move.card)
        standing.insert(move.to, move.card)
    return tuple(standing)


@settings(max_examples=50)
@given(orders)
def test_the_moves_lead_to_the_order_that_is_wanted(wanted: list[str]) -> None:
    assert moved(CARDS, moves(CARDS, wanted)) == tuple(wanted)


@settings(max_examples=50)
@given(orders, st.sets(st.sampled_from(CARDS)))
def test_what_is_fixed_never_moves(shuffled: list[str], fixed: set[str]) -> None:
    wanted = filled_in(CARDS, [card for card in shuffled if card not in fixed])
    through = moves(CARDS, wanted, fixed)
    assert moved(CARDS, through) == wanted
    assert not fixed & {move.card for move in through}


@pytest.mark.parametrize(
    ("wanted", "count"), [("abcd", 0), ("bacd", 1), ("bcda", 1), ("dabc", 1), ("dcba", 3), ("badc", 2)]
)
def test_no_more_moves_than_needed(wanted: str, count: int) -> None:
    assert len(moves("abcd", wanted)) == count


def test_one_card_goes_straight_to_its_place() -> None:
    assert moves("abcd", "bcda") == (Move("a", 3),)


def test_what_is_not_sorted_anew_keeps_its_place() -> None:
    assert filled_in("abcd", "da") == ("d", "b", "c", "a")


def test_nothing_is_moved_on_an_empty_ladder() -> None:
    assert moves((), ()) == ()
