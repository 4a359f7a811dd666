"""Cards that hang at their number, moved apart as little as possible where they would overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Hanging:
    """One card: where its middle wants to be and how high it is, in px."""

    middle: float
    height: float


def spread(cards: Sequence[Hanging], gap: float, between: tuple[float, float]) -> list[float]:
    """Give the middles of `cards` from the top down, in their order, none nearer to the next than `gap`.

    The sum of squared moves is the least there is (pool adjacent violators). All stay `between` two heights where
    there is room for them, and begin at the upper one where there is not.
    """
    if not cards:
        return []
    # Less their least distances the middles need only rise, and that is a solved problem.
    offsets = _offsets(cards, gap)
    lowest = between[0] + cards[0].height / 2
    highest = max(lowest, between[1] - cards[-1].height / 2 - offsets[-1])
    level = _rising([card.middle - offset for card, offset in zip(cards, offsets, strict=True)])
    return [min(max(one, lowest), highest) + offset for one, offset in zip(level, offsets, strict=True)]


def room_for(cards: Sequence[Hanging], gap: float) -> float:
    """Give the height in px that `cards` need one under the other."""
    return sum(card.height for card in cards) + gap * max(0, len(cards) - 1)


def _offsets(cards: Sequence[Hanging], gap: float) -> list[float]:
    """Give how far below the first middle each middle is when all cards lie close."""
    offsets = [0.0]
    for upper, lower in pairwise(cards):
        offsets.append(offsets[-1] + (upper.height + lower.height) / 2 + gap)
    return offsets


def _rising(values: Sequence[float]) -> list[float]:
    """Give the rising values nearest to `values`: neighbours in the wrong order share their mean."""
    pools: list[tuple[float, int]] = []
    for value in values:
        pool = (value, 1)
        while pools and pools[-1][0] > pool[0]:
            mean, count = pools.pop()
            pool = ((mean * count + pool[0] * pool[1]) / (count + pool[1]), count + pool[1])
        pools.append(pool)
    return [mean for mean, count in pools for _each in range(count)]
