"""Cards that hang at their number: apart, in order, and moved no more than needed."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.ladder.spread import Hanging, room_for, spread

CARDS = st.lists(st.builds(Hanging, st.floats(0, 600), st.floats(40, 120)), min_size=1, max_size=30)
GAP = 2.0
TALL = (0.0, 10_000.0)


def gaps(cards: list[Hanging], middles: list[float]) -> list[float]:
    """Give the room between each card and the next."""
    halves = [card.height / 2 for card in cards]
    pairs = zip(pairwise(middles), pairwise(halves), strict=True)
    return [lower - upper - above - below for (upper, lower), (above, below) in pairs]


@given(CARDS)
def test_cards_never_overlap(cards: list[Hanging]) -> None:
    assert all(gap >= GAP - 1e-6 for gap in gaps(cards, spread(cards, GAP, TALL)))


@given(CARDS)
def test_cards_stay_within_what_holds_them(cards: list[Hanging]) -> None:
    height = room_for(cards, GAP)
    middles = spread(cards, GAP, (0, height))
    assert middles[0] == pytest.approx(cards[0].height / 2)
    assert middles[-1] + cards[-1].height / 2 == pytest.approx(height)


@given(st.lists(st.integers(0, 20), min_size=1, max_size=20, unique=True))
def test_cards_with_room_hang_at_their_number(places: list[int]) -> None:
    cards = [Hanging(100.0 + 50 * place, 40) for place in sorted(places)]
    assert spread(cards, GAP, TALL) == pytest.approx([card.middle for card in cards])


def test_two_cards_at_one_number_share_the_move() -> None:
    assert spread([Hanging(100, 50), Hanging(100, 50)], GAP, TALL) == [74, 126]


def test_a_card_ranked_above_a_greater_worry_keeps_its_place_in_the_order() -> None:
    upper, lower = spread([Hanging(300, 50), Hanging(200, 50)], GAP, TALL)
    assert upper < lower


def test_without_room_the_first_card_is_whole() -> None:
    assert spread([Hanging(10, 50), Hanging(10, 50)], GAP, (0, 60)) == [25, 77]


def test_no_cards_need_no_room() -> None:
    assert spread([], GAP, TALL) == []
    assert room_for([], GAP) == 0
