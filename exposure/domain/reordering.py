"""From one order to another in the fewest moves, with what is done staying where it is."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """A card and the place it goes to, counted from 0 at the bottom, once the moves before it were made."""

    card: str
    to: int


def filled_in(order: Sequence[str], sorted_anew: Sequence[str]) -> tuple[str, ...]:
    """Give `order` with the places of the cards in `sorted_anew` filled by them anew; all others keep their places."""
    anew = iter([card for card in sorted_anew if card in order])
    return tuple(next(anew) if card in sorted_anew else card for card in order)


def moves(order: Sequence[str], wanted: Sequence[str], fixed: Collection[str] = ()) -> tuple[Move, ...]:
    """Give the moves, one after the other, that turn `order` into `wanted`, which holds the same cards.

    Cards in `fixed` are never moved; where they stand in another order in `wanted`, they count as any others.
    """
    staying = set(_staying(order, wanted, fixed))
    standing, found = list(order), []
    for place, card in enumerate(wanted):
        if card in staying:
            continue
        standing.remove(card)
        # Right above the one below it: whatever lies between is moved away in its turn.
        to = standing.index(wanted[place - 1]) + 1 if place else 0
        standing.insert(to, card)
        found.append(Move(card, to))
    return tuple(found)


def _staying(order: Sequence[str], wanted: Sequence[str], fixed: Collection[str]) -> Sequence[str]:
    """Give the cards that need not move: the most that stand in the wanted order already, the fixed among them."""
    chains: dict[str, tuple[int, tuple[str, ...]]] = {}
    for card in order:
        below = [chains[other] for other in chains if wanted.index(other) < wanted.index(card)]
        weight, chain = max(below, key=lambda each: each[0], default=(0, ()))
        # One fixed card outweighs all the others together.
        chains[card] = (weight + (len(order) + 1 if card in fixed else 1), (*chain, card))
    return max(chains.values(), key=lambda each: each[0], default=(0, ()))[1]
