"""Exact intervals for "k of n tries": how little a few tries can rule out. Figures of learning, never a risk."""

from math import exp, lgamma, log, log1p

ALPHA = 0.05
_SMALLEST = 1e-300
_CLOSE = 1e-15


def upper_bound(tries: int) -> float | None:
    """Give the one-sided 95 % upper bound, 0–1, when it happened in none of `tries`; None without a try.

    1 − 0.05^(1/n); Hanley and Lippman-Hand 1983 (their 3/n holds above about 30 tries only).
    """
    return float(1 - ALPHA ** (1 / tries)) if tries > 0 else None


def clopper_pearson(happened: int, tries: int) -> tuple[float, float] | None:
    """Give the two-sided exact 95 % interval, each end 0–1, for `happened` of `tries`; None without a try."""
    if tries < 1:
        return None
    low = beta_quantile(ALPHA / 2, happened, tries - happened + 1) if happened else 0.0
    high = beta_quantile(1 - ALPHA / 2, happened + 1, tries - happened) if happened < tries else 1.0
    return low, high


def beta_quantile(chance: float, first: float, second: float) -> float:
    """Give the point below which a beta distribution with these two shapes has `chance`, 0–1, found by halving."""
    low, high, middle = 0.0, 1.0, 0.5
    # Ends when no number lies between the two any more, after some sixty rounds.
    while low < middle < high:
        if incomplete_beta(middle, first, second) < chance:
            low = middle
        else:
            high = middle
        middle = (low + high) / 2
    return middle


def incomplete_beta(point: float, first: float, second: float) -> float:
    """Give the regularised incomplete beta function at `point`, 0–1, for two shapes above 0."""
    if point <= 0 or point >= 1:
        return float(point >= 1)
    # Beyond this point the fraction converges slowly, and the mirrored one fast.
    if point > (first + 1) / (first + second + 2):
        return 1 - incomplete_beta(1 - point, second, first)
    scale = lgamma(first + second) - lgamma(first) - lgamma(second) + first * log(point) + second * log1p(-point)
    return exp(scale) / (first * _continued_fraction(point, first, second))


def _continued_fraction(point: float, first: float, second: float) -> float:
    """Evaluate the fraction of DLMF 8.17.22 by Lentz's method as Thompson and Barnett changed it."""
    value = upper = 1.0
    lower, term, step = 0.0, 0, 0.0
    while abs(step - 1) > _CLOSE:
        term += 1
        part = _coefficient(term, point, first, second)
        lower = 1 / _not_zero(1 + part * lower)
        upper = _not_zero(1 + part / upper)
        step = upper * lower
        value *= step
    return value


def _coefficient(term: int, point: float, first: float, second: float) -> float:
    half, odd = divmod(term, 2)
    reach = first + 2 * half
    if odd:
        return -(first + half) * (first + second + half) * point / (reach * (reach + 1))
    return half * (second - half) * point / ((reach - 1) * reach)


def _not_zero(value: float) -> float:
    return value if abs(value) > _SMALLEST else _SMALLEST
