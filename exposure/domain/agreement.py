"""How far two people rank alike: Kendall’s tau-b with ties (Kendall 1945), and where they differ most."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb, sqrt

from exposure.domain.identifiers import RungId
from exposure.domain.ladder import OwnRanking
from exposure.domain.ranking import ranks
from exposure.domain.sorting import Groups

# With fewer cards one exchange of neighbours moves tau-b by a third or more.
FEWEST = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """A card with its rank in each order, 1 the least worrying; ties share the mean of their ranks."""

    card: str
    one: float
    other: float

    @property
    def places(self) -> float:
        """Give how many places higher the other puts it; below 0 where lower."""
        return self.other - self.one


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two orders agree: tau-b from -1 to 1 (None where an order is all ties); the widest difference first.

    Only cards that are in both are compared, `shared` of them; `unshared` are the others.
    """

    tau: float | None
    differences: tuple[Difference, ...]
    unshared: tuple[str, ...]
    shared: int = 0

    @property
    def can_be_said(self) -> bool:
        """Say whether there are cards enough to say how far two orders agree."""
        return self.tau is not None and self.shared >= FEWEST


def agreement(one: Groups, other: Groups) -> Agreement:
    """Compare two orders, least worrying first, cards that stand together being called the same."""
    cards = [{card for group in order for card in group} for order in (one, other)]
    shared = cards[0] & cards[1]
    mine, theirs = ranks(_kept(one, shared)), ranks(_kept(other, shared))
    tau = tau_b([mine[card] for card in mine], [theirs[card] for card in mine])
    found = [Difference(card, mine[card], theirs[card]) for card in mine if mine[card] != theirs[card]]
    found.sort(key=lambda each: -abs(each.places))
    unshared = tuple(card for order in (one, other) for group in order for card in group if card not in shared)
    return Agreement(tau, tuple(found), unshared, len(mine))


def groups_of(ranking: OwnRanking) -> Groups:
    """Give a ranking with the cards together that were given the same worry, the least worrying first."""
    groups: list[tuple[str, ...]] = []
    for card in ranking.order:
        worry = ranking.threats.get(card)
        same = bool(groups) and worry is not None and ranking.threats.get(RungId(groups[-1][0])) == worry
        groups = [*groups[:-1], (*groups[-1], card)] if same else [*groups, (card,)]
    return tuple(groups)


def tau_b(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Give Kendall’s tau-b of two lists of equal length; None where all of one list is tied, or there is no pair."""
    pairs = comb(len(one), 2)
    untied = (pairs - _tied(one)) * (pairs - _tied(other))
    if not untied:
        return None
    both = list(zip(one, other, strict=True))
    concordant = sum(_sign(a - c) * _sign(b - d) for (a, b), (c, d) in combinations(both, 2))
    return concordant / sqrt(untied)


def _kept(order: Groups, shared: set[str]) -> Groups:
    return tuple(kept for group in order if (kept := tuple(card for card in group if card in shared)))


def _tied(values: Sequence[float]) -> int:
    return sum(comb(count, 2) for count in Counter(values).values())


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)
