"""Whether a few numbers rise or fall: the Theil–Sen slope and Kendall’s test, by counting and without rounding."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from math import erfc, sqrt

FEWEST_FOR_SLOPE = 4
# Counting every order takes the cube of their number; beyond this the normal curve is near enough.
MOST_COUNTED = 50


def theil_sen(values: Sequence[int]) -> Fraction | None:
    """Give the median of all slopes between two of `values`, from one to the next; None below four of them.

    Theil 1950, Sen 1968. The slopes are counted and never listed, so that n values cost n·log n and not n².
    """
    count = len(values)
    if count < FEWEST_FOR_SLOPE:
        return None
    pairs = count * (count - 1) // 2
    lower = _slope(values, (pairs - 1) // 2)
    if _slopes_up_to(values, lower.numerator, lower.denominator) > pairs // 2:
        return lower
    return (lower + _slope(values, pairs // 2)) / 2


def _slope(values: Sequence[int], place: int) -> Fraction:
    """Give the slope that stands at `place`, counted from 0, among all of them sorted."""
    # Slopes are fractions with a denominator below n: two that differ lie more than 1/n² apart.
    parts, span = len(values) ** 2, max(values) - min(values)
    low, high = -span * parts - 1, span * parts
    while high - low > 1:
        middle = (low + high) // 2
        if _slopes_up_to(values, middle, parts) > place:
            high = middle
        else:
            low = middle
    return Fraction(2 * high - 1, 2 * parts).limit_denominator(len(values) - 1)


def _slopes_up_to(values: Sequence[int], numerator: int, parts: int) -> int:
    """Count the pairs that rise by no more than `numerator`/`parts` a place."""
    seen: list[int] = []
    found = 0
    # Turned by that slope, such a pair does not rise, so it is enough to count what is not below among those before.
    for at, value in enumerate(values):
        turned = value * parts - numerator * at
        below = bisect_left(seen, turned)
        found += len(seen) - below
        seen.insert(below, turned)
    return found


def falls_less_rises(values: Sequence[int | Fraction]) -> int:
    """Give Kendall’s S of a series turned round: pairs whose later one is lower, less those where it is higher."""
    seen: list[int | Fraction] = []
    found = 0
    for value in values:
        found += len(seen) - bisect_right(seen, value) - bisect_left(seen, value)
        insort(seen, value)
    return found


def chance_of_trend(values: Sequence[int]) -> float:
    """Give the two-sided chance, 0–1, that a series without a trend has one as strong as this (Kendall 1938).

    Exact, also where values are equal, up to 50 of them; the normal curve with the variance for ties beyond.
    """
    found, alike = abs(falls_less_rises(values)), tuple(Counter(values).values())
    return _counted(found, alike) if len(values) <= MOST_COUNTED else _approximate(found, alike)


def _counted(found: int, alike: Sequence[int]) -> float:
    orders = _orders(alike)
    pairs = len(orders) - 1
    as_strong = sum(count for turned, count in enumerate(orders) if abs(pairs - 2 * turned) >= found)
    return as_strong / sum(orders)


def _orders(alike: Sequence[int]) -> list[int]:
    """Count the orders of groups of equal values by how many pairs stand the wrong way round (Gauss, MacMahon)."""
    orders, placed = [1], 0
    for size in alike:
        for one in range(1, size + 1):
            placed += 1
            orders = _divided(_multiplied(orders, placed), one)
    return orders


def _multiplied(series: list[int], power: int) -> list[int]:
    """Multiply a polynomial by 1 − x^power."""
    nothing = [0] * power
    return [one - other for one, other in zip([*series, *nothing], [*nothing, *series], strict=True)]


def _divided(series: list[int], power: int) -> list[int]:
    """Divide a polynomial by 1 − x^power, of which it is a multiple."""
    found = [0] * len(series)
    for start in range(power):
        found[start::power] = accumulate(series[start::power])
    return found[: len(series) - power]


def _approximate(found: int, alike: Sequence[int]) -> float:
    variance = (_spread(sum(alike)) - sum(map(_spread, alike))) / 18
    return erfc(found / sqrt(2 * variance)) if variance else 1.0


def _spread(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)
